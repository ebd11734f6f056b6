import Theme

/// The links in the head: canonical URL, editions, previous and next page and feeds, followed by the site-wide links.
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

/// The site's feeds, manifest and icon.
private struct SiteLinks: CachedComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { ChromeFragmentKey.links.rawValue }

  var body: some HTML {
    FeedLinks(feeds: frame.site.feeds)
    if !frame.site.manifest.isEmpty { link(.rel("manifest"), .href(frame.site.manifest)) }
    Icon(site: frame.site)
  }
}

/// The page in each edition, for search engines; the site's own edition is the default for other languages.
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

/// The icon: the site's own logo or the theme's blossom.
struct Icon: Component {
  let site: SiteValue

  var body: some HTML {
    if let logo = site.logo {
      link(.rel("icon"), .href(logo))
    } else if !site.asset("icon.svg").isEmpty {
      link(.rel("icon"), .type("image/svg+xml"), .href(site.asset("icon.svg")))
      // For home screens that do not support SVG.
      if !site.asset("touch-icon.png").isEmpty {
        link(.rel("apple-touch-icon"), .href(site.asset("touch-icon.png")))
      }
    }
  }
}
