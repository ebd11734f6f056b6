import Theme

/// A version of a consent text: the terms, the text, what is new in it, and what a receipt is checked against.
struct ConsentTemplate: Component {
  let page: ConsentPage

  private var words: Words { page.frame.words }
  private var consent: ConsentValue { page.consent }

  var body: some HTML {
    article(.class("gate")) {
      header(.class("head")) {
        p(.class("kicker")) { words.members }
        h1(.class("title")) { consent.title }
        p(.class("meta")) {
          span { words.version + " " + consent.version }
          span { consent.date.chinese + words.inForce }
          if page.isCurrent { span { words.current } }
        }
        if let current = page.versions.first, let url = current.url {
          p(.class("notice")) {
            words.formerVersion + " "
            a(.href(url)) { current.version }
          }
        }
      }
      if let last = consent.changes.first {
        h2 { words.changes }
        ConsentChanges(changes: [last], words: words)
      }
      ConsentTerms(consent: consent, words: words)
      ConsentVersions(page: page)
    }
  }
}

/// All versions, and the checksum of this one beside the file that it is of.
struct ConsentVersions: Component {
  let page: ConsentPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    section(.class("versions")) {
      h2 { words.versions }
      ol {
        ForEach(page.versions) { version in
          li {
            NameView(Name(version.version, version.url))
            MomentView(chinese: version.date)
          }
        }
      }
      dl(.class("terms")) {
        div {
          dt { words.checksum }
          dd { code { page.consent.checksum } }
        }
        div {
          dt { words.sourceText }
          dd { a(.href(page.consent.file)) { "text.md" } }
        }
      }
    }
  }
}

/// The text of a member page, as it is sealed.
struct MemberTextTemplate: Component {
  let page: MemberText

  private var words: Words { page.frame.words }

  var body: some HTML {
    if let video = page.video { VideoView(film: video, site: page.frame.site, words: words) }
    BodySections(content: page.text)
    Attachments(files: page.attachments, words: words)
  }
}
