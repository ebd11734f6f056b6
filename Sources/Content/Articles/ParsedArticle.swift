import Markdown
import Synchronization

/// An article that was read and is not changed any more: passed around by reference, for it has many parts.
///
/// Its texts are compiled for whoever binds them and are large, so they are handed over once; what stays is all but the
/// texts, and of these the headings.
final class ParsedArticle: Sendable {
  /// The article as its file says it; of its texts the headings alone.
  let source: ArticleSource
  private let texts: Mutex<Texts?>

  private struct Texts: Sendable {
    var open: CompiledDocument
    var closed: CompiledDocument?
  }

  init(_ source: ArticleSource) {
    // What an earlier build knows has no texts.
    guard source.cachedRecord == nil else {
      texts = Mutex(nil)
      self.source = source
      return
    }
    texts = Mutex(Texts(open: source.document, closed: source.closed))
    var rest = source
    rest.document = source.document.headingsAlone
    rest.closed = source.closed?.headingsAlone
    self.source = rest
  }

  /// The article with its texts; without them when they were taken before.
  func takeWhole() -> ArticleSource {
    var whole = source
    texts.withLock { texts in
      guard let taken = texts else { return }
      (whole.document, whole.closed) = (taken.open, taken.closed)
      texts = nil
    }
    return whole
  }
}

extension CompiledDocument {
  /// A document without content but with the same headings.
  fileprivate var headingsAlone: CompiledDocument {
    var document = CompiledDocument()
    document.headings = headings
    return document
  }
}
