/// An article that was read and is not changed any more: passed around by reference, for it has many parts.
final class ShelvedArticle: Sendable {
  /// The article as its file says it.
  let source: ArticleSource

  init(_ source: ArticleSource) { self.source = source }
}
