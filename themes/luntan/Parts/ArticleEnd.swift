import Theme

/// The end of an article: editors, reprint notice, tags, sharing, series, and previous and next article.
struct ArticleEnd: Component {
  let page: ArticlePage

  private var strings: Strings { page.strings }

  var body: some HTML {
    footer(.class("end")) {
      EditorLine(credits: page.credits, strings: strings)
      Organisers(credits: page.credits, strings: strings)
      ReprintNotice(credits: page.credits, strings: strings)
      Corrections(corrections: page.corrections, strings: strings, isNumbered: true)
      if let note = page.columnNote { p(.class("column-note")) { note } }
      if let correction = page.correction { p(.class("correction")) { a(.href(correction)) { strings.correction } } }
      if !page.tags.isEmpty { TagLine(tags: page.tags, strings: strings) }
      SharePanel(frame: page.frame, strings: strings)
      if let series = page.series { SeriesList(series: series, strings: strings) }
      Neighbours(previous: page.previous, next: page.next, strings: strings)
      Letters(letters: page.letters, strings: strings)
    }
  }
}

/// The editors, in the form `（责编：陈易、刘政宁　审核：…）` with which Chinese media end an article.
struct EditorLine: Component {
  let credits: Credits
  let strings: Strings

  private var line: String {
    var roles: [String] = []
    if !credits.editors.isEmpty { roles.append(strings.credit(strings.editor, credits.editors)) }
    if !credits.reviewers.isEmpty { roles.append(strings.credit(strings.reviewer, credits.reviewers)) }
    return roles.joined(separator: "；")
  }

  var body: some HTML { if !line.isEmpty { p(.class("editors")) { "（" + line + "）" } } }
}

/// The organisers of the event that an article reports, by role.
struct Organisers: Component {
  let credits: Credits
  let strings: Strings

  var body: some HTML {
    if !credits.organisers.isEmpty {
      dl(.class("facts")) {
        ForEach(credits.organisers) { organiser in
          div {
            dt { organiser.role }
            dd {
              organiser.name
              if let note = organiser.note { small { "（" + note + "）" } }
            }
          }
        }
      }
    }
  }
}

/// The details of a reprint's original.
struct ReprintNotice: Component {
  let credits: Credits
  let strings: Strings

  var body: some HTML {
    if let reprint = credits.reprint {
      section(.class("reprint")) {
        h2 { strings.reprint }
        Facts([
          .init(strings.reprintSource, reprint.source.text, url: reprint.source.url),
          .init(strings.originalTitle, reprint.originalTitle),
          .init(strings.originalAuthor, reprint.originalAuthor),
          .init(strings.reprintEditor, reprint.editor),
        ])
      }
    }
  }
}

/// The tags of an article.
struct TagLine: Component {
  let tags: [Link]
  let strings: Strings

  var body: some HTML {
    ul(.class("tags"), .ariaLabel(strings.tags)) {
      ForEach(tags) { tag in li { a(.rel("tag"), .href(tag.url)) { tag.title } } }
    }
  }
}

/// The articles of a series in order, or for a long one those around this article. The article being read is not a
/// link.
struct SeriesList: Component {
  let series: SeriesValue
  let strings: Strings

  var body: some HTML {
    nav(.class("series"), .ariaLabelledby("series")) {
      h2(.id("series")) { strings.series + "：" + series.title }
      ol(.start(series.start).when(series.start > 1)) {
        ForEach(series.articles) { entry in
          li { if entry.url == nil { span(.ariaCurrent("page")) { entry.text } } else { NameView(entry) } }
        }
      }
      if let whole = series.whole { p { a(.href(whole.url)) { strings.wholeSeries(whole.count) } } }
    }
  }
}

/// The previous and the next article of the column.
struct Neighbours: Component {
  let previous: Link?
  let next: Link?
  let strings: Strings

  var body: some HTML {
    if previous != nil || next != nil {
      nav(.class("neighbours"), .ariaLabel(strings.neighbours)) {
        if let previous { Neighbour(label: strings.previous, target: previous, relation: "prev") }
        if let next { Neighbour(label: strings.next, target: next, relation: "next") }
      }
    }
  }
}

/// A link to the previous or the next article.
struct Neighbour: Component {
  let label: String
  let target: Link
  let relation: String

  var body: some HTML {
    a(.rel(relation), .href(target.url)) {
      small { label }
      TitleText(target.title[...])
    }
  }
}
