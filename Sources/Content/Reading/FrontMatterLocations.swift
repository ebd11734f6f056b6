import Bytes
import Diagnostics
import Entities
import SourceFiles
import Synchronization

/// Finds where the front matter of a file says something by reading the file again: what is rejected late, and seldom, needs no
/// locations that every build keeps.
package final class FrontMatterLocations: Sendable {
  private let context: ReadContext
  /// The last file that was read: problems of one file mostly come one after the other.
  private let last = Lock<Values?>(nil)

  init(_ context: ReadContext) { self.context = context }

  /// The values of a file that are rejected late, with their ranges.
  private struct Values {
    let path: String
    var slug: [SourceRange] = []
    /// By decoded URL.
    var oldURLs: [String: [SourceRange]] = [:]
    /// By id.
    var tags: [String: [Located<String>]] = [:]
  }

  /// Where the file at a path gives its slug; the file itself where it gives none.
  package func slug(in path: String) -> SourceLocation { location(in: path) { $0.slug.first } }

  /// Where the file at a path names an old URL, given decoded, for the time `number` from 0.
  package func oldURL(_ url: String, number: Int, in path: String) -> SourceLocation {
    location(in: path) { $0.oldURLs[url]?.dropFirst(number).first }
  }

  /// Where the file at a path names the tag of an id, in a spelling if one is given.
  package func tag(_ id: String, spelling: String? = nil, in path: String) -> SourceLocation {
    location(in: path) { $0.tags[id]?.first { $0.value == spelling ?? $0.value }?.range }
  }

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
    guard let file = context.tree.file(at: path),
      var reader = MarkdownFile(file, context: context, diagnostics: &ignored)?.reader
    else { return values }
    values.slug = reader.text("slug").map { [$0.range] } ?? []
    for url in reader.texts("aliases") {
      if let decoded = OldURL.decoded(url.value) { values.oldURLs[decoded, default: []].append(url.range) }
    }
    for tag in reader.texts("tags") {
      if let id = FoldedTag(tag.value)?.id { values.tags[id, default: []].append(tag) }
    }
    return values
  }
}
