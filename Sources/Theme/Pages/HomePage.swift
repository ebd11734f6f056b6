/// The first page of a site.
public struct HomePage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The lead article: the newest, or the one that was pinned last in a column.
  public var lead: ArticleCard?
  /// The newest articles without the lead.
  public var latest: [ArticleCard]
  /// The columns, including the parts of groups, with their newest articles.
  public var columns: [ColumnDigest]
  /// The newest editions of national awards.
  public var editions: [EditionCard]
  /// Recipients by province over all rolls.
  public var map: TileMap?

  /// Creates the first page.
  public init(
    frame: Frame, lead: ArticleCard?, latest: [ArticleCard], columns: [ColumnDigest], editions: [EditionCard],
    map: TileMap?
  ) {
    self.frame = frame
    self.lead = lead
    self.latest = latest
    self.columns = columns
    self.editions = editions
    self.map = map
  }

  /// The lead, then the newest articles.
  public var plain: some HTML {
    h1 { frame.site.title }
    ArticleList([lead].compactMap(\.self) + latest)
  }
}

/// A column in a list, with its newest articles.
public struct ColumnDigest: Sendable {
  /// The column.
  public var link: Link
  /// The summary.
  public var summary: String
  /// The number of articles.
  public var count: Int
  /// Its newest articles.
  public var articles: [ArticleCard]
  /// Its parts, if it is a group.
  public var parts: [CountedLink]

  /// Creates a column in a list.
  public init(link: Link, summary: String, count: Int, articles: [ArticleCard], parts: [CountedLink] = []) {
    self.link = link
    self.summary = summary
    self.count = count
    self.articles = articles
    self.parts = parts
  }
}

/// Articles as a plain list; nothing without articles.
public struct ArticleList: Component {
  let articles: [ArticleCard]

  /// Creates the list of `articles`.
  public init(_ articles: [ArticleCard]) { self.articles = articles }

  /// Titles with their dates.
  public var body: some HTML {
    if !articles.isEmpty {
      ul {
        ForEach(articles) { article in
          li {
            a(.href(article.url)) { article.title }; " "; MomentView(article.date)
          }
        }
      }
    }
  }
}

/// Links as a plain list; nothing without links.
public struct LinkList: Component {
  let links: [Link]

  /// Creates the list of `links`.
  public init(_ links: [Link]) { self.links = links }

  /// One list item per link.
  public var body: some HTML {
    if !links.isEmpty { ul { ForEach(links) { link in li { a(.href(link.url)) { link.title } } } } }
  }
}
