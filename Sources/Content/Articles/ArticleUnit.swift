import Bytes
import Synchronization

/// An article with its header read, yet to be published. Only ``ArticleCache`` knows whether it was parsed or comes
/// from the build cache.
final class ArticleUnit: Sendable {
  /// The part of it that other articles and pages depend on.
  let header: ArticleHeader
  private let work: Lock<Work?>

  /// The input of its publication.
  enum Work: Sendable {
    /// The parsed file.
    case parsed(ParsedArticle)
    /// The record of an earlier build.
    case cached(ArticleRecord)
  }

  init(_ parsed: ParsedArticle) {
    header = parsed.header
    work = Lock(.parsed(parsed))
  }

  init(_ record: ArticleRecord) {
    header = record.header
    work = Lock(.cached(record))
  }

  /// Moves the work out of the unit, so that its large texts are freed as soon as possible; returns nil on every later
  /// call.
  func take() -> Work? {
    work.withLock { work in
      defer { work = nil }
      return work
    }
  }
}
