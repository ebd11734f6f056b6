import Theme

/// The instructions for subscribing with a feed reader, and the URLs of the feeds.
struct SubscribeTemplate: Component {
  let page: SubscribePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.frame.head.title }
      p(.class("subtitle")) { strings.subscribeNotice }
    }
    div(.class("text")) { ol { ForEach(strings.subscribeSteps) { step in li { step } } } }
    ForEach(page.groups) { FeedSection(group: $0) }
  }
}

/// The feeds of the site or of a column, with their full URLs.
struct FeedSection: Component {
  let group: FeedGroup

  var body: some HTML {
    section {
      SectionHead(title: group.subject.title)
      dl(.class("facts")) {
        ForEach(group.feeds) { feed in
          div {
            dt { feed.format }
            dd { a(.href(feed.url)) { BreakableURL(feed.url) } }
          }
        }
      }
    }
  }
}

/// A URL with line break opportunities after the slashes of its path.
struct BreakableURL: Component {
  private let parts: [Substring]

  /// Creates the markup of `url`.
  init(_ url: String) {
    var parts: [Substring] = []
    var rest = url[...]
    // The scheme and the host are not separated.
    var slashes = 0
    for index in url.indices where url[index] == "/" {
      slashes += 1
      guard slashes > 2 else { continue }
      let end = url.index(after: index)
      parts.append(rest[..<end])
      rest = rest[end...]
    }
    self.parts = parts + [rest]
  }

  var body: some HTML {
    ForEach(Array(parts.enumerated())) { part in
      if part.offset > 0 { wbr() }
      String(part.element)
    }
  }
}
