import Theme

/// The elements of the head.
struct HeadElements: Component {
  let frame: Frame

  private var head: Head { frame.head }
  private var site: SiteValue { frame.site }

  /// The title in the form `页题 - 站名`; on the home page the site's name and tagline.
  private var documentTitle: String {
    if frame.isHome { return [site.title, site.tagline].compactMap(\.self).joined(separator: " - ") }
    return head.title.isEmpty ? site.title : head.title + " - " + site.title
  }

  /// The content security policy: files of the same origin, external images and videos only from the hosts that
  /// articles use, no scripts.
  private var policy: String {
    let media = (["'self'"] + site.mediaHosts).joined(separator: " ")
    return "default-src 'none'; style-src 'self'; img-src " + media + " data:; media-src " + media
      + "; manifest-src 'self'; base-uri 'none'; form-action 'none'"
  }

  var body: some HTML {
    meta(.charset("utf-8"))
    meta(.httpEquiv("Content-Security-Policy"), .content(policy))
    meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
    title { documentTitle }
    if !head.description.isEmpty { meta(.name("description"), .content(head.description)) }
    if head.isHidden { meta(.name("robots"), .content("noindex")) }
    meta(.name("color-scheme"), .content("light dark"))
    link(.rel("stylesheet"), .href(site.asset("jianbao.css")))
    if let overrides = site.overrides { link(.rel("stylesheet"), .href(overrides)) }
    PageLinks(frame: frame)
    OpenGraph(head: head, site: site)
    if let data = head.structuredData { script(.type("application/ld+json")) { data } }
  }
}

/// The links in the head: canonical URL, editions, previous and next page, feeds, manifest and icon.
private struct PageLinks: Component {
  let frame: Frame

  private var head: Head { frame.head }

  var body: some HTML {
    if !head.canonical.isEmpty { link(.rel("canonical"), .href(head.canonical)) }
    ForEach(head.alternates) { page in link(.rel("alternate"), .hreflang(page.language), .href(page.canonical)) }
    if let previous = head.previous { link(.rel("prev"), .href(previous)) }
    if let next = head.next { link(.rel("next"), .href(next)) }
    ForEach(head.feeds + frame.site.feeds) { feed in
      link(.rel("alternate"), .type(feed.mediaType), .href(feed.url), .title(feed.title))
    }
    if !frame.site.manifest.isEmpty { link(.rel("manifest"), .href(frame.site.manifest)) }
    link(.rel("icon"), .href(frame.site.logo ?? frame.site.asset(ThemeAsset.icon)))
  }
}

/// The Open Graph metadata.
///
/// Source: the Open Graph protocol, ogp.me.
private struct OpenGraph: Component {
  let head: Head
  let site: SiteValue

  var body: some HTML {
    meta(.property("og:type"), .content(head.type))
    meta(.property("og:title"), .content(head.title.isEmpty ? site.title : head.title))
    meta(.property("og:site_name"), .content(site.title))
    if !head.description.isEmpty { meta(.property("og:description"), .content(head.description)) }
    if !head.canonical.isEmpty { meta(.property("og:url"), .content(head.canonical)) }
    if let image = head.image { meta(.property("og:image"), .content(image)) }
    if let published = head.published { meta(.property("article:published_time"), .content(published)) }
    if let modified = head.modified { meta(.property("article:modified_time"), .content(modified)) }
  }
}
