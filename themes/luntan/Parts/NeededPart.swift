import Theme

/// What a reader needs, and whom to ask for it.
struct NeededPart: Component {
  let page: GatePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    section(.class("needed"), .data("when", "agreement changed code lost renewed offline")) {
      h2 { words.neededTitle }
      p {
        page.contact
        if let email = page.email { a(.href(email.url)) { email.title } }
      }
      if !page.needed.isEmpty {
        p { words.bring }
        ul { ForEach(page.needed) { point in li { point } } }
      }
    }
  }
}

/// A small change of a text that the reader consented to: told once, not asked.
struct ConsentNews: Component {
  let consent: ConsentValue
  let words: Words

  /// The changes since readers were asked last.
  private var small: [ConsentChangesValue] { Array(consent.changes.prefix { !$0.isMajor }) }

  var body: some HTML {
    div(.class("notice"), .data("news", consent.id), .hidden) {
      p {
        consent.title + " "
        a(.href(consent.url)) { consent.version }
        " " + words.newsNotice
      }
      ConsentChanges(changes: small, words: words)
      div(.class("acts")) { EventButton(event: "noted", label: words.noted) }
    }
  }
}
