/// All columns.
public struct ColumnIndexPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// Groups and columns without one, by order.
  public var columns: [ColumnDigest]

  /// Creates the list of columns.
  public init(frame: Frame, columns: [ColumnDigest]) {
    self.frame = frame
    self.columns = columns
  }

  /// The columns as a list.
  public var plain: some HTML {
    h1 { frame.head.title }
    LinkList(columns.map(\.link))
  }
}

/// A page of a column's articles.
public struct ColumnPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The column's title.
  public var title: String
  /// The summary.
  public var summary: String
  /// Who pays for it.
  public var sponsor: SponsorValue?
  /// The group that it is part of.
  public var group: Link?
  /// Its parts, if it is a group; on the first page only.
  public var parts: [ColumnDigest]
  /// The introduction; on the first page only.
  public var introduction: BodyValue
  /// The article that stays on top; on the first page only.
  public var pinned: ArticleCard?
  /// The articles of this page, newest first.
  public var articles: [ArticleCard]
  /// The position of this page in the list.
  public var pagination: Pagination
  /// The archive by year and month, newest first; on the first page only.
  public var archive: [ArchiveYear]
  /// The most frequent authors and the people mentioned most; on the first page only.
  public var contributors: [ContributorGroup]

  /// Creates a page of a column.
  public init(
    frame: Frame, title: String, summary: String, group: Link?, parts: [ColumnDigest], introduction: BodyValue,
    pinned: ArticleCard?, articles: [ArticleCard], pagination: Pagination, archive: [ArchiveYear],
    contributors: [ContributorGroup] = []
  ) {
    self.frame = frame
    self.title = title
    self.summary = summary
    self.group = group
    self.parts = parts
    self.introduction = introduction
    self.pinned = pinned
    self.articles = articles
    self.pagination = pagination
    self.archive = archive
    self.contributors = contributors
  }

  /// The introduction and the articles.
  public var plain: some HTML {
    h1 { title }
    BodyView(introduction)
    ArticleList([pinned].compactMap(\.self) + articles)
    PaginationView(pagination)
  }
}

/// Contributors of one kind: authors, people.
public struct ContributorGroup: Sendable {
  /// The kind.
  public var title: String
  /// The contributors, those with most articles first.
  public var contributors: [ContributorValue]

  /// Contributors of one kind.
  public init(title: String, contributors: [ContributorValue]) {
    self.title = title
    self.contributors = contributors
  }
}

/// A contributor of a column.
public struct ContributorValue: Sendable {
  /// The name.
  public var name: Name
  /// The number of articles.
  public var count: Int

  /// Creates a contributor.
  public init(name: Name, count: Int) {
    self.name = name
    self.count = count
  }
}

/// A year of an archive.
public struct ArchiveYear: Sendable {
  /// The year.
  public var year: Int
  /// Its months with articles, newest first; the title is `6月`.
  public var months: [CountedLink]

  /// Creates a year of an archive.
  public init(year: Int, months: [CountedLink]) {
    self.year = year
    self.months = months
  }
}

/// The articles of a column in one month.
public struct ColumnMonthPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The column.
  public var column: Link
  /// The month.
  public var month: Moment
  /// The articles, newest first.
  public var articles: [ArticleCard]
  /// The month with articles before this one.
  public var earlier: Link?
  /// The month with articles after this one.
  public var later: Link?

  /// Creates a month of a column.
  public init(frame: Frame, column: Link, month: Moment, articles: [ArticleCard], earlier: Link?, later: Link?) {
    self.frame = frame
    self.column = column
    self.month = month
    self.articles = articles
    self.earlier = earlier
    self.later = later
  }

  /// The articles.
  public var plain: some HTML {
    h1 { frame.head.title }
    ArticleList(articles)
  }
}

/// Links to the other pages of a list.
public struct PaginationView: Component {
  let pagination: Pagination

  /// Creates the links of `pagination`; nothing when there is one page.
  public init(_ pagination: Pagination) { self.pagination = pagination }

  /// The links in order.
  public var body: some HTML {
    if pagination.count > 1 {
      nav {
        ol {
          ForEach(pagination.pages) { page in
            li { a(.href(page.url), .ariaCurrent("page").when(page.number == pagination.number)) { page.number } }
          }
        }
      }
    }
  }
}
