/// The position of a page in a paginated list.
public struct Pagination: Sendable {
  /// The number of this page, from 1.
  public var number: Int
  /// The number of pages.
  public var count: Int
  /// The first, the last and those near this one, in order; a gap is where numbers do not follow.
  public var pages: [PageLink]
  /// The URL of the page before.
  public var previous: String?
  /// The URL of the page after.
  public var next: String?

  /// A page of a list.
  public struct PageLink: Sendable {
    /// Its number, from 1.
    public var number: Int
    /// Its URL.
    public var url: String

    /// Creates a page of a list.
    public init(number: Int, url: String) {
      self.number = number
      self.url = url
    }
  }

  /// Page `number` of `count`; `url` gives the URL of each.
  public init(number: Int, count: Int, url: (Int) -> String) {
    self.number = number
    self.count = count
    let near = Set([1, count] + Array(max(1, number - 2)...max(1, min(count, number + 2))))
    pages = near.filter { (1...max(1, count)).contains($0) }.sorted().map { PageLink(number: $0, url: url($0)) }
    previous = number > 1 ? url(number - 1) : nil
    next = number < count ? url(number + 1) : nil
  }
}
