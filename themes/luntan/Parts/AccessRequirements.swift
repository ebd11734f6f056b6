import Theme

/// The requirements for access and the contact details.
struct AccessRequirements: Component {
  let page: GatePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    section(.class("needed"), .data("when", "agreement changed code lost renewed offline")) {
      h2 { strings.neededTitle }
      p {
        page.contact
        if let email = page.email { a(.href(email.url)) { email.title } }
      }
      if !page.needed.isEmpty {
        p { strings.requirements }
        ul { ForEach(page.needed) { point in li { point } } }
      }
    }
  }
}

/// A one-time notice of a minor change to a text to which the reader has consented.
struct ConsentUpdateNotice: Component {
  let consent: ConsentValue
  let strings: Strings

  /// The minor changes made since the last major one.
  private var minorChanges: [ConsentChangesValue] { Array(consent.changes.prefix { !$0.isMajor }) }

  var body: some HTML {
    div(.class("notice"), .data("news", consent.id), .hidden) {
      p {
        consent.title
        a(.href(consent.url)) { consent.version }
        strings.newsNotice
      }
      ConsentChanges(changes: minorChanges, strings: strings)
      div(.class("acts")) { EventButton(event: "noted", label: strings.dismiss) }
    }
  }
}
