import Synchronization

/// The texts of articles that were not read, because an earlier build knows all else of them: each is compiled when a page
/// wants it, once.
final class DeferredBodies: Sendable, CustomReflectable {
  private let binder: ArticleBinder
  private let sources: [ShelvedArticle]
  private let compiled: Mutex<[Int: Body]> = Mutex([:])

  /// The texts of the articles behind `sources`, which stand in the order of the library.
  init(_ binder: ArticleBinder, _ sources: [ShelvedArticle]) {
    self.binder = binder
    self.sources = sources
  }

  /// Nothing: what it holds is not all for everyone.
  var customMirror: Mirror { Mirror(self, children: []) }

  /// The text of an article; nil where it was read already, or only members may read it.
  subscript(_ article: Reference<Article>) -> Body? {
    let shelved = sources[article.index]
    guard let known = shelved.source.recalled, known.rest.hasBody else { return nil }
    if let body = compiled.withLock({ $0[article.index] }) { return body }
    guard let body = binder.body(of: shelved) else { return nil }
    compiled.withLock { $0[article.index] = body }
    return body
  }
}
