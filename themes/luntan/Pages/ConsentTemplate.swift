import Theme

/// A version of a consent text: the terms, the body, the changes, and the checksum that receipts refer to.
struct ConsentTemplate: Component {
  let page: ConsentPage

  private var strings: Strings { page.frame.strings }
  private var consent: ConsentValue { page.consent }

  var body: some HTML {
    article(.class("gate")) {
      header(.class("head")) {
        p(.class("kicker")) { strings.members }
        h1(.class("title")) { consent.title }
        p(.class("meta")) {
          span { strings.version + consent.version }
          span { consent.date.chinese + strings.inForce }
          if page.isCurrent { span { strings.current } }
        }
        if let current = page.versions.first, let url = current.url {
          p(.class("notice")) {
            strings.formerVersion
            a(.href(url)) { current.version }
          }
        }
      }
      if let last = consent.changes.first {
        h2 { strings.changes }
        ConsentChanges(changes: [last], strings: strings)
      }
      ConsentTerms(consent: consent, strings: strings)
      ConsentVersions(page: page)
    }
  }
}

/// All versions, and the checksum of this one with a link to the checksummed file.
struct ConsentVersions: Component {
  let page: ConsentPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    section(.class("versions")) {
      h2 { strings.versions }
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
          dt { strings.checksum }
          dd { code { page.consent.checksum } }
        }
        div {
          dt { strings.sourceText }
          dd { a(.href(page.consent.file)) { "text.md" } }
        }
      }
    }
  }
}

/// The part of a members' page that is published encrypted.
struct MemberTextTemplate: Component {
  let page: MemberText

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    if let video = page.video { VideoView(film: video, site: page.frame.site, strings: strings) }
    BodySections(content: page.text)
    Attachments(files: page.attachments, strings: strings)
    Corrections(corrections: page.corrections, strings: strings)
    Letters(letters: page.letters, strings: strings)
  }
}
