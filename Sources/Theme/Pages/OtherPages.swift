/// The index of all tags.
public struct TagIndexPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The tags, by descending number of articles.
  public var tags: [CountedLink]

  /// Creates the index.
  public init(frame: Frame, tags: [CountedLink]) {
    self.frame = frame
    self.tags = tags
  }

  /// The tags as a list.
  public var plain: some HTML {
    h1 { frame.head.title }
    LinkList(tags.map { Link($0.title, $0.url) })
  }
}

/// A page of the list of a tag's articles.
public struct TagPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The name of the tag.
  public var title: String
  /// The total number of articles with the tag.
  public var count: Int
  /// The articles of this page, newest first.
  public var articles: [ArticleCard]
  /// The tags that most often occur together with it; on the first page only.
  public var related: [CountedLink]
  /// The position of this page in the list.
  public var pagination: Pagination

  /// Creates a page of a tag.
  public init(
    frame: Frame, title: String, count: Int, articles: [ArticleCard], related: [CountedLink] = [],
    pagination: Pagination
  ) {
    self.frame = frame
    self.title = title
    self.count = count
    self.articles = articles
    self.related = related
    self.pagination = pagination
  }

  /// The articles.
  public var plain: some HTML {
    h1 { title }
    ArticleList(articles)
    PaginationView(pagination)
  }
}

/// A standalone page, such as a page about the site.
public struct StandalonePage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The title.
  public var title: String
  /// The body; for a members-only page only the public opening.
  public var text: BodyValue
  /// Whether to show a table of contents.
  public var showsContents: Bool
  /// The date of the last update; nil if it is not known.
  public var updated: Moment?
  /// The public summary if the body is members-only; otherwise empty.
  public var summary = ""
  /// The encrypted body for members; nil if the body is public or the site has no key.
  public var sealed: SealedValue?

  /// Creates a page.
  public init(frame: Frame, title: String, text: BodyValue, showsContents: Bool, updated: Moment?) {
    self.frame = frame
    self.title = title
    self.text = text
    self.showsContents = showsContents
    self.updated = updated
  }

  /// The body; for a members-only page the summary and the public opening.
  public var plain: some HTML {
    h1 { title }
    if !summary.isEmpty { p { summary } }
    BodyView(text)
  }
}

/// The page served for unknown URLs, `/404.html`.
public struct NotFoundPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// Links with which readers can continue.
  public var links: [Link]

  /// Creates the page.
  public init(frame: Frame, links: [Link]) {
    self.frame = frame
    self.links = links
  }

  /// The links.
  public var plain: some HTML {
    h1 { frame.head.title }
    LinkList(links)
  }
}
