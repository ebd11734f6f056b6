import Entities
import SourceFiles
import Theme

/// A date on which a page changed, as exactly as it is known.
protocol ModificationDate: Sendable {
  /// The date as the site map has it. Source: W3C, Date and Time Formats: `2022`, `2022-06`, `2022-06-22` or with a time and its zone.
  var siteMapDate: String { get }
}

extension Timestamp: ModificationDate {
  var siteMapDate: String { rfc3339 }
}

extension PartialDate: ModificationDate {
  var siteMapDate: String { moment.numeric }
}

extension Library {
  /// The date of the newest article: the site's lists of all that it has changed then.
  var newestDate: Timestamp? { articles.isEmpty ? nil : articles[0].publication.date }

  /// The date of pages on which nothing has a date: as far as the content says, they stand since the site began.
  var beginning: String? {
    if let since = configuration.since { return since.siteMapDate }
    let articles = articles
    return articles.isEmpty ? nil : PartialDate(articles[articles.count - 1].publication.date).siteMapDate
  }
}
