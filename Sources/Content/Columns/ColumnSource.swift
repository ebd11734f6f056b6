import Diagnostics
import Entities
import Names
import SourceFiles

extension Column {
  /// The keys of a column's front matter.
  package static let keys = KeyGroup.column.names
}

/// A column as decoded from its file, with unresolved names.
struct ColumnSource: Sendable {
  var column: Column
  var parts: [Located<String>]
  let aliases: [Alias]
  var pinned: Located<String>?
  let relativePath: String

  init(_ file: MarkdownFile, id: String, context: ReadContext, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    relativePath = file.relativePath
    let aliases = reader.words("aliases")
    self.aliases = aliases.map { Alias($0, path: file.path) }
    column = Column(
      id: id, path: file.path, url: Column.url(of: id), title: reader.requiredText("title")?.value ?? id,
      aliases: aliases.map(\.value), summary: reader.text("summary")?.value ?? "",
      order: reader.number("order", in: -1_000_000...1_000_000) ?? 1_000_000)
    column.note = reader.text("note")?.value
    column.sponsor = reader.sponsor("sponsor")
    parts = reader.words("parts")
    pinned = reader.text("pinned")
    reader.finish(.column)
    diagnostics += reader.diagnostics
  }
}
