import Theme

/// The footer of every page: the disclaimer, the contact details and the legally required records.
struct Colophon: CachedComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { ChromeFragmentKey.colophon.rawValue }

  private var content: FooterValue { frame.site.footer }
  /// The link to the page about feeds.
  private var subscription: [Link] { frame.site.subscribe.map { [Link(frame.strings.feeds, $0)] } ?? [] }
  /// The link to the list of corrections.
  private var corrections: [Link] { frame.site.corrections.map { [Link(frame.strings.corrections, $0)] } ?? [] }
  /// The link to withdraw consent, which the law requires on every page.
  private var management: [Link] {
    frame.site.gate.map { [Link(frame.strings.manageConsent, $0.url + "#manage")] } ?? []
  }

  var body: some HTML {
    footer(.class("colophon")) {
      ToTop(strings: frame.strings)
      EditorNote(content: frame.footerNote)
      if let disclaimer = content.disclaimer { p(.class("disclaimer")) { disclaimer } }
      FooterLinks(
        label: frame.strings.siteLinks, links: content.links + corrections + subscription + management, isNamed: false)
      FooterLinks(label: frame.strings.friends, links: content.friends, isNamed: true)
      ContactLine(parts: content.contactParts)
      ReportLine(channels: content.report, strings: frame.strings)
      if let copyright = content.copyright { p { copyright } }
      Records(content: content)
    }
  }
}

/// The contact details of the editors.
struct ContactLine: Component {
  let parts: [Name]

  var body: some HTML { if !parts.isEmpty { p(.class("report")) { ForEach(parts) { NameView($0) } } } }
}

/// The channels for reporting illegal content, which sites in mainland China must publish.
struct ReportLine: Component {
  let channels: [Link]
  let strings: Strings

  var body: some HTML {
    if !channels.isEmpty {
      p(.class("report")) {
        strings.report + "："
        ForEach(channels) { channel in a(.href(channel.url)) { channel.title } }
      }
    }
  }
}

/// A line of links.
struct FooterLinks: Component {
  let label: String
  let links: [Link]
  /// Whether the label is visible or only available to assistive technology.
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

/// The licence and the record numbers. The ICP number comes last, in the middle of the bottom line, as the register
/// requires.
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
