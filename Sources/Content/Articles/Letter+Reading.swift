import Diagnostics
import Entities
import SourceFiles

extension Letter {
  /// The keys of a letter.
  package static let keys = KeyGroup.letter.names

  init?(_ reader: inout FieldReader) {
    let name = reader.requiredText("name")?.value
    if reader.value("date") == nil { reader.reportMissing("date") }
    let date = reader.partialDate("date")
    if reader.value("text") == nil { reader.reportMissing("text") }
    let text = reader.paragraphs("text")?.value
    let reply = reader.paragraphs("reply")?.value
    guard let name, let date, let text else { return nil }
    self.init(name: name, date: date, text: text, reply: reply)
  }

  /// Reads the letters of a `letters.yml`, oldest first; letters of the same date keep their order.
  static func read(
    _ file: ContentTree.File, context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> [Letter] {
    guard let text = context.text(of: file, diagnostics: &diagnostics),
      let value = YAMLReader.value(in: text.bytes[...], path: text.path, firstLine: 1, diagnostics: &diagnostics)
    else { return [] }
    let values: [FieldValue]
    switch value {
    case .list(let list, _): values = list
    // The file contains only comments.
    case .map(let map) where map.fields.isEmpty: values = []
    default:
      diagnostics.append(Problem.yamlExpectedList.at(text.path, value.range))
      return []
    }
    let key = "letters"
    let range = SourceRange(SourcePosition())
    let field = FieldMap.Field(key: Located(key, at: range), value: .list(values, range))
    var reader = FieldReader(FieldMap(fields: [field], range: range), path: text.path)
    let letters = reader.list(key, .letter) { Letter(&$0) }
    diagnostics += reader.diagnostics
    return letters.enumerated().sorted { a, b in
      a.element.date == b.element.date ? a.offset < b.offset : a.element.date < b.element.date
    }.map(\.element)
  }
}

extension ArticleSet {
  /// Returns the files of readers' letters, keyed by the folder of their article; a file without an article is
  /// reported.
  static func letterFiles(_ context: ReadContext, _ diagnostics: inout [Diagnostic]) -> [String: ContentTree.File] {
    var files: [String: ContentTree.File] = [:]
    for file in context.tree.files where file.role == .letters {
      files[URLPath.folder(of: file.relativePath)] = file
    }
    guard !files.isEmpty else { return files }
    let bundles = Set(
      context.tree.files.compactMap { file in
        if case .article(_, isBundle: true) = file.role { URLPath.folder(of: file.relativePath) } else { nil }
      })
    for (folder, file) in files.sorted(by: { $0.key < $1.key }) where !bundles.contains(folder) {
      diagnostics.append(
        Problem.lettersWithoutArticle.at(SourceLocation(path: context.tree.path(of: file.relativePath))))
    }
    return files
  }
}
