import Bytes
import Entities

/// The part of a series that the page of one of its articles shows: all of a short one, else the articles around that one.
struct SeriesWindow: Sendable {
  /// How many articles a page shows of a series.
  static let size = 24

  /// The articles, oldest first.
  var articles: ArraySlice<Reference<Article>>
  /// How many articles the series has.
  var count: Int

  /// The window around the article at `position` of a whole series.
  init(around position: Int, of series: [Reference<Article>]) {
    articles = series.window(of: Self.size, around: position)
    count = series.count
  }

  /// Whether the series has articles outside of the window.
  var isPart: Bool { articles.count < count }

  /// Writes all of it.
  func write(to encoder: RecordEncoder) throws {
    encoder.write(articles.count)
    for article in articles { try article.write(to: encoder) }
    guard isPart else { return }
    encoder.write(articles.startIndex)
    encoder.write(count)
  }
}

extension Library {
  /// The articles of each series, oldest first.
  var articlesBySeries: [String: [Reference<Article>]] {
    var series: [String: [Reference<Article>]] = [:]
    let articles = articles
    for index in articles.indices.reversed() {
      if let name = articles[index].relations.series { series[name, default: []].append(Reference(index: index)) }
    }
    return series
  }
}
