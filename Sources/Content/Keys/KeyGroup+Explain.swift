import Diagnostics
import SourceFiles

extension KeyGroup {
  /// Returns the output of `xinglin explain WORDS` for `keys`, `keys/GROUP`, `keys/GROUP/KEY` or `keys/KEY`, or nil for
  /// anything else.
  package static func explanation(of words: String, in language: MessageLanguage) -> String? {
    let parts = words.split(separator: "/").map(String.init)
    guard parts.first == "keys", parts.count <= 3 else { return nil }
    guard parts.count > 1 else { return list(in: language) }
    if let group = named(parts[1]) {
      guard parts.count == 3 else { return group.explained(in: language) }
      return group.keys.first { $0.name == parts[2] }.map { group.explained($0, in: language) }
    }
    guard parts.count == 2 else { return nil }
    let explanations = all.compactMap { group in
      group.keys.first { $0.name == parts[1] }.map { group.explained($0, in: language) }
    }
    return explanations.isEmpty ? nil : explanations.joined(separator: "\n")
  }

  /// All topics of the form `keys/GROUP` and `keys/GROUP/KEY`, for suggestions.
  package static var topics: [String] {
    all.flatMap { group in ["keys/\(group.id)"] + group.keys.map { "keys/\(group.id)/\($0.name)" } }
  }

  private static func list(in language: MessageLanguage) -> String {
    let width = all.map(\.id.utf8.count).max() ?? 0
    return all.map { group in
      let gap = String(repeating: " ", count: width - group.id.utf8.count + 2)
      return "keys/\(group.id)\(gap)\(group.title[language])\n"
    }.joined()
  }

  private func explained(in language: MessageLanguage) -> String {
    "keys/\(id)  \(title[language])\n\n"
      + keys.map { key in
        "  \(key.name)  \(Self.brackets(key.kind.name[language], in: language))\n    \(key.meaning[language])\n    \(key.example)\n"
      }.joined()
  }

  private func explained(_ key: KeyDeclaration, in language: MessageLanguage) -> String {
    """
    keys/\(id)/\(key.name)  \(Self.brackets(key.kind.name[language], in: language))

    \(title[language])
    \(key.meaning[language])

        \(key.example)

    """
  }

  private static func brackets(_ words: String, in language: MessageLanguage) -> String {
    language == .chinese ? "（\(words)）" : "(\(words))"
  }

  /// The contents of the page `.readme/keys.md`.
  package static var reference: String {
    var page = """
      # 字段表 · Keys

      每个文件能写的字段、每张表的列；`xinglin explain keys/article` 在命令行里说同样的话。由声明生成，不要手改。

      All keys of files and columns of tables, as printed by `xinglin explain keys/article`. Generated from the \
      declarations; do not edit.

      """
    for group in all {
      page += "\n## \(group.id)\n\n\(group.title.chinese) · \(group.title.english)\n\n"
      page += "| 字段 key | 写什么 takes | 说明 meaning | 例 example |\n|---|---|---|---|\n"
      for key in group.keys {
        let cells = [
          "`\(key.name)`", "\(key.kind.name.chinese) · \(key.kind.name.english)",
          "\(key.meaning.chinese)<br>\(key.meaning.english)", "`\(key.example)`",
        ]
        page += "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
      }
    }
    return page
  }
}
