import Theme

/// The date, the source and the credits of an article, and the text size control.
struct Byline: Component {
  let page: ArticlePage

  private var strings: Strings { page.strings }

  var body: some HTML {
    div(.class("byline")) {
      p {
        if page.credits.isOriginal { span(.class("seal")) { strings.original } }
        MomentView(chinese: page.card.date, withTime: true)
        if let source = page.credits.source {
          span {
            strings.source + "："
            NameView(source)
          }
        }
        AuthorCredits(credits: page.credits, strings: strings)
        if page.card.minutes > 0 { span { strings.minutes(page.card.minutes) } }
        if let updated = page.updated {
          span {
            strings.updated + "："
            MomentView(chinese: updated)
          }
        }
        if let correction = page.corrections.last {
          span {
            strings.corrections + "："
            a(.href("#corrections")) { MomentView(chinese: correction.date) }
          }
        }
      }
      TextSizes(strings: strings)
    }
    PendingNotice(pending: page.card.pending, strings: strings)
    if let sponsor = page.sponsor { SponsorBox(sponsor: sponsor, strings: strings) }
  }
}

/// The notice above an unpublished article in a preview.
struct PendingNotice: Component {
  let pending: ArticleCard.Pending?
  let strings: Strings

  var body: some HTML {
    if let pending { p(.class("pending"), .role("note")) { strings.notice(pending) } }
  }
}

/// The sponsor, disclosed to readers in words and to search engines by the link's relation.
struct SponsorBox: Component {
  let sponsor: SponsorValue
  let strings: Strings

  var body: some HTML {
    aside(.class("sponsor"), .ariaLabel(strings.sponsor)) {
      b { strings.sponsor }
      span {
        if let url = sponsor.name.url {
          a(.href(url), .rel("sponsored")) { sponsor.name.text }
        } else {
          sponsor.name.text
        }
      }
      if let note = sponsor.note { small { note } }
    }
  }
}

/// The authors and correspondents.
struct AuthorCredits: Component {
  let credits: Credits
  let strings: Strings

  var body: some HTML {
    if !credits.authors.isEmpty { span { strings.credit(strings.author, credits.authors) } }
    if !credits.correspondents.isEmpty { span { strings.credit(strings.correspondent, credits.correspondents) } }
    ForEach(credits.contributions) { part in span { strings.credit(part.role, part.names) } }
  }
}

/// The text size buttons 小 中 大 特大, which the script shows.
struct TextSizes: Component {
  let strings: Strings

  var body: some HTML {
    div(.class("sizes"), .role("group"), .ariaLabel(strings.textSize), .hidden) {
      button(.type("button"), .data("size", "s"), .ariaPressed(false)) { strings.sizeSmall }
      button(.type("button"), .data("size", "m"), .ariaPressed(true)) { strings.sizeMedium }
      button(.type("button"), .data("size", "l"), .ariaPressed(false)) { strings.sizeLarge }
      button(.type("button"), .data("size", "x"), .ariaPressed(false)) { strings.sizeHuge }
    }
  }
}
