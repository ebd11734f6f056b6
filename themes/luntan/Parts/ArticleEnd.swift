import Theme

/// What follows a text: who edited it, what a reprint owes, tags, share, series, neighbours.
struct ArticleEnd: Component {
  let page: ArticlePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    footer(.class("end")) {
      EditorLine(credits: page.credits, words: words)
      Organisers(credits: page.credits, words: words)
      ReprintNotice(credits: page.credits, words: words)
      if !page.tags.isEmpty { TagLine(tags: page.tags, words: words) }
      SharePanel(frame: page.frame)
      if let series = page.series { SeriesList(series: series, words: words) }
      Neighbours(previous: page.previous, next: page.next, words: words)
      Letters(letters: page.letters, words: words)
    }
  }
}

/// `（责编：陈易、刘政宁　审核：…）`, as Chinese media end a text.
struct EditorLine: Component {
  let credits: Credits
  let words: Words

  private var line: String {
    var roles: [String] = []
    if !credits.editors.isEmpty { roles.append(words.credit(words.editor, credits.editors)) }
    if !credits.reviewers.isEmpty { roles.append(words.credit(words.reviewer, credits.reviewers)) }
    return roles.joined(separator: "；")
  }

  var body: some HTML { if !line.isEmpty { p(.class("editors")) { "（" + line + "）" } } }
}

/// Who organised what an article reports, by role.
struct Organisers: Component {
  let credits: Credits
  let words: Words

  var body: some HTML {
    if !credits.organisers.isEmpty {
      dl(.class("facts")) {
        ForEach(credits.organisers) { organiser in
          div {
            dt { organiser.role }
            dd { organiser.name }
          }
        }
      }
    }
  }
}

/// Where a reprint comes from, in full.
struct ReprintNotice: Component {
  let credits: Credits
  let words: Words

  var body: some HTML {
    if let reprint = credits.reprint {
      section(.class("reprint")) {
        h2 { words.reprint }
        Facts([
          .init(words.reprintSource, reprint.source.text, url: reprint.source.url),
          .init(words.originalTitle, reprint.originalTitle),
          .init(words.originalAuthor, reprint.originalAuthor),
          .init(words.reprintEditor, reprint.editor),
        ])
      }
    }
  }
}

/// The tags of an article.
struct TagLine: Component {
  let tags: [Link]
  let words: Words

  var body: some HTML {
    ul(.class("tags"), .ariaLabel(words.tags)) {
      ForEach(tags) { tag in li { a(.rel("tag"), .href(tag.url)) { tag.title } } }
    }
  }
}

/// The articles of a series in order; the one that is read is not a link.
struct SeriesList: Component {
  let series: SeriesValue
  let words: Words

  var body: some HTML {
    nav(.class("series"), .ariaLabelledby("series")) {
      h2(.id("series")) { words.series + "：" + series.title }
      ol {
        ForEach(series.articles) { entry in
          li { if entry.url == nil { span(.ariaCurrent("page")) { entry.text } } else { NameView(entry) } }
        }
      }
    }
  }
}

/// The articles before and after, in the same column.
struct Neighbours: Component {
  let previous: Link?
  let next: Link?
  let words: Words

  var body: some HTML {
    if previous != nil || next != nil {
      nav(.class("neighbours"), .ariaLabel(words.neighbours)) {
        if let previous { Neighbour(label: words.previous, target: previous, relation: "prev") }
        if let next { Neighbour(label: words.next, target: next, relation: "next") }
      }
    }
  }
}

/// One of the two.
struct Neighbour: Component {
  let label: String
  let target: Link
  let relation: String

  var body: some HTML {
    a(.rel(relation), .href(target.url)) {
      small { label }
      target.title
    }
  }
}
