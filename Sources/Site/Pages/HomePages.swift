import Content
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
    let newest = lookup.list("articles") {
      $0.articles.indices.prefix(Self.latestCount + 1).map(Reference<Article>.init)
    }
    let columns = lookup.list("columns") { library in
      library.columns.indices.filter { library.columns[$0].parts.isEmpty }.prefix(Self.columnCount)
        .map(Reference<Column>.init)
    }
    let editions = lookup.list("national editions") { library in
      library.editions.indices.map(Reference<Edition>.init)
        .filter { library[library[$0].award].level == .national && library[$0].declared.total != nil }
        .sorted { (library[$0].date ?? .distantPast, $1) > (library[$1].date ?? .distantPast, $0) }
    }
    return HomePage(
      frame: frame(
        configuration.title, url: "/", structuredData: .website(configuration, home: addresses.whole("/"))),
      lead: newest.first.map(card), latest: cards(newest.dropFirst()),
      columns: columns.map { digest($0, count: Self.digestCount) },
      editions: editions.prefix(2).map(card), map: lookup.library.editions.isEmpty ? nil : recipientsMap())
  }

  /// A column with its newest articles.
  func digest(_ reference: Reference<Column>, count: Int) -> ColumnDigest {
    let column = lookup(reference)
    let articles = lookup.list("articles of column", of: column.id) { $0.relations.articlesOfColumn[reference.index] }
    return ColumnDigest(
      link: link(column.title, column.url), summary: column.summary, count: articles.count,
      articles: cards(articles.prefix(count)),
      parts: column.parts.map { part in
        let value = lookup(part)
        let articles = lookup.list("articles of column", of: value.id) { $0.relations.articlesOfColumn[part.index] }
        return CountedLink(value.title, local(value.url), articles.count)
      })
  }

  /// Recipients by province over all rolls.
  func recipientsMap() -> TileMap {
    let rows = lookup.list("rolls") { $0.editions.flatMap(\.roll) }
    return map(words.recipients, counts: Self.count(rows.compactMap(\.province)), pages: false)
  }

  /// How often each province stands in `provinces`.
  static func count(_ provinces: [Province]) -> [Province: Int] {
    provinces.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
