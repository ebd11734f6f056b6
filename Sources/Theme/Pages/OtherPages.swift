/// All tags.
public struct TagIndexPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The tags, those with most articles first.
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

/// The articles of a tag.
public struct TagPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The tag.
  public var title: String
  /// The number of articles with the tag.
  public var count: Int
  /// The articles of this page, newest first.
  public var articles: [ArticleCard]
  /// The tags that occur most often with it; on the first page only.
  public var related: [CountedLink]
  /// The position of this page in the list.
  public var pagination: Pagination

  /// Creates a tag.
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

/// A standalone page.
public struct StandalonePage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The title.
  public var title: String
  /// The text.
  public var text: BodyValue
  /// Whether to show a table of contents.
  public var showsContents: Bool
  /// The date of the last change.
  public var updated: Moment?
  /// The public summary, if the text is for members.
  public var summary = ""
  /// The encrypted text for members; nil if the text is public or there is no key.
  public var sealed: SealedValue?

  /// Creates a page.
  public init(frame: Frame, title: String, text: BodyValue, showsContents: Bool, updated: Moment?) {
    self.frame = frame
    self.title = title
    self.text = text
    self.showsContents = showsContents
    self.updated = updated
  }

  /// The text; of a text for members the summary and the public opening.
  public var plain: some HTML {
    h1 { title }
    if !summary.isEmpty { p { summary } }
    BodyView(text)
  }
}

/// The page for unknown URLs, `/404.html`.
public struct NotFoundPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// Links for readers to continue with.
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
