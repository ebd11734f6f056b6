/// The page that lists the site's feeds and explains how to subscribe.
public struct SubscribePage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The site-wide feeds, followed by those of each column.
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

/// The feeds of the site or of one column, in all formats.
public struct FeedGroup: Sendable {
  /// The site or the column.
  public var subject: Link
  /// The feeds, one per format.
  public var feeds: [FeedLink]

  /// Creates a group of feeds.
  public init(subject: Link, feeds: [FeedLink]) {
    self.subject = subject
    self.feeds = feeds
  }
}

/// A feed in one format.
public struct FeedLink: Sendable {
  /// The name of the format: `Atom`.
  public var format: String
  /// The absolute URL, for readers to copy.
  public var url: String

  /// Creates a feed.
  public init(format: String, url: String) {
    self.format = format
    self.url = url
  }
}
