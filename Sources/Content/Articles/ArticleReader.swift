import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// Parses article files and resolves the names in their front matter against an entity index.
final class ArticleReader: Sendable {
  let entityIndex: EntityIndex
  private let letters: [String: ContentTree.File]

  /// Creates a reader that resolves names against `entityIndex`; readers' letters without an article are reported.
  init(_ entityIndex: EntityIndex, diagnostics: inout [Diagnostic]) {
    self.entityIndex = entityIndex
    letters = ArticleSet.letterFiles(entityIndex.context, &diagnostics)
  }

  /// Parses the file of an article; returns nil, with diagnostics, if it cannot be read.
  func parse(_ file: ContentTree.File) -> (article: ParsedArticle?, diagnostics: [Diagnostic]) {
    let context = entityIndex.context
    var diagnostics: [Diagnostic] = []
    guard case .article(let id, let isBundle) = file.role,
      let markdown = MarkdownFile(file, context: context, diagnostics: &diagnostics)
    else { return (nil, diagnostics) }
    var parsed = ParsedArticle(
      markdown, id: id, isBundle: isBundle, entityIndex: entityIndex, diagnostics: &diagnostics)
    if parsed.header.unpublished.isChecked { parsed.resolveNames(in: entityIndex, &diagnostics) }
    if let file = lettersFile(beside: file) {
      let letters = Letter.read(file, context: context, diagnostics: &diagnostics)
      if parsed.header.publication.access == .everyone {
        parsed.letters = letters
      } else {
        parsed.restrictedLetters = letters
      }
      parsed.header.lettersHash = context.fileHashes.hash(of: file.relativePath) ?? .absent
    }
    parsed.header.fileHash = context.fileHashes.hash(of: file.relativePath) ?? .absent
    parsed.header.anchors = .list(parsed.headings.map(\.id))
    parsed.header.locationHash = parsed.locationHash
    parsed.diagnostics = diagnostics
    return (parsed, diagnostics)
  }

  /// Returns the file of readers' letters beside a bundle, if any.
  func lettersFile(beside file: ContentTree.File) -> ContentTree.File? {
    guard case .article(_, isBundle: true) = file.role else { return nil }
    return letters[URLPath.folder(of: file.relativePath)]
  }
}
