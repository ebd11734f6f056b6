import Theme

/// The Open Graph metadata.
///
/// Source: the Open Graph protocol, ogp.me.
struct OpenGraph: Component {
  let frame: Frame

  private var head: Head { frame.head }

  var body: some HTML {
    meta(.property("og:type"), .content(head.type))
    meta(.property("og:title"), .content(head.title.isEmpty ? frame.site.title : head.title))
    meta(.property("og:site_name"), .content(frame.site.title))
    meta(.property("og:locale"), .content(frame.strings.isTraditional ? "zh_TW" : "zh_CN"))
    if !head.description.isEmpty { meta(.property("og:description"), .content(head.description)) }
    if !head.canonical.isEmpty { meta(.property("og:url"), .content(head.canonical)) }
    if let image = head.image { meta(.property("og:image"), .content(image)) }
    ArticleTimes(head: head)
  }
}

/// The times of publication and last modification.
private struct ArticleTimes: Component {
  let head: Head

  var body: some HTML {
    if let published = head.published { meta(.property("article:published_time"), .content(published)) }
    if let modified = head.modified { meta(.property("article:modified_time"), .content(modified)) }
  }
}
