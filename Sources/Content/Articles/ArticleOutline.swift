import Diagnostics
import Markdown

/// The headings of an article; those of one that an earlier build knew are read when a link wants them.
enum ArticleOutline: Sendable {
  /// They are there.
  case read([Heading])
  /// They stand in a record.
  case recorded(ArticleRecord)

  /// The headings of what was read, or is known.
  init(_ source: ArticleSource) {
    self = source.cachedRecord.map { .recorded($0) } ?? .read(source.headings)
  }

  /// The headings.
  var headings: [Heading] {
    switch self {
    case .read(let headings): headings
    case .recorded(let record): record.headings
    }
  }
}
