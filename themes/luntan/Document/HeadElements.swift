import Theme

/// What stands in the head of every page.
struct HeadElements: Component {
  let frame: Frame

  private var head: Head { frame.head }

  /// `页题 - 站名`; the first page is called by the site's name and its tagline.
  private var documentTitle: String {
    if frame.isHome { return [frame.site.title, frame.site.tagline].compactMap(\.self).joined(separator: " - ") }
    return head.title.isEmpty ? frame.site.title : head.title + " - " + frame.site.title
  }

  var body: some HTML {
    meta(.charset("utf-8"))
    ContentPolicy(frame: frame)
    meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
    title { documentTitle }
    if !head.description.isEmpty { meta(.name("description"), .content(head.description)) }
    if head.isHidden { meta(.name("robots"), .content("noindex")) }
    StyleSheets(frame: frame)
    Relations(frame: frame)
  }
}

/// The script of settings, and what browsers, search engines and other sites learn of the page.
struct Relations: Component {
  let frame: Frame

  var body: some HTML {
    ModuleScript(src: frame.site.asset("settings.js"), isEarly: true)
    PageLinks(frame: frame)
    OpenGraph(frame: frame)
    ThemeColors()
    if let data = frame.head.structuredData { script(.type("application/ld+json")) { data } }
  }
}

/// What the page may load: files of its own host, pictures and films also of the hosts that the site names; nothing inline.
struct ContentPolicy: KeptComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { (isGated ? Furniture.gatePolicy : .policy).rawValue }

  /// Whether opened pictures come in, and opened markup by the one way that the gate's script names.
  private var isGated: Bool { frame.head.isGated }

  private var policy: String {
    let media = (["'self'"] + frame.site.mediaHosts).joined(separator: " ")
    let gate = isGated ? ["require-trusted-types-for 'script'", "trusted-types xinglin-gate"] : []
    return
      ([
        "default-src 'none'", "script-src 'self'", "style-src 'self'",
        "img-src \(media)\(isGated ? " blob:" : "") data:",
        "media-src \(media)", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'",
      ] + gate).joined(separator: "; ")
  }

  var body: some HTML {
    meta(.httpEquiv("Content-Security-Policy"), .content(policy))
    meta(.name("referrer"), .content("strict-origin-when-cross-origin"))
  }
}

/// The theme's style sheet, then what the site changes in it.
struct StyleSheets: KeptComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { (frame.head.isGated ? Furniture.gateStyles : .styles).rawValue }

  private var site: SiteValue { frame.site }

  var body: some HTML {
    link(.rel("stylesheet"), .href(site.asset("luntan.css")))
    if frame.head.isGated { link(.rel("stylesheet"), .href(site.asset("gate.css"))) }
    if let overrides = site.overrides { link(.rel("stylesheet"), .href(overrides)) }
  }
}

/// The paper's colour for the browser's own furniture; the script of settings puts that of the scheme in use in its place.
struct ThemeColors: Component {
  var body: some HTML {
    meta(.name("theme-color"), .content("#fbfaf7"))
    meta(.name("color-scheme"), .content("light dark"))
  }
}

/// A script of the theme's, as a module: it never blocks the page.
struct ModuleScript: Component {
  let src: String
  /// Whether it runs as soon as it is there, to apply what the reader chose before.
  var isEarly = false

  var body: some HTML {
    if !src.isEmpty { script(.type("module"), .async.when(isEarly), .src(src)) }
  }
}
