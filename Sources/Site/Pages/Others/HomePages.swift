import Bytes
import Content
import Entities
import Theme

/// The first page, and the page for addresses that lead nowhere.
struct HomePages: PageKind {
  var keptURLs: [String] { ["/index/", "/page/", "/search/"] }

  func files(for library: Library) -> [PlannedFile] {
    [
      .page("/", modified: library.articles.first?.publication.date) { $0.homePage() },
      .page("/404.html", isListed: false) { presenter in
        let links = presenter.site.value.navigation
        return NotFoundPage(
          frame: presenter.hiddenFrame(presenter.words.notFound, url: "/404.html"), links: links)
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
    // A small site would spend all its articles on the list of the newest.
    let latestCount = max(2, min(Self.latestCount, lookup.all(Article.self).count / 4))
    let newest = Array(lookup.all(Article.self).first(latestCount + 1))
    // No article stands twice, and no column without one.
    let shown = Set(newest)
    let columns = lookup.all(Column.self).lazy.filter { lookup($0).parts.isEmpty }
      .map { digest($0, count: Self.digestCount, without: shown) }
      .filter { !$0.articles.isEmpty }.prefix(Self.columnCount)
    let editions = lookup.all(Edition.self)
      .filter { lookup(lookup($0).award).level == .national && lookup($0).declared.total != nil }
      .sorted { (lookup($0).date ?? .distantPast, $1) > (lookup($1).date ?? .distantPast, $0) }
    return HomePage(
      frame: frame(
        configuration.title, url: "/",
        description: configuration.description ?? configuration.tagline ?? configuration.title,
        structuredData: .website(site.publisher, configuration)),
      lead: newest.first.map(card), latest: cards(newest.dropFirst()),
      columns: Array(columns),
      editions: editions.prefix(2).map(card), map: lookup.all(Edition.self).isEmpty ? nil : recipientsMap())
  }

  /// A column with its newest articles, but for those that the page shows already.
  func digest(_ reference: Reference<Column>, count: Int, without shown: Set<Reference<Article>> = []) -> ColumnDigest {
    let column = lookup(reference)
    let articles = lookup.articles(of: reference)
    return ColumnDigest(
      link: link(column.title, column.url), summary: column.summary, count: articles.count,
      articles: cards(articles.first(count + shown.count).filter { !shown.contains($0) }.prefix(count)),
      parts: column.parts.map { part in
        let value = lookup(part)
        return CountedLink(value.title, local(value.url), lookup.articles(of: part).count)
      })
  }

  /// Recipients by province over all rolls.
  func recipientsMap() -> TileMap { recipientsMap(lookup.all(Edition.self).map { lookup($0) }) }

  /// Recipients by province over editions: the declared figures where each edition declares them by province, else those recorded.
  func recipientsMap(_ editions: [Edition]) -> TileMap {
    let isDeclared = !editions.isEmpty && editions.allSatisfy { !$0.declared.provinces.isEmpty }
    var tiles =
      isDeclared
      ? map(
        words.recipients,
        counts: Dictionary(editions.flatMap(\.declared.provinces).map { ($0.key, $0.number) }, uniquingKeysWith: +),
        pages: false)
      : map(words.recipients, counts: Self.count(editions.flatMap(\.roll).compactMap(\.province)), pages: false)
    tiles.basis = isDeclared ? .declared : .recorded
    return tiles
  }

  /// How often each province stands in `provinces`.
  static func count(_ provinces: [Province]) -> [Province: Int] {
    provinces.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
