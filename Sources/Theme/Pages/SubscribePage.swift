/// The feeds of the site, and how to read them.
public struct SubscribePage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The feeds of the whole site, then those of each column.
  public var groups: [FeedGroup]

  /// Creates the page.
  public init(frame: Frame, groups: [FeedGroup]) {
    self.frame = frame
    self.groups = groups
  }

  /// Links to the feeds.
  public var plain: some HTML {
    h1 { frame.head.title }
    ForEach(groups) { group in
      h2 { group.subject.title }
      LinkList(group.feeds.map { Link($0.format, $0.url) })
    }
  }
}

/// The feeds of the site or of a column.
public struct FeedGroup: Sendable {
  /// What the feeds are of.
  public var subject: Link
  /// The feeds, one a format.
  public var feeds: [FeedLink]

  /// Creates a group.
  public init(subject: Link, feeds: [FeedLink]) {
    self.subject = subject
    self.feeds = feeds
  }
}

/// A feed in one format.
public struct FeedLink: Sendable {
  /// The name of the format: `Atom`.
  public var format: String
  /// The absolute URL, which readers copy.
  public var url: String

  /// Creates a feed.
  public init(format: String, url: String) {
    self.format = format
    self.url = url
  }
}
