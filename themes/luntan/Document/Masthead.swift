import Theme

/// The way past the masthead for those who read with the keyboard or by ear.
struct SkipLink: Component {
  let words: Words

  var body: some HTML { a(.class("skip"), .href("#main")) { words.skip } }
}

/// The site's mark and name above the thick-and-thin rule; on the first page as its heading.
struct Masthead: KeptComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { (frame.isHome ? Furniture.frontMasthead : .masthead).rawValue }

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
        if let since = site.since { span { frame.words.since + since } }
      }
      ReadingSettings(words: frame.words)
    }
  }
}

/// Mark and name.
struct SiteName: Component {
  let site: SiteValue

  var body: some HTML {
    if let mark = site.mark { img(.src(mark), .alt(""), .width(40), .height(40)) } else { Blossom() }
    span { site.title }
  }
}

/// Colours and the elder-friendly mode; the script shows them and tells the buttons what to say.
struct ReadingSettings: Component {
  let words: Words

  var body: some HTML {
    div(.class("settings"), .role("group"), .ariaLabel(words.settings), .hidden) {
      button(
        .type("button"), .class("scheme"), .data("prefix", words.scheme), .data("auto", words.schemeAuto),
        .data("light", words.schemeLight), .data("dark", words.schemeDark)
      ) { words.scheme }
      button(.type("button"), .class("elder"), .ariaPressed(false)) { words.elder }
    }
  }
}
