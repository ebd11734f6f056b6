import Theme

/// The end of an article: the editors, the organisers, the original of a reprint, the corrections.
struct ArticleEnd: Component {
  let page: ArticlePage

  private var strings: Strings { page.strings }
  private var credits: Credits { page.credits }

  private var editors: String {
    [(strings.editor, credits.editors), (strings.reviewer, credits.reviewers)].filter { !$0.1.isEmpty }
      .map { strings.credit($0.0, $0.1) }.joined(separator: strings.localized("；", "；", "; "))
  }

  var body: some HTML {
    footer {
      if !editors.isEmpty { p(.class("editors")) { strings.parenthesized(editors) } }
      Facts(
        credits.organisers.map { Facts.Entry($0.role, $0.name + ($0.note.map(strings.parenthesized) ?? "")) }
          + [
            Facts.Entry(strings.reprintSource, credits.reprint?.source),
            Facts.Entry(strings.originalTitle, credits.reprint?.originalTitle),
            Facts.Entry(strings.originalAuthor, credits.reprint?.originalAuthor),
            Facts.Entry(strings.reprintEditor, credits.reprint?.editor),
          ])
      Corrections(corrections: page.corrections, strings: strings)
      if let note = page.columnNote { p(.class("note")) { note } }
      if let correction = page.correction { p { a(.href(correction)) { strings.correction } } }
    }
  }
}

/// The corrections made to an article after its publication.
struct Corrections: Component {
  let corrections: [CorrectionValue]
  let strings: Strings

  var body: some HTML {
    if !corrections.isEmpty {
      section(.id("corrections")) {
        h2 { strings.corrections }
        ForEach(corrections) { correction in
          p {
            strings.date(correction.date)
            " "
            correction.text ?? strings.membersOnlyCorrection
          }
        }
      }
    }
  }
}

/// Readers' letters, with the editors' replies.
struct Letters: Component {
  let letters: [LetterValue]
  let strings: Strings

  var body: some HTML {
    if !letters.isEmpty {
      section {
        h2 { strings.letters }
        ForEach(letters) { letter in
          blockquote {
            ForEach(letter.paragraphs) { paragraph in p { paragraph } }
            p(.class("meta")) {
              span { letter.name }
              strings.date(letter.date)
            }
            ForEach(Array(letter.reply.enumerated())) { paragraph in
              p {
                if paragraph.offset == 0 { b { strings.labelled(strings.reply) } }
                paragraph.element
              }
            }
          }
        }
      }
    }
  }
}

/// The series, the neighbouring articles, and the entities that the article is about.
struct ArticleRelations: Component {
  let page: ArticlePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    if let series = page.series {
      section {
        h2 { strings.labelled(strings.series) + series.title }
        ol(.start(series.start).when(series.start > 1)) {
          ForEach(series.articles) { entry in
            li { if entry.url == nil { b { entry.text } } else { NameView(entry) } }
          }
        }
        if let whole = series.whole { p { a(.href(whole.url)) { strings.wholeSeries(whole.count) } } }
      }
    }
    if page.previous != nil || page.next != nil {
      nav(.class("neighbours"), .ariaLabel(strings.neighbours)) {
        if let previous = page.previous { Neighbour(label: strings.previous, target: previous, relation: "prev") }
        if let next = page.next { Neighbour(label: strings.next, target: next, relation: "next") }
      }
    }
    LinkSection(title: strings.people, links: page.people.map { Link($0.name, $0.url) })
    LinkSection(title: strings.hospitals, links: page.hospitals.map { Link($0.name, $0.url) })
    LinkSection(title: strings.awards, links: page.awards.map { Link($0.fullTitle, $0.url) })
    ForEach(page.citations) { cited in LinkSection(title: cited.title, links: cited.links) }
    if !page.tags.isEmpty {
      section {
        h2 { strings.tags }
        ul(.class("row")) { ForEach(page.tags) { tag in li { a(.rel("tag"), .href(tag.url)) { tag.title } } } }
      }
    }
    ArticleSection(title: strings.relatedArticles, articles: page.related, strings: strings)
  }
}

/// A link to the previous or the next article.
private struct Neighbour: Component {
  let label: String
  let target: Link
  let relation: String

  var body: some HTML {
    p {
      small { label }
      a(.rel(relation), .href(target.url)) { target.title }
    }
  }
}
