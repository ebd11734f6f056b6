import Theme

/// The terms of a consent text as a list, followed by its body.
struct ConsentTerms: Component {
  let consent: ConsentValue
  let strings: Strings

  var body: some HTML {
    p(.class("lede")) { consent.audience }
    dl(.class("terms")) {
      ConsentTerm(name: strings.controller, value: consent.controller)
      ConsentTerm(name: strings.purpose, value: consent.purpose)
      ConsentTerm(name: strings.method, value: consent.method)
      ConsentTermList(name: strings.information, values: consent.information)
      if !consent.recipients.isEmpty { ConsentTermList(name: strings.recipients, values: consent.recipients) }
      if let transfer = consent.transfer { ConsentTerm(name: strings.transfer, value: transfer) }
      ConsentTerm(name: strings.retention, value: consent.retention)
      ConsentTerm(name: strings.rights, value: consent.rights)
      ConsentTerm(name: strings.contactTerm, value: consent.contact)
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

/// One of the terms with several values.
struct ConsentTermList: Component {
  let name: String
  let values: [String]

  var body: some HTML {
    div {
      dt { name }
      dd { ul { ForEach(values) { value in li { value } } } }
    }
  }
}

/// The agreements to which a consent text refers, and its version with a link.
struct ConsentSmallPrint: Component {
  let consent: ConsentValue
  let strings: Strings

  var body: some HTML {
    p(.class("note")) {
      strings.pleaseRead
      a(.href(consent.serviceAgreement)) { strings.serviceAgreement }
      strings.and
      a(.href(consent.privacyPolicy)) { strings.privacyPolicy }
      strings.refusalNotice
    }
    p(.class("note")) {
      strings.version
      a(.href(consent.url)) { consent.version }
      "，"
      MomentView(chinese: consent.date)
      strings.inForce
    }
  }
}

/// The changes of each version, newest first.
struct ConsentChanges: Component {
  let changes: [ConsentChangesValue]
  let strings: Strings

  var body: some HTML {
    dl(.class("changes")) {
      ForEach(changes) { change in
        div {
          dt { strings.version + change.version }
          ForEach(change.points) { point in dd { point } }
        }
      }
    }
  }
}
