import Theme

/// The link to this page in the other script, if the site has editions in both.
struct EditionSwitch: Component {
  let frame: Frame

  private var others: [Alternate] { frame.head.alternates.filter { $0.language != frame.site.language } }

  var body: some HTML {
    let others = others
    if !others.isEmpty {
      p(.class("scripts")) {
        ForEach(others) { page in
          a(.href(page.url), .rel("alternate"), .hreflang(page.language), .lang(page.language), .translate(false)) {
            Strings(language: page.language).edition
          }
        }
      }
    }
  }
}
