import Theme

/// The home page: the lead, the newest articles, the columns, and the newest rolls.
struct HomeTemplate: Component {
  let page: HomePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    if let lead = page.lead {
      article(.class("lead")) {
        h2 { a(.href(lead.url)) { lead.title } }
        if let subtitle = lead.subtitle { p(.class("subtitle")) { subtitle } }
        if !lead.summary.isEmpty { p { lead.summary } }
        ArticleMeta(card: lead, strings: strings)
      }
    }
    if page.lead == nil || !page.latest.isEmpty {
      section {
        h2 { strings.latest }
        ArticleItems(articles: page.latest, strings: strings)
      }
    }
    ForEach(page.columns) { column in ColumnPart(column: column, strings: strings, leadURL: page.lead?.url) }
    if !page.editions.isEmpty {
      section {
        h2 { strings.allRolls }
        EditionItems(editions: page.editions, strings: strings)
      }
    }
  }
}

/// A column with its newest articles, without the lead of the page.
struct ColumnPart: Component {
  let column: ColumnDigest
  let strings: Strings
  var leadURL: String?

  private var articles: [ArticleCard] { column.articles.filter { $0.url != leadURL } }

  var body: some HTML {
    section {
      h2 { a(.href(column.link.url)) { column.link.title } }
      if !column.summary.isEmpty { p { column.summary } }
      if !column.parts.isEmpty { CountedRow(links: column.parts) }
      if !articles.isEmpty { ArticleItems(articles: articles, strings: strings) }
    }
  }
}
