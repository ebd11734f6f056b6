import Bytes
import Diagnostics
import Entities
import SourceFiles
import Synchronization

/// Locates values in the front matter of a file, or rows of the register, by reading the file again. The values concerned are rejected late and
/// rarely, so storing their locations in every build would be wasteful.
package final class FrontMatterLocations: Sendable {
  private let context: ReadContext
  /// The values of the last file read, since problems of one file are mostly reported in succession.
  private let last = Lock<Values?>(nil)

  init(_ context: ReadContext) { self.context = context }

  /// The values of a file that may be rejected late, with their ranges.
  private struct Values {
    let path: String
    var slug: [SourceRange] = []
    /// The old URLs, keyed by decoded URL.
    var oldURLs: [String: [SourceRange]] = [:]
    /// The tags, keyed by id.
    var tags: [String: [Located<String>]] = [:]
    /// The ids of the rows of the register.
    var rows: [String: SourceRange] = [:]
  }

  /// Returns the location of the slug in the file at a path, or that of the file if it has none.
  package func slug(in path: String) -> SourceLocation { location(in: path) { $0.slug.first } }

  /// Returns the location of the `number`-th occurrence, zero-based, of a percent-decoded old URL in the file at a
  /// path.
  package func oldURL(_ url: String, number: Int, in path: String) -> SourceLocation {
    location(in: path) { $0.oldURLs[url]?.dropFirst(number).first }
  }

  /// Returns the location of the tag with the given id, and spelling if not nil, in the file at a path.
  package func tag(_ id: String, spelling: String? = nil, in path: String) -> SourceLocation {
    location(in: path) { $0.tags[id]?.first { $0.value == spelling ?? $0.value }?.range }
  }

  /// Returns the location of the row with the given id in the register at a path.
  package func row(_ id: String, in path: String) -> SourceLocation { location(in: path) { $0.rows[id] } }

  private func location(in path: String, _ range: (Values) -> SourceRange?) -> SourceLocation {
    let range = last.withLock { last in
      if let last, last.path == path { return range(last) }
      let values = values(in: path)
      last = values
      return range(values)
    }
    return range.map { SourceLocation(path: path, range: $0) } ?? SourceLocation(path: path)
  }

  private func values(in path: String) -> Values {
    var values = Values(path: path)
    var ignored: [Diagnostic] = []
    guard let file = context.tree.file(at: path) else { return values }
    guard file.role != .register else {
      values.rows = rows(of: file)
      return values
    }
    guard var reader = MarkdownFile(file, context: context, diagnostics: &ignored)?.reader
    else { return values }
    values.slug = reader.text("slug").map { [$0.range] } ?? []
    for url in reader.texts("aliases") {
      if let decoded = AliasURL.decoded(url.value) { values.oldURLs[decoded, default: []].append(url.range) }
    }
    for tag in reader.texts("tags") {
      if let id = FoldedTag(tag.value)?.id { values.tags[id, default: []].append(tag) }
    }
    return values
  }
  private func rows(of file: ContentTree.File) -> [String: SourceRange] {
    var ignored: [Diagnostic] = []
    guard let text = context.text(of: file, diagnostics: &ignored) else { return [:] }
    let table = CSVTable(text, known: Hospital.headers, required: ["id", "name"], diagnostics: &ignored)
    let ids = table.rows.lazy.compactMap { $0.cell("id", of: table) }
    return Dictionary(ids.map { ($0.value, $0.range) }) { first, _ in first }
  }
}
