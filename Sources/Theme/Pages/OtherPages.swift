/// All tags.
public struct TagIndexPage: PageValue {
  /// What every page has.
  public var frame: Frame
  /// The tags, those with most articles first.
  public var tags: [CountedLink]

  /// The index.
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
  /// What every page has.
  public var frame: Frame
  /// The tag.
  public var title: String
  /// How many articles carry it.
  public var count: Int
  /// The articles of this page, newest first.
  public var articles: [ArticleCard]
  /// The tags that stand most often beside it; on the first page only.
  public var related: [CountedLink]
  /// Where this page stands.
  public var pagination: Pagination

  /// A tag.
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

/// A page that stands for itself.
public struct StandalonePage: PageValue {
  /// What every page has.
  public var frame: Frame
  /// The title.
  public var title: String
  /// The text.
  public var text: BodyValue
  /// Whether a contents list is to be shown.
  public var showsContents: Bool
  /// When it was changed last.
  public var updated: Moment?
  /// What the page is about, where only members may read its text.
  public var summary = ""
  /// Where the text for members is; nil where anyone may read it all, or where there is no key.
  public var sealed: SealedValue?

  /// A page.
  public init(frame: Frame, title: String, text: BodyValue, showsContents: Bool, updated: Moment?) {
    self.frame = frame
    self.title = title
    self.text = text
    self.showsContents = showsContents
    self.updated = updated
  }

  /// The text.
  public var plain: some HTML {
    h1 { title }
    BodyView(text)
  }
}

/// What is shown where there is no page.
public struct NotFoundPage: PageValue {
  /// What every page has.
  public var frame: Frame
  /// Where readers may go on.
  public var links: [Link]

  /// The page.
  public init(frame: Frame, links: [Link]) {
    self.frame = frame
    self.links = links
  }

  /// Ways on.
  public var plain: some HTML {
    h1 { frame.head.title }
    LinkList(links)
  }
}
