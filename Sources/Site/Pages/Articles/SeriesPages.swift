import Bytes
import Content
import Entities
import SourceFiles
import Theme

/// The complete lists of series that are too long to show in full on their articles' pages.
struct SeriesPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    var lists: [String: SeriesList] = [:]
    let series = library.articlesBySeries.filter { $0.value.count > SeriesWindow.size }
    for (title, articles) in series.sorted(by: { $0.key.precedesBytewise($1.key) }) {
      // Titles that differ only in script or case share a page.
      guard let url = Self.url(of: title) else { continue }
      lists[url, default: SeriesList(title: title, url: url)].articles += articles
    }
    return lists.values.sorted { $0.url.precedesBytewise($1.url) }.flatMap { files(of: $0, in: library) }
  }

  private func files(of list: SeriesList, in library: Library) -> [PlannedFile] {
    let size = library.configuration.pageSize
    return (1...Presenter.pageCount(list.articles.count, size: size)).map { number in
      let part = SeriesPart(list: list, number: number, size: size)
      return PlannedFile.page(
        Presenter.url(ofPage: number, of: list.url), of: .article(library.articles[list.articles[0].index].path),
        plannedInput: PlannedInput(part, in: library) { try $0.write(to: $1) },
        modified: list.articles.last.map { library.articles[$0.index].publication.date }
      ) { presenter, part in presenter.page(part) }
    }
  }

  /// Returns the URL of the list of a series, or `nil` if the title contains only punctuation.
  static func url(of title: String) -> String? {
    FoldedTag(title).map { "/series/\(URLPath.encoded($0.id))/" }
  }
}

/// A series with all its articles, oldest first.
private struct SeriesList: Sendable {
  let title: String
  let url: String
  var articles: [Reference<Article>] = []
}

/// A page of the list of a series.
private struct SeriesPart: Sendable {
  let title: String
  let url: String
  let number: Int
  let count: Int
  let articles: ArraySlice<Reference<Article>>

  init(list: SeriesList, number: Int, size: Int) {
    title = list.title
    url = list.url
    self.number = number
    count = list.articles.count
    articles = list.articles.dropFirst((number - 1) * size).prefix(size)
  }

  func write(to encoder: RecordEncoder) throws {
    encoder.write(title)
    encoder.write(count)
    encoder.write(articles.count)
    for article in articles { try article.write(to: encoder) }
  }
}

extension Presenter {
  fileprivate func page(_ part: SeriesPart) -> SeriesPage {
    let pagination = pagination(part.number, count: part.count, url: part.url)
    let cards = cards(part.articles)
    return SeriesPage(
      frame: frame(
        strings.series(part.title), url: part.url,
        description: descriptions.series(part.title, count: part.count, cards.lazy.map(\.title)),
        pagination: pagination),
      title: part.title, count: part.count, articles: cards, pagination: pagination)
  }
}
