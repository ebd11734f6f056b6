import Bytes
import Content
import Entities
import Theme

/// The first page, and the page for addresses that lead nowhere.
struct HomePages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    [
      .page("/", modified: library.articles.first?.date) { $0.homePage() },
      .page("/404.html", isListed: false) { presenter in
        let links = presenter.site.value.navigation
        return NotFoundPage(
          frame: presenter.frame(presenter.words.notFound, url: "/404.html") { $0.isHidden = true }, links: links)
      },
    ]
  }
}

extension Presenter {
  /// How many articles stand beside the lead.
  private static let latestCount = 8
  /// How many articles of each column stand below.
  private static let digestCount = 3
  /// How many columns stand below.
  private static let columnCount = 6

  fileprivate func homePage() -> HomePage {
    let newest = Array(lookup.all(Article.self).first(Self.latestCount + 1))
    let columns = lookup.all(Column.self).filter { lookup($0).parts.isEmpty }.prefix(Self.columnCount)
    let editions = lookup.all(Edition.self)
      .filter { lookup(lookup($0).award).level == .national && lookup($0).declared.total != nil }
      .sorted { (lookup($0).date ?? .distantPast, $1) > (lookup($1).date ?? .distantPast, $0) }
    return HomePage(
      frame: frame(
        configuration.title, url: "/", structuredData: .website(configuration, addresses: addresses)),
      lead: newest.first.map(card), latest: cards(newest.dropFirst()),
      columns: columns.map { digest($0, count: Self.digestCount) },
      editions: editions.prefix(2).map(card), map: lookup.all(Edition.self).isEmpty ? nil : recipientsMap())
  }

  /// A column with its newest articles.
  func digest(_ reference: Reference<Column>, count: Int) -> ColumnDigest {
    let column = lookup(reference)
    let articles = lookup.articles(of: reference)
    return ColumnDigest(
      link: link(column.title, column.url), summary: column.summary, count: articles.count,
      articles: cards(articles.first(count)),
      parts: column.parts.map { part in
        let value = lookup(part)
        return CountedLink(value.title, local(value.url), lookup.articles(of: part).count)
      })
  }

  /// Recipients by province over all rolls.
  func recipientsMap() -> TileMap {
    let rows = lookup.all(Edition.self).flatMap { lookup($0).roll }
    return map(words.recipients, counts: Self.count(rows.compactMap(\.province)), pages: false)
  }

  /// How often each province stands in `provinces`.
  static func count(_ provinces: [Province]) -> [Province: Int] {
    provinces.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
