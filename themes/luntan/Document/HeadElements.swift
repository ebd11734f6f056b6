import Theme

/// The elements of the head.
struct HeadElements: Component {
  let frame: Frame

  private var head: Head { frame.head }

  /// `页题 - 站名`; the home page has the site's name and tagline.
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

/// The script of the settings, and the metadata for browsers, search engines and other sites.
struct Relations: Component {
  let frame: Frame

  var body: some HTML {
    ModuleScript(src: frame.site.asset("settings.js"), isEarly: true)
    WorkerStart(frame: frame)
    PageLinks(frame: frame)
    OpenGraph(frame: frame)
    ThemeColors()
    if let data = frame.head.structuredData { script(.type("application/ld+json")) { data } }
  }
}

/// The content security policy: files of the same host, images and videos also of the hosts that texts name; nothing inline.
struct ContentPolicy: CachedComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { (isGated ? PageChrome.gatePolicy : .policy).rawValue }

  /// Whether decrypted images and markup are allowed, the latter through the trusted-types policy of the gate's script.
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

/// The theme's style sheet, then the site's overrides.
struct StyleSheets: CachedComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { (frame.head.isGated ? PageChrome.gateStyles : .styles).rawValue }

  private var site: SiteValue { frame.site }

  var body: some HTML {
    link(.rel("stylesheet"), .href(site.asset("luntan.css")))
    if frame.head.isGated { link(.rel("stylesheet"), .href(site.asset("gate.css"))) }
    if let overrides = site.overrides { link(.rel("stylesheet"), .href(overrides)) }
  }
}

/// The colour of the browser's own chrome; the script of the settings replaces it with that of the active scheme.
struct ThemeColors: Component {
  var body: some HTML {
    meta(.name("theme-color"), .content("#fbfaf7"))
    meta(.name("color-scheme"), .content("light dark"))
  }
}

/// The script that has the browser keep what is read; not where something is for members.
private struct WorkerStart: Component {
  let frame: Frame

  var body: some HTML {
    if let worker = frame.site.serviceWorker, !frame.head.isGated {
      script(.type("module"), .async, .src(frame.site.asset(ThemeAsset.workerStart)), .data("worker", worker))
    }
  }
}

/// A script of the theme as a module, which never blocks the parser.
struct ModuleScript: Component {
  let src: String
  /// Whether the first paint waits for it as for the style sheet, so that the reader's settings apply from the start;
  /// browsers that do not know `blocking` apply them as soon as it is loaded.
  var isEarly = false

  var body: some HTML {
    if !src.isEmpty { script(.type("module"), .async.when(isEarly), .blocking("render").when(isEarly), .src(src)) }
  }
}
