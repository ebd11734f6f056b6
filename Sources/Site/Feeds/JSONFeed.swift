import Bytes

/// A feed in JSON format. Source: JSON Feed 1.1.
struct JSONFeed {
  let feed: FeedValue

  func write(into output: inout ByteBuffer) {
    var json = JSONWriter()
    json.object { root in
      root.field("version", "https://jsonfeed.org/version/1.1")
      root.field("title", feed.title)
      root.field("description", feed.subtitle)
      root.field("home_page_url", feed.pageURL)
      root.field("feed_url", feed.feedURL(.json))
      root.field("language", feed.language)
      root.array("items") { items in
        for entry in feed.entries {
          items.object { item in
            item.field("id", entry.url)
            item.field("url", entry.url)
            item.field("title", entry.title)
            item.field("summary", entry.summary)
            if let content = entry.content {
              item.field("content_html", content)
            } else {
              // An item must have content.
              item.field("content_text", entry.summary ?? entry.title)
            }
            item.field("date_published", entry.published.rfc3339)
            item.field("date_modified", entry.updated.rfc3339)
            if !entry.authors.isEmpty {
              item.array("authors") { authors in for name in entry.authors { authors.object { $0.field("name", name) } }
              }
            }
            item.field("tags", nonempty: entry.tags)
          }
        }
      }
    }
    output.append(bytes: json.buffer.bytes)
    output.append("\n")
  }
}
