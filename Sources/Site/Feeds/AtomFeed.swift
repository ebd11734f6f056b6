import HTML

/// A feed in Atom format. Source: RFC 4287.
struct AtomFeed: Component {
  let feed: FeedValue

  var body: some HTML {
    XMLDeclaration()
    XML("feed", ("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.language)) {
      XML("title") { feed.title }
      if let subtitle = feed.subtitle { XML("subtitle") { subtitle } }
      XML("id") { feed.pageURL }
      EmptyXML("link", ("href", feed.pageURL))
      EmptyXML("link", ("rel", "self"), ("type", FeedFormat.atom.mediaType), ("href", feed.feedURL(.atom)))
      XML("updated") { feed.updated.rfc3339 }
      // RFC 4287 requires a feed author if an entry has none.
      XML("author") { XML("name") { feed.publisher } }
      ForEach(feed.entries) { entry in AtomEntry(entry: entry) }
    }
    "\n"
  }
}

private struct AtomEntry: Component {
  let entry: FeedValue.Entry

  var body: some HTML {
    XML("entry") {
      XML("title") { entry.title }
      XML("id") { entry.url }
      EmptyXML("link", ("href", entry.url))
      XML("published") { entry.published.rfc3339 }
      XML("updated") { entry.updated.rfc3339 }
      ForEach(entry.authors) { author in XML("author") { XML("name") { author } }
      }
      ForEach(entry.tags) { tag in EmptyXML("category", ("term", tag)) }
      if let summary = entry.summary { XML("summary") { summary } }
      if let content = entry.content { XML("content", ("type", "html")) { content } }
    }
  }
}
