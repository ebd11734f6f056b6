import Theme

/// The footer of every page: the disclaimer, the links, the contact details and the legally required records.
struct Colophon: Component {
  let frame: Frame

  private var content: FooterValue { frame.site.footer }
  private var strings: Strings { frame.strings }

  private var links: [Link] {
    content.links + (frame.site.corrections.map { [Link(strings.corrections, $0)] } ?? [])
      + (frame.site.subscribe.map { [Link(strings.feeds, $0)] } ?? [])
      + (frame.site.gate.map { [Link(strings.toGate, $0.url)] } ?? [])
  }

  var body: some HTML {
    footer(.class("colophon")) {
      TextView(content: frame.footerNote)
      if let disclaimer = content.disclaimer { p { disclaimer } }
      LinkRow(label: strings.siteLinks, links: links, isNamed: false)
      LinkRow(label: strings.friends, links: content.friends, isNamed: true)
      if !content.contactParts.isEmpty { p { ForEach(content.contactParts) { NameView($0) } } }
      if !content.report.isEmpty {
        p {
          strings.labelled(strings.report)
          ForEach(content.report) { channel in
            a(.href(channel.url)) { channel.title }
            " "
          }
        }
      }
      if let copyright = content.copyright { p { copyright } }
      Records(content: content)
      p(.class("totop")) { a(.href("#top")) { strings.toTop } }
    }
  }
}

/// Links in a row, preceded by their label if it is visible.
private struct LinkRow: Component {
  let label: String
  let links: [Link]
  let isNamed: Bool

  var body: some HTML {
    if !links.isEmpty {
      nav(.ariaLabel(label)) {
        ul(.class("row")) {
          if isNamed { li { label } }
          ForEach(links) { entry in li { a(.href(entry.url)) { entry.title } } }
        }
      }
    }
  }
}

/// The licence and the record numbers. The ICP number comes last, as the register requires.
private struct Records: Component {
  let content: FooterValue

  var body: some HTML {
    if let licence = content.licence { p { licence } }
    if content.icp != nil || content.police != nil {
      p(.class("records")) {
        if let police = content.police {
          a(.href(police.url), .rel("external")) { police.title }
          " "
        }
        if let icp = content.icp { a(.href(icp.url), .rel("external")) { icp.title } }
      }
    }
  }
}
