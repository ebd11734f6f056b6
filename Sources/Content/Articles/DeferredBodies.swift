import Synchronization

/// The texts of articles that were not read, because an earlier build knows all else of them: each is compiled when a page
/// wants it, once.
final class DeferredBodies: Sendable {
  private let binder: ArticleBinder
  private let sources: [ArticleSource]
  private let compiled: Mutex<[Int: Body]> = Mutex([:])

  /// The texts of the articles behind `sources`, which stand in the order of the library.
  init(_ binder: ArticleBinder, _ sources: [ArticleSource]) {
    self.binder = binder
    self.sources = sources
  }

  /// The text of an article; nil where it was read already, or only members may read it.
  subscript(_ article: Reference<Article>) -> Body? {
    let source = sources[article.index]
    guard let known = source.recalled, known.rest.hasBody else { return nil }
    if let body = compiled.withLock({ $0[article.index] }) { return body }
    guard let body = binder.body(of: source) else { return nil }
    compiled.withLock { $0[article.index] = body }
    return body
  }
}
