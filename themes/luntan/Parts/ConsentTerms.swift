import Theme

/// What a consent text says in so many words, as a list of terms, then the text itself.
struct ConsentTerms: Component {
  let consent: ConsentValue
  let words: Words

  var body: some HTML {
    p(.class("lede")) { consent.audience }
    dl(.class("terms")) {
      ConsentTerm(name: words.controller, value: consent.controller)
      ConsentTerm(name: words.purpose, value: consent.purpose)
      ConsentTerm(name: words.method, value: consent.method)
      div {
        dt { words.information }
        dd { ul { ForEach(consent.information) { kind in li { kind } } } }
      }
      ConsentTerm(name: words.retention, value: consent.retention)
      ConsentTerm(name: words.rights, value: consent.rights)
      ConsentTerm(name: words.contactTerm, value: consent.contact)
    }
    Prose(content: consent.text)
  }
}

/// One of the terms.
struct ConsentTerm: Component {
  let name: String
  let value: String

  var body: some HTML {
    div {
      dt { name }
      dd { value }
    }
  }
}

/// The agreements that belong to a text, and its version with the way to all others.
struct ConsentSmallPrint: Component {
  let consent: ConsentValue
  let words: Words

  var body: some HTML {
    p(.class("note")) {
      words.pleaseRead
      a(.href(consent.serviceAgreement)) { words.serviceAgreement }
      words.and
      a(.href(consent.privacyPolicy)) { words.privacyPolicy }
      words.refusalIsFree
    }
    p(.class("note")) {
      words.version + " "
      a(.href(consent.url)) { consent.version }
      "，"
      MomentView(chinese: consent.date)
      words.inForce
    }
  }
}

/// What is different from version to version, the newest first.
struct ConsentChanges: Component {
  let changes: [ConsentChangesValue]
  let words: Words

  var body: some HTML {
    dl(.class("changes")) {
      ForEach(changes) { change in
        div {
          dt { words.version + " " + change.version }
          ForEach(change.points) { point in dd { point } }
        }
      }
    }
  }
}
