/// The index of all columns.
public struct ColumnIndexPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// Column groups and ungrouped columns, in the site's order.
  public var columns: [ColumnDigest]

  /// Creates the index.
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

/// A page of the list of a column's articles.
public struct ColumnPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The column's title.
  public var title: String
  /// The summary.
  public var summary: String
  /// The sponsor of the column; nil for none.
  public var sponsor: SponsorValue?
  /// The group it belongs to; nil for none.
  public var group: Link?
  /// The columns of the group, if this is one; on the first page only.
  public var parts: [ColumnDigest]
  /// The introduction; on the first page only.
  public var introduction: BodyValue
  /// The pinned article; on the first page only.
  public var pinned: ArticleCard?
  /// The articles of this page, newest first; on the first page without the pinned one.
  public var articles: [ArticleCard]
  /// The position of this page in the list.
  public var pagination: Pagination
  /// The archive by year and month, newest first; on the first page only.
  public var archive: [ArchiveYear]
  /// The most frequent authors and the most frequent people; on the first page only.
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

/// The contributors of one kind, authors or people.
public struct ContributorGroup: Sendable {
  /// The name of the kind.
  public var title: String
  /// The contributors, by descending number of articles.
  public var contributors: [ContributorValue]

  /// Creates a group of contributors.
  public init(title: String, contributors: [ContributorValue]) {
    self.title = title
    self.contributors = contributors
  }
}

/// A contributor to a column.
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

/// A year of a column's archive.
public struct ArchiveYear: Sendable {
  /// The year.
  public var year: Int
  /// The months with articles, newest first; their titles have the form `6月`.
  public var months: [CountedLink]

  /// Creates a year of an archive.
  public init(year: Int, months: [CountedLink]) {
    self.year = year
    self.months = months
  }
}

/// The articles of a column in one month.
public struct ColumnMonthPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The column.
  public var column: Link
  /// The month.
  public var month: Moment
  /// The articles, newest first.
  public var articles: [ArticleCard]
  /// The nearest earlier month with articles; nil for none.
  public var earlier: Link?
  /// The nearest later month with articles; nil for none.
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

/// Links to the other pages of a paginated list.
public struct PaginationView: Component {
  let pagination: Pagination

  /// Creates the links of `pagination`; a list of one page has none.
  public init(_ pagination: Pagination) { self.pagination = pagination }

  /// The links, in order.
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
