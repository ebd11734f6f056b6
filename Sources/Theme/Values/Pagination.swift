/// The position of a page in a paginated list.
public struct Pagination: Sendable {
  /// The number of this page, from 1.
  public var number: Int
  /// The number of pages.
  public var count: Int
  /// The first, the last and the nearby pages, in order; the list has gaps where numbers are not consecutive.
  public var pages: [PageLink]
  /// The URL of the previous page; nil on the first page.
  public var previous: String?
  /// The URL of the next page; nil on the last page.
  public var next: String?

  /// A link to a page of the list.
  public struct PageLink: Sendable {
    /// The number of the page, from 1.
    public var number: Int
    /// The URL of the page.
    public var url: String

    /// Creates a link to a page of the list.
    public init(number: Int, url: String) {
      self.number = number
      self.url = url
    }
  }

  /// Creates the position of page `number` of `count`; `url` returns the URL of a page from its number.
  public init(number: Int, count: Int, url: (Int) -> String) {
    self.number = number
    self.count = count
    let near = Set([1, count] + Array(max(1, number - 2)...max(1, min(count, number + 2))))
    pages = near.filter { (1...max(1, count)).contains($0) }.sorted().map { PageLink(number: $0, url: url($0)) }
    previous = number > 1 ? url(number - 1) : nil
    next = number < count ? url(number + 1) : nil
  }
}
