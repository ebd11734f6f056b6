import Theme

/// The site's name, the navigation, and this page in other editions; on the home page the name is the page's heading.
struct Masthead: Component {
  let frame: Frame

  private var site: SiteValue { frame.site }
  private var others: [Alternate] { frame.head.alternates.filter { $0.language != site.language } }

  var body: some HTML {
    header(.class("mast")) {
      if frame.isHome {
        h1(.class("name")) { site.title }
      } else {
        p(.class("name")) { a(.href(site.home)) { site.title } }
      }
      if let tagline = site.tagline { p(.class("tagline")) { tagline } }
      if !site.navigation.isEmpty {
        nav(.ariaLabel(frame.strings.sections)) {
          ul(.class("row")) {
            ForEach(site.navigation) { entry in
              li { a(.href(entry.url), .ariaCurrent("page").when(entry.url == frame.url)) { entry.title } }
            }
            ForEach(others) { page in
              li {
                a(.href(page.url), .rel("alternate"), .hreflang(page.language), .lang(page.language)) {
                  Strings(language: page.language).edition
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The breadcrumbs.
struct Breadcrumbs: Component {
  let frame: Frame

  var body: some HTML {
    if !frame.breadcrumbs.isEmpty {
      nav(.class("crumbs"), .ariaLabel(frame.strings.breadcrumbs)) {
        ol(.class("row")) {
          ForEach(frame.breadcrumbs) { step in li { a(.href(step.url)) { step.title } } }
          li { span(.ariaCurrent("page")) { frame.head.type == "article" ? frame.strings.body : frame.head.title } }
        }
      }
    }
  }
}
