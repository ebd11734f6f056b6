import Theme

/// The skip link for readers who use a keyboard or a screen reader.
struct SkipLink: Component {
  let strings: Strings

  var body: some HTML { a(.class("skip"), .href("#main")) { strings.skip } }
}

/// The site's logo and name above the thick-and-thin rule; on the home page they are the page's heading.
struct Masthead: CachedComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { (frame.isHome ? ChromeFragmentKey.frontMasthead : .masthead).rawValue }

  private var site: SiteValue { frame.site }

  var body: some HTML {
    header(.class(frame.isHome ? "mast front" : "mast")) {
      if frame.isHome {
        h1(.class("name")) { SiteName(site: site) }
      } else {
        p(.class("name")) { a(.href(site.home)) { SiteName(site: site) } }
      }
      p(.class("tagline")) {
        if let tagline = site.tagline { span { tagline } }
        if let since = site.since { span { frame.strings.since + since } }
      }
      ReadingSettings(strings: frame.strings)
      if let search = site.search { SearchBox(url: search, site: site, strings: frame.strings) }
    }
  }
}

/// The search field, which submits to the search page. A script focuses it when a reader types `/` and shows
/// suggestions.
struct SearchBox: Component {
  let url: String
  let site: SiteValue
  let strings: Strings

  /// The base URL of the search data, which differs from that of the search page in a secondary edition.
  private var data: String { site.searchData ?? url }

  var body: some HTML {
    form(
      .class("find"), .role("search"), .action(url), .data("suggest", site.asset("search/suggest.js")),
      .data("style", site.asset("suggest.css")), .data("base", data).when(data != url)
    ) {
      input(
        .type("search"), .name("q"), .ariaLabel(strings.searchField), .placeholder(strings.searchSite),
        .autocomplete("off"))
    }
  }
}

/// The logo and the name of the site.
struct SiteName: Component {
  let site: SiteValue

  var body: some HTML {
    if let logo = site.logo { img(.src(logo), .alt(""), .width(40), .height(40)) } else { Blossom() }
    span { site.title }
  }
}

/// The buttons for the colour scheme and the elder-friendly mode. A script shows and labels them.
struct ReadingSettings: Component {
  let strings: Strings

  var body: some HTML {
    div(.class("settings"), .role("group"), .ariaLabel(strings.settings), .hidden) {
      button(
        .type("button"), .class("scheme"), .data("prefix", strings.scheme), .data("auto", strings.schemeAuto),
        .data("light", strings.schemeLight), .data("dark", strings.schemeDark)
      ) { strings.scheme }
      button(.type("button"), .class("elder"), .ariaPressed(false)) { strings.elder }
    }
  }
}
