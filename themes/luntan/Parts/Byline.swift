import Theme

/// Date, source and credits of an article, and the control of the text size.
struct Byline: Component {
  let page: ArticlePage

  private var strings: Strings { page.strings }

  var body: some HTML {
    div(.class("byline")) {
      p {
        if page.credits.isOriginal { span(.class("seal")) { strings.original } }
        MomentView(page.card.date)
        if let source = page.credits.source {
          span {
            strings.source + "："
            NameView(source)
          }
        }
        Makers(credits: page.credits, strings: strings)
        if page.card.minutes > 0 { span { strings.minutes(page.card.minutes) } }
        if let updated = page.updated {
          span {
            strings.updated + "："
            MomentView(updated)
          }
        }
      }
      TextSizes(strings: strings)
    }
  }
}

/// The authors and correspondents.
struct Makers: Component {
  let credits: Credits
  let strings: Strings

  var body: some HTML {
    if !credits.authors.isEmpty { span { strings.credit(strings.author, credits.authors) } }
    if !credits.correspondents.isEmpty { span { strings.credit(strings.correspondent, credits.correspondents) } }
  }
}

/// The buttons 小 中 大 特大, which the script shows.
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
