import Bytes
import Synchronization

/// An article between its header and its publication: whether it was parsed or stands in the build cache is known to
/// ``ArticleCache`` alone.
final class ArticleUnit: Sendable {
  /// What everything else may know of it.
  let header: ArticleHeader
  private let work: Lock<Work?>

  /// What its publication is made from.
  enum Work: Sendable {
    /// Its file, parsed.
    case parsed(ParsedArticle)
    /// What an earlier build published.
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

  /// Hands the work over, so that its texts, which are large, live no longer than it takes; nil when that happened before.
  func take() -> Work? {
    work.withLock { work in
      defer { work = nil }
      return work
    }
  }
}
