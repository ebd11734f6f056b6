/// A page of the list of a series that is too long to be listed on its articles' pages.
public struct SeriesPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The name of the series.
  public var title: String
  /// The total number of articles in the series.
  public var count: Int
  /// The articles of this page, oldest first.
  public var articles: [ArticleCard]
  /// The position of this page in the list.
  public var pagination: Pagination

  /// Creates a page of a series.
  public init(frame: Frame, title: String, count: Int, articles: [ArticleCard], pagination: Pagination) {
    self.frame = frame
    self.title = title
    self.count = count
    self.articles = articles
    self.pagination = pagination
  }

  /// The articles.
  public var plain: some HTML {
    h1 { title }
    ArticleList(articles)
    PaginationView(pagination)
  }
}
