import Theme

/// Date, source and makers of an article, and the control of the text's size.
struct Byline: Component {
  let page: ArticlePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    div(.class("byline")) {
      p {
        if page.credits.isOriginal { span(.class("seal")) { words.original } }
        MomentView(page.card.date)
        if let source = page.credits.source {
          span {
            words.source + "："
            NameView(source)
          }
        }
        Makers(credits: page.credits, words: words)
        if page.card.minutes > 0 { span { words.minutes(page.card.minutes) } }
        if let updated = page.updated {
          span {
            words.updated + "："
            MomentView(updated)
          }
        }
      }
      TextSizes(words: words)
    }
  }
}

/// Who wrote and reported.
struct Makers: Component {
  let credits: Credits
  let words: Words

  var body: some HTML {
    if !credits.authors.isEmpty { span { words.credit(words.author, credits.authors) } }
    if !credits.correspondents.isEmpty { span { words.credit(words.correspondent, credits.correspondents) } }
  }
}

/// 小 中 大 特大, shown by the script that makes them work.
struct TextSizes: Component {
  let words: Words

  var body: some HTML {
    div(.class("sizes"), .role("group"), .ariaLabel(words.textSize), .hidden) {
      button(.type("button"), .data("size", "s"), .ariaPressed(false)) { words.sizeSmall }
      button(.type("button"), .data("size", "m"), .ariaPressed(true)) { words.sizeMedium }
      button(.type("button"), .data("size", "l"), .ariaPressed(false)) { words.sizeLarge }
      button(.type("button"), .data("size", "x"), .ariaPressed(false)) { words.sizeHuge }
    }
  }
}
