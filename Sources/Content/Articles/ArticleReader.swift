import Diagnostics
import Entities
import SourceFiles

/// Reads articles one by one: what all of them may name is known; a class, for a register has dozens of values.
final class ArticleReader: Sendable {
  let register: EntityIndex
  private let letters: [String: ContentTree.File]
  /// What an earlier build knows, as far as it holds.
  let cache: ArticleCache?

  /// A reader of the articles beside a register.
  init(_ register: EntityIndex, cache: ArticleCache? = nil, diagnostics: inout [Diagnostic]) {
    self.register = register
    self.cache = cache
    letters = ParsedArticles.letterFiles(register.context, &diagnostics)
  }

  /// An article, from an earlier build where that knows it, from its file otherwise; the one of a number among all.
  func article(_ file: ContentTree.File, number: Int) -> (article: ParsedArticle?, diagnostics: [Diagnostic]) {
    if let known = cache?.article(file, number: number, letters: lettersFile(beside: file)) {
      return (ParsedArticle(known), known.diagnostics)
    }
    return read(file)
  }

  /// An article, from its file.
  func read(_ file: ContentTree.File) -> (article: ParsedArticle?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard case .article(let id, let isBundle) = file.place,
      let markdown = MarkdownFile(file, context: register.context, diagnostics: &diagnostics)
    else { return (nil, diagnostics) }
    var source = ArticleSource(
      markdown, id: id, isBundle: isBundle, register: register, diagnostics: &diagnostics)
    if source.unpublished.isChecked { source.lookUpNames(in: register, &diagnostics) }
    if let file = lettersFile(beside: file) {
      let letters = Letter.read(file, context: register.context, diagnostics: &diagnostics)
      // What readers write of a members' text may tell what is in it.
      if source.article.access == .everyone { source.article.letters = letters }
      source.lettersHash = register.context.fileHashes.hash(of: file.relative) ?? 0
    }
    source.fileHash = register.context.fileHashes.hash(of: file.relative) ?? 0
    source.diagnostics = diagnostics
    return (ParsedArticle(source), diagnostics)
  }

  /// The readers' letters of a bundle.
  private func lettersFile(beside file: ContentTree.File) -> ContentTree.File? {
    guard case .article(_, isBundle: true) = file.place else { return nil }
    return letters[Address.folder(of: file.relative)]
  }
}
