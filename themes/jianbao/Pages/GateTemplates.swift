import Theme

/// The gate: the agreement, the requirements, and the notice that members' texts cannot be opened in this theme.
struct GateTemplate: Component {
  let page: GatePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    p(.class("note")) { words.membersNotice + words.plainNotice }
    section {
      h2 { a(.href(page.agreement.url)) { page.agreement.title } }
      ConsentFacts(consent: page.agreement, words: words)
      TextView(content: page.agreement.text)
    }
    LinkSection(title: words.informed, links: page.questions.map { Link($0.title, $0.url) })
    section {
      h2 { words.bring }
      if !page.needed.isEmpty { ul { ForEach(page.needed) { point in li { point } } } }
      p {
        page.contact
        if let email = page.email { a(.href(email.url)) { email.title } }
      }
    }
    LinkSection(title: words.publicPages, links: page.publicPages)
  }
}

/// A published version of a consent text.
struct ConsentTemplate: Component {
  let page: ConsentPage

  private var words: Words { page.frame.words }
  private var consent: ConsentValue { page.consent }

  var body: some HTML {
    article(.lang(consent.language)) {
      PageTitle(title: consent.title)
      ForEach(consent.changes.prefix(1)) { last in
        section {
          h2 { words.changes }
          ul { ForEach(last.points) { point in li { point } } }
        }
      }
      ConsentFacts(consent: consent, words: words)
      TextView(content: consent.text)
    }
    section {
      h2 { words.versions }
      ul(.class("items")) {
        ForEach(page.versions) { version in
          li {
            NameView(Name(version.version, version.url))
            p(.class("meta")) { words.date(version.date) }
          }
        }
      }
    }
    Facts([Facts.Entry(words.checksum, Name(consent.checksum, consent.file))])
  }
}

/// The statements that the law requires a consent text to make.
struct ConsentFacts: Component {
  let consent: ConsentValue
  let words: Words

  var body: some HTML {
    Facts([
      Facts.Entry(words.version, consent.version), Facts.Entry(words.inForce, consent.date.chinese),
      Facts.Entry(words.audience, consent.audience), Facts.Entry(words.controller, consent.controller),
      Facts.Entry(words.purpose, consent.purpose), Facts.Entry(words.method, consent.method),
      Facts.Entry(words.information, words.list(consent.information)),
      Facts.Entry(words.recipients, words.list(consent.recipients)), Facts.Entry(words.transfer, consent.transfer),
      Facts.Entry(words.retention, consent.retention), Facts.Entry(words.rights, consent.rights),
      Facts.Entry(words.contact, consent.contact),
    ])
  }
}
