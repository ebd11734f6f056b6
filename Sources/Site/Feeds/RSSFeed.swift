import HTML

/// A feed in RSS format. Source: RSS 2.0.11 with the Atom, Dublin Core and content modules.
struct RSSFeed: Component {
  let feed: FeedValue

  var body: some HTML {
    XMLDeclaration()
    XML(
      "rss", ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
    ) {
      XML("channel") {
        XML("title") { feed.title }
        XML("link") { feed.pageURL }
        XML("description") { feed.subtitle ?? feed.title }
        XML("language") { feed.language }
        if !feed.entries.isEmpty { XML("lastBuildDate") { feed.updated.rfc822 } }
        EmptyXML("atom:link", ("rel", "self"), ("type", FeedFormat.rss.mediaType), ("href", feed.feedURL(.rss)))
        ForEach(feed.entries) { entry in RSSItem(entry: entry) }
      }
    }
    "\n"
  }
}

private struct RSSItem: Component {
  let entry: FeedValue.Entry

  var body: some HTML {
    XML("item") {
      XML("title") { entry.title }
      XML("link") { entry.url }
      XML("guid", ("isPermaLink", "true")) { entry.url }
      XML("pubDate") { entry.published.rfc822 }
      ForEach(entry.authors) { author in XML("dc:creator") { author } }
      ForEach(entry.tags) { tag in XML("category") { tag } }
      if let summary = entry.summary { XML("description") { summary } }
      if let content = entry.content { XML("content:encoded") { content } }
    }
  }
}
