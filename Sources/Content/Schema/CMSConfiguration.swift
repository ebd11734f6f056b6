import Diagnostics
import SourceFiles

/// The configuration of Sveltia CMS for a content folder, generated from the declarations of keys. Source: the
/// documentation of Sveltia CMS, which builds on that of Decap CMS, and the behaviour of version 0.196 when an entry is
/// opened and saved.
///
/// Editors open the CMS in Chromium, choose the folder on their disk and need no account, since entries are saved as
/// files. `backend` must name a repository nevertheless.
///
/// When an entry is opened, a form converts each of its fields to a single type, drops values of any other type, and
/// writes every check box. Keys that would be damaged have no field; the CMS preserves keys without a field.
package enum CMSConfiguration {
  /// Returns the text of `config.yml`; `content` is the path of the content folder in the repository.
  package static func yaml(content: String) -> String {
    let collections: [(name: String, group: KeyGroup, options: [String])] = [
      ("articles", .article, ["path: '{{year}}/{{month}}/{{slug}}'"]), ("columns", .column, []),
      ("hospitals", .hospital, []), ("people", .person, []), ("documents", .document, []), ("pages", .page, []),
    ]
    var text = """
      # Sveltia CMS。本机模式：用 Chrome 打开 CMS，选“Work with Local Repository”，再选仓库所在的文件夹；不用账号。
      backend:
        name: github
        repo: owner/repository
      media_folder: \(content)/static/images
      public_folder: /images
      # 表单里没有填的字段不写进文件。
      output:
        omit_empty_optional_fields: true
      # 新建时自己写文件名，用小写字母、数字和连字符。
      slug:
        encoding: ascii
      collections:

      """
    for collection in collections {
      let title = collection.group.keys.contains { $0.name == "title" } ? "title" : "name"
      text += "  - name: \(collection.name)\n    label: \(quoted(collection.group.title.chinese))\n"
      text +=
        "    folder: \(content)/\(collection.name)\n    create: true\n    extension: md\n    format: yaml-frontmatter\n"
      text += "    identifier_field: \(title)\n    slug: '{{fields._slug}}'\n"
      for option in collection.options { text += "    \(option)\n" }
      let omitted = collection.group.keys.filter { !isPreserved($0, in: collection.group) }
      if !omitted.isEmpty {
        text += "    # 表单保不住原来的写法，不列在这里，请直接改文件：\(omitted.map(\.name).joined(separator: "、"))。\n"
      }
      text += "    fields:\n"
      for key in collection.group.keys where isPreserved(key, in: collection.group) {
        text += field(key, in: collection.group, indent: "      ")
      }
      text += "      - {name: body, label: 正文, widget: markdown, required: false}\n"
    }
    return text
  }

  /// Returns whether a form field preserves the values of a key: they have a single type, and an unchecked box means
  /// the same as a missing key.
  private static func isPreserved(_ key: KeyDeclaration, in group: KeyGroup) -> Bool {
    if KeyConstraints.nestedGroups["\(group.id)/\(key.name)"]?.allowsScalar == true { return false }
    return key.kind != .truth || !KeyConstraints.flagsWithOtherDefaults.contains(key.name)
  }

  /// Returns a field of a collection or of a nested group, as an item of a YAML list.
  private static func field(_ key: KeyDeclaration, in group: KeyGroup, indent: String) -> String {
    let path = "\(group.id)/\(key.name)"
    let isRequired = KeyConstraints.required[group.id]?.contains(key.name) == true
    var text =
      "\(indent)- name: \(key.name)\n\(indent)  label: \(key.name)\n\(indent)  hint: \(quoted(key.meaning.chinese))\n"
    text += "\(indent)  required: \(isRequired)\n\(indent)  widget: \(widget(key, path))\n"
    switch key.kind {
    case .choice:
      text += "\(indent)  options: [\((KeyConstraints.choices[path] ?? []).joined(separator: ", "))]\n"
    case .moment: text += "\(indent)  format: YYYY-MM-DD\n\(indent)  date_format: true\n\(indent)  time_format: false\n"
    case .number: text += "\(indent)  value_type: int\n"
    default: break
    }
    guard let part = KeyConstraints.nestedGroups[path] else { return text }
    text += "\(indent)  fields:\n"
    for key in part.group.keys { text += field(key, in: part.group, indent: indent + "    ") }
    return text
  }

  private static func widget(_ key: KeyDeclaration, _ path: String) -> String {
    switch key.kind {
    case .text, .date, .address: key.name == "summary" || key.name == "text" ? "text" : "string"
    case .words, .names, .groups, .numbers: "list"
    case .moment: "datetime"
    case .truth: "boolean"
    case .number: "number"
    case .file: "file"
    case .choice: "select"
    case .group: "object"
    case .map: "keyvalue"
    }
  }

  /// Returns a double-quoted YAML scalar.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
