import Entities
import SourceFiles
import Theme

/// A modification date of a page, with the precision that is known.
protocol ModificationDate: Sendable {
  /// The date in the site map's format. Source: W3C, Date and Time Formats: `2022`, `2022-06`, `2022-06-22`, or a date
  /// with time and zone.
  var siteMapDate: String { get }
}

extension Timestamp: ModificationDate {
  var siteMapDate: String { rfc3339 }
}

extension PartialDate: ModificationDate {
  var siteMapDate: String { moment.numeric }
}

extension Library {
  /// The date of the newest article, which is when the site's index pages last changed.
  var newestDate: Timestamp? { articles.isEmpty ? nil : articles[0].publication.date }

  /// The date for pages without dated content: as far as is known, they have not changed since the site began.
  var beginning: String? {
    if let since = configuration.since { return since.siteMapDate }
    let articles = articles
    return articles.isEmpty ? nil : PartialDate(articles[articles.count - 1].publication.date).siteMapDate
  }
}
