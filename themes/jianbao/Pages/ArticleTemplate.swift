import Theme

/// An article: the title, the byline, the body, and related content.
struct ArticleTemplate: Component {
  let page: ArticlePage

  private var strings: Strings { page.strings }
  private var card: ArticleCard { page.card }
  private var language: String? { page.frame.head.language }

  var body: some HTML {
    article(.lang(language ?? "").when(language != nil)) {
      PageTitle(title: card.title, kicker: card.kicker ?? card.kind ?? card.column?.title, subtitle: card.subtitle)
      Byline(page: page)
      if page.showsContents { Contents(headings: page.text.headings, strings: strings) }
      if let cover = card.cover { Picture(value: cover, sizes: Jianbao().imageSizes) }
      if let video = page.video {
        p {
          strings.labelled(strings.video)
          a(.href(video.url)) { video.title ?? strings.watchVideo }
        }
      }
      TextView(content: page.openingNote)
      if card.isForMembers { MembersNotice(frame: page.frame, summary: card.summary) }
      TextView(content: page.text)
      TextView(content: page.closingNote)
      Files(files: page.attachments, strings: strings)
      ArticleEnd(page: page)
    }
    Letters(letters: page.letters, strings: strings)
    ArticleRelations(page: page)
  }
}

/// The date, the source, the credits and the sponsor of an article.
struct Byline: Component {
  let page: ArticlePage

  private var strings: Strings { page.strings }
  private var credits: Credits { page.credits }

  var body: some HTML {
    p(.class("meta")) {
      strings.date(page.card.date, withTime: true)
      if let source = credits.source {
        span {
          strings.labelled(strings.source)
          NameView(source)
        }
      }
      if credits.isOriginal { b { strings.original } }
      if !credits.authors.isEmpty { span { strings.credit(strings.author, credits.authors) } }
      if !credits.correspondents.isEmpty { span { strings.credit(strings.correspondent, credits.correspondents) } }
      ForEach(credits.contributions) { part in span { strings.credit(part.role, part.names) } }
      if page.card.minutes > 0 { span { strings.minutes(page.card.minutes) } }
      if let updated = page.updated {
        span {
          strings.labelled(strings.updated)
          strings.date(updated)
        }
      }
      if !page.corrections.isEmpty { a(.href("#corrections")) { strings.corrections } }
      if let pending = page.card.pending { b { pending == .draft ? strings.draft : strings.future } }
    }
    if let sponsor = page.sponsor {
      p(.class("sponsor")) {
        b { strings.labelled(strings.sponsor) }
        if let url = sponsor.name.url {
          a(.href(url), .rel("sponsored")) { sponsor.name.text }
        } else {
          sponsor.name.text
        }
        if let note = sponsor.note { strings.parenthesized(note) }
      }
    }
  }
}

/// The substitute for a members-only body: its summary, and the notice that it cannot be opened in this theme.
struct MembersNotice: Component {
  let frame: Frame
  let summary: String

  var body: some HTML {
    if !summary.isEmpty { p(.class("summary")) { summary } }
    p(.class("note")) {
      frame.strings.membersNotice
      frame.strings.plainNotice
      if let gate = frame.site.gate {
        " "
        a(.href(gate.url)) { frame.strings.toGate }
      }
    }
  }
}

/// The files to download, except those for members only.
struct Files: Component {
  let files: [AttachmentValue]
  let strings: Strings

  private var open: [AttachmentValue] { files.filter { $0.sealed == nil } }

  var body: some HTML {
    if !open.isEmpty {
      section {
        h2 { strings.attachments }
        ul(.class("items")) {
          ForEach(open) { file in
            li {
              a(.href(file.url), .download("")) { file.title }
              p(.class("meta")) { [file.kind, file.size].filter { !$0.isEmpty }.joined(separator: " · ") }
            }
          }
        }
      }
    }
  }
}
