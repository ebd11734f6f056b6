import Theme

/// The links of the head: canonical URL, previous and next page, feeds, then those of the whole site.
struct PageLinks: Component {
  let frame: Frame

  private var head: Head { frame.head }

  var body: some HTML {
    if !head.canonical.isEmpty { link(.rel("canonical"), .href(head.canonical)) }
    Alternates(pages: head.alternates)
    if let previous = head.previous { link(.rel("prev"), .href(previous)) }
    if let next = head.next { link(.rel("next"), .href(next)) }
    FeedLinks(feeds: head.feeds)
    SiteLinks(frame: frame)
  }
}

/// The feeds, manifest and icon of the site.
private struct SiteLinks: CachedComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { PageChrome.links.rawValue }

  var body: some HTML {
    FeedLinks(feeds: frame.site.feeds)
    if !frame.site.manifest.isEmpty { link(.rel("manifest"), .href(frame.site.manifest)) }
    Icon(site: frame.site)
  }
}

/// The page in each edition, for search engines; readers of other languages get the site's own.
private struct Alternates: Component {
  let pages: [Alternate]

  var body: some HTML {
    ForEach(pages) { page in link(.rel("alternate"), .hreflang(page.language), .href(page.canonical)) }
    if let first = pages.first { link(.rel("alternate"), .hreflang("x-default"), .href(first.canonical)) }
  }
}

/// The links to feeds.
private struct FeedLinks: Component {
  let feeds: [Feed]

  var body: some HTML {
    ForEach(feeds) { feed in
      link(.rel("alternate"), .type(feed.mediaType), .href(feed.url), .title(feed.title))
    }
  }
}

/// The icon: the site's mark or the theme's blossom.
struct Icon: Component {
  let site: SiteValue

  var body: some HTML {
    if let mark = site.mark {
      link(.rel("icon"), .href(mark))
    } else if !site.asset("icon.svg").isEmpty {
      link(.rel("icon"), .type("image/svg+xml"), .href(site.asset("icon.svg")))
      // Home screens that take no SVG.
      if !site.asset("touch-icon.png").isEmpty {
        link(.rel("apple-touch-icon"), .href(site.asset("touch-icon.png")))
      }
    }
  }
}
