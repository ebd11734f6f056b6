import Theme

/// The gate: the agreement, the requirements, and the notice that members' texts cannot be opened in this theme.
struct GateTemplate: Component {
  let page: GatePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    p(.class("note")) { strings.membersNotice + strings.plainNotice }
    section {
      h2 { a(.href(page.agreement.url)) { page.agreement.title } }
      ConsentFacts(consent: page.agreement, strings: strings)
      TextView(content: page.agreement.text)
    }
    LinkSection(title: strings.informed, links: page.questions.map { Link($0.title, $0.url) })
    section {
      h2 { strings.requirements }
      if !page.needed.isEmpty { ul { ForEach(page.needed) { point in li { point } } } }
      p {
        page.contact
        if let email = page.email { a(.href(email.url)) { email.title } }
      }
    }
    LinkSection(title: strings.publicPages, links: page.publicPages)
  }
}

/// A published version of a consent text.
struct ConsentTemplate: Component {
  let page: ConsentPage

  private var strings: Strings { page.frame.strings }
  private var consent: ConsentValue { page.consent }

  var body: some HTML {
    article(.lang(consent.language)) {
      PageTitle(title: consent.title)
      ForEach(consent.changes.prefix(1)) { last in
        section {
          h2 { strings.changes }
          ul { ForEach(last.points) { point in li { point } } }
        }
      }
      ConsentFacts(consent: consent, strings: strings)
      TextView(content: consent.text)
    }
    section {
      h2 { strings.versions }
      ul(.class("items")) {
        ForEach(page.versions) { version in
          li {
            NameView(Name(version.version, version.url))
            p(.class("meta")) { strings.date(version.date) }
          }
        }
      }
    }
    Facts([Facts.Entry(strings.checksum, Name(consent.checksum, consent.file))])
  }
}

/// The statements that the law requires a consent text to make.
struct ConsentFacts: Component {
  let consent: ConsentValue
  let strings: Strings

  var body: some HTML {
    Facts([
      Facts.Entry(strings.version, consent.version), Facts.Entry(strings.inForce, consent.date.chinese),
      Facts.Entry(strings.audience, consent.audience), Facts.Entry(strings.controller, consent.controller),
      Facts.Entry(strings.purpose, consent.purpose), Facts.Entry(strings.method, consent.method),
      Facts.Entry(strings.information, strings.list(consent.information)),
      Facts.Entry(strings.recipients, strings.list(consent.recipients)),
      Facts.Entry(strings.transfer, consent.transfer),
      Facts.Entry(strings.retention, consent.retention), Facts.Entry(strings.rights, consent.rights),
      Facts.Entry(strings.contact, consent.contact),
    ])
  }
}
