import Theme

/// The bottom of every page: what readers should know, ways to the editors, and the records that the law asks for.
struct Colophon: KeptComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { Furniture.colophon.rawValue }

  private var content: FooterValue { frame.site.footer }
  /// Where consent is taken back, from every page, as the law has it.
  private var management: [Link] { frame.site.gate.map { [Link(frame.words.manageConsent, $0.url + "#manage")] } ?? [] }

  var body: some HTML {
    footer(.class("colophon")) {
      ToTop(words: frame.words)
      if let disclaimer = content.disclaimer { p(.class("disclaimer")) { disclaimer } }
      FooterLinks(label: frame.words.siteLinks, links: content.links + management, isNamed: false)
      FooterLinks(label: frame.words.friends, links: content.friends, isNamed: true)
      if let contact = content.contact { p { contact } }
      if let copyright = content.copyright { p { copyright } }
      Records(content: content)
    }
  }
}

/// A line of links.
struct FooterLinks: Component {
  let label: String
  let links: [Link]
  /// Whether the label is to be seen.
  let isNamed: Bool

  var body: some HTML {
    if !links.isEmpty {
      nav(.class("links"), .ariaLabel(label)) {
        if isNamed { span { label } }
        ul { ForEach(links) { entry in li { a(.href(entry.url)) { entry.title } } } }
      }
    }
  }
}

/// Record numbers and licence; the ICP number comes last, in the middle of the bottom line, as the register demands.
struct Records: Component {
  let content: FooterValue

  var body: some HTML {
    if let licence = content.licence { p { licence } }
    if content.icp != nil || content.police != nil {
      p(.class("records")) {
        if let police = content.police { a(.href(police.url), .rel("external")) { police.title } }
        if let icp = content.icp { a(.href(icp.url), .rel("external")) { icp.title } }
      }
    }
  }
}
