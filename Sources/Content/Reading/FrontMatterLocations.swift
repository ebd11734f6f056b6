import Diagnostics
import Entities
import SourceFiles

/// Finds where the front matter of a file says something by reading the file again: what is rejected late, and seldom, needs no
/// locations that every build keeps.
public struct FrontMatterLocations: Sendable {
  private let context: ReadContext

  init(_ context: ReadContext) { self.context = context }

  /// Where the file at a path gives its slug; the file itself where it gives none.
  public func slug(in path: String) -> SourceLocation {
    location(in: path) { reader in reader.text("slug").map { [$0] } ?? [] }
  }

  /// Where the file at a path names an old URL, given decoded, for the time `number` from 0.
  public func oldURL(_ url: String, number: Int, in path: String) -> SourceLocation {
    location(number, in: path) { reader in reader.texts("aliases").filter { OldURL.decoded($0.value) == url } }
  }

  /// Where the file at a path names the tag of an id, in a spelling if one is given.
  public func tag(_ id: String, spelling: String? = nil, in path: String) -> SourceLocation {
    location(in: path) { reader in
      reader.texts("tags").filter { FoldedTag($0.value)?.id == id && $0.value == spelling ?? $0.value }
    }
  }

  private func location(
    _ number: Int = 0, in path: String, _ values: (inout FieldReader) -> [Located<String>]
  ) -> SourceLocation {
    var ignored: [Diagnostic] = []
    guard let file = context.tree.files.first(where: { context.tree.path(of: $0.relative) == path }),
      var reader = MarkdownFile(file, context: context, diagnostics: &ignored)?.reader
    else { return SourceLocation(path: path) }
    let values = values(&reader)
    return values.indices.contains(number)
      ? SourceLocation(path: path, range: values[number].range) : SourceLocation(path: path)
  }
}
