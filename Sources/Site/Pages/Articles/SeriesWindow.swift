import Bytes
import Entities

/// The part of a series that an article's page shows: all of a short series, or the articles around that one.
struct SeriesWindow: Sendable {
  /// The maximum number of articles of a series on a page.
  static let size = 24

  /// The articles, oldest first.
  var articles: ArraySlice<Reference<Article>>
  /// The number of articles in the series.
  var count: Int

  /// Creates the window around the article at `position` of a whole series.
  init(around position: Int, of series: [Reference<Article>]) {
    articles = series.window(of: Self.size, around: position)
    count = series.count
  }

  /// Whether the series has articles outside the window.
  var isPartial: Bool { articles.count < count }

  /// Encodes all fields.
  func write(to encoder: RecordEncoder) throws {
    encoder.write(articles.count)
    for article in articles { try article.write(to: encoder) }
    guard isPartial else { return }
    encoder.write(articles.startIndex)
    encoder.write(count)
  }
}

extension Library {
  /// The articles of each series, by title, oldest first.
  var articlesBySeries: [String: [Reference<Article>]] {
    var series: [String: [Reference<Article>]] = [:]
    let articles = articles
    for index in articles.indices.reversed() {
      if let name = articles[index].relations.series { series[name, default: []].append(Reference(index: index)) }
    }
    return series
  }
}
