import Theme

/// The elements of the head.
struct HeadElements: Component {
  let frame: Frame

  private var head: Head { frame.head }

  /// The title in the form `页题 - 站名`; on the home page the site's name and tagline.
  private var documentTitle: String {
    if frame.isHome { return [frame.site.title, frame.site.tagline].compactMap(\.self).joined(separator: " - ") }
    return head.title.isEmpty ? frame.site.title : head.title + " - " + frame.site.title
  }

  var body: some HTML {
    meta(.charset("utf-8"))
    ContentSecurityPolicy(frame: frame)
    meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
    title { documentTitle }
    if !head.description.isEmpty { meta(.name("description"), .content(head.description)) }
    if head.isHidden { meta(.name("robots"), .content("noindex")) }
    StyleSheets(frame: frame)
    HeadMetadata(frame: frame)
  }
}

/// The settings script and the metadata for browsers, search engines and other sites.
struct HeadMetadata: Component {
  let frame: Frame

  var body: some HTML {
    ModuleScript(src: frame.site.asset("settings.js"), isEarly: true)
    ServiceWorkerRegistration(frame: frame)
    PageLinks(frame: frame)
    OpenGraph(frame: frame)
    ThemeColors()
    if let data = frame.head.structuredData { script(.type("application/ld+json")) { data } }
  }
}

/// The content security policy: files of the same origin, external images and videos only from the hosts that articles
/// use, nothing inline.
struct ContentSecurityPolicy: CachedComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { (isGated ? ChromeFragmentKey.gatePolicy : .policy).rawValue }

  /// Whether decrypted images and markup are allowed, the latter only through the Trusted Types policy of the gate's
  /// script.
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

/// The theme's style sheet, followed by the site's overrides.
struct StyleSheets: CachedComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { (frame.head.isGated ? ChromeFragmentKey.gateStyles : .styles).rawValue }

  private var site: SiteValue { frame.site }

  var body: some HTML {
    link(.rel("stylesheet"), .href(site.asset("luntan.css")))
    if frame.head.isGated { link(.rel("stylesheet"), .href(site.asset("gate.css"))) }
    if let overrides = site.overrides { link(.rel("stylesheet"), .href(overrides)) }
  }
}

/// The colour of the browser's user interface; the settings script replaces it with that of the active colour scheme.
struct ThemeColors: Component {
  var body: some HTML {
    meta(.name("theme-color"), .content("#fbfaf7"))
    meta(.name("color-scheme"), .content("light dark"))
  }
}

/// The script that registers the service worker for offline reading; omitted on pages with members-only content.
private struct ServiceWorkerRegistration: Component {
  let frame: Frame

  var body: some HTML {
    if let worker = frame.site.serviceWorker, !frame.head.isGated {
      script(.type("module"), .async, .src(frame.site.asset(ThemeAsset.workerStart)), .data("worker", worker))
    }
  }
}

/// A script of the theme, loaded as a module so that it never blocks the parser.
struct ModuleScript: Component {
  let src: String
  /// Whether the script blocks rendering, like the style sheet, so that the reader's settings apply from the first
  /// paint. Browsers without support for `blocking` apply them as soon as the script is loaded.
  var isEarly = false

  var body: some HTML {
    if !src.isEmpty { script(.type("module"), .async.when(isEarly), .blocking("render").when(isEarly), .src(src)) }
  }
}
