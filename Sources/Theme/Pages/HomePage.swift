/// The home page of a site.
public struct HomePage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The lead article, which is the newest one; nil if the site has no articles.
  public var lead: ArticleCard?
  /// The newest articles after the lead.
  public var latest: [ArticleCard]
  /// Columns with their newest articles; groups are represented by their columns.
  public var columns: [ColumnDigest]
  /// The newest editions of national awards whose number of recipients was declared.
  public var editions: [EditionCard]
  /// The recipients of all rolls by province; nil if the site has no rolls.
  public var map: TileMap?

  /// Creates the home page.
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

  /// The lead, followed by the newest articles.
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
  /// The newest articles.
  public var articles: [ArticleCard]
  /// The columns of the group, if this is one.
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

/// Articles as a plain list; renders nothing for an empty list.
public struct ArticleList: Component {
  let articles: [ArticleCard]

  /// Creates the list of `articles`.
  public init(_ articles: [ArticleCard]) { self.articles = articles }

  /// The titles, with dates.
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

/// Links as a plain list; renders nothing for an empty list.
public struct LinkList: Component {
  let links: [Link]

  /// Creates the list of `links`.
  public init(_ links: [Link]) { self.links = links }

  /// One list item per link.
  public var body: some HTML {
    if !links.isEmpty { ul { ForEach(links) { link in li { a(.href(link.url)) { link.title } } } } }
  }
}
