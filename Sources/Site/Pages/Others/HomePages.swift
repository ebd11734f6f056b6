import Bytes
import Content
import Entities
import Theme

/// The home page and the page for URLs that do not exist.
struct HomePages: PageKind {
  var reservedURLs: [String] { ["/index/", "/page/", "/search/"] }

  func files(for library: Library) -> [PlannedFile] {
    [
      .page("/", modified: library.articles.first?.publication.date) { $0.homePage() },
      .page("/404.html", isListed: false) { presenter in
        let links = presenter.site.value.navigation
        return NotFoundPage(
          frame: presenter.hiddenFrame(presenter.strings.notFound, url: "/404.html"), links: links)
      },
    ]
  }
}

extension Presenter {
  /// The maximum number of articles beside the lead article.
  private static let latestCount = 8
  /// The maximum number of articles of each column.
  private static let digestCount = 3
  /// The maximum number of columns.
  private static let columnCount = 6

  fileprivate func homePage() -> HomePage {
    // On a small site, the list of latest articles would otherwise use up all articles.
    let latestCount = max(2, min(Self.latestCount, lookup.all(Article.self).count / 4))
    let newest = Array(lookup.all(Article.self).first(latestCount + 1))
    // No article is shown twice, and no column without articles is shown.
    let shown = Set(newest)
    let columns = lookup.all(Column.self).lazy.filter { lookup($0).parts.isEmpty }
      .map { digest($0, count: Self.digestCount, excluding: shown) }
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

  /// Returns a column with its newest articles, excluding those that the page already shows.
  func digest(_ reference: Reference<Column>, count: Int, excluding shown: Set<Reference<Article>> = []) -> ColumnDigest
  {
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

  /// Returns a map of the recipients by province in all rolls.
  func recipientsMap() -> TileMap { recipientsMap(lookup.all(Edition.self).map { lookup($0) }) }

  /// Returns a map of the recipients by province in some editions. The numbers are the declared ones if every edition
  /// declares them by province, otherwise the recorded ones.
  func recipientsMap(_ editions: [Edition]) -> TileMap {
    let isDeclared = !editions.isEmpty && editions.allSatisfy { !$0.declared.provinces.isEmpty }
    var tiles =
      isDeclared
      ? map(
        strings.recipients,
        counts: Dictionary(editions.flatMap(\.declared.provinces).map { ($0.key, $0.number) }, uniquingKeysWith: +),
        pages: false)
      : map(
        strings.recipients, counts: Self.countsByProvince(editions.flatMap(\.roll).compactMap(\.province)), pages: false
      )
    tiles.basis = isDeclared ? .declared : .recorded
    return tiles
  }

  /// Returns the number of occurrences of each province.
  static func countsByProvince(_ provinces: [Province]) -> [Province: Int] {
    provinces.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
