import Theme

/// The end of an article: the editors, the organisers, the original of a reprint, the corrections.
struct ArticleEnd: Component {
  let page: ArticlePage

  private var words: Words { page.words }
  private var credits: Credits { page.credits }

  private var editors: String {
    [(words.editor, credits.editors), (words.reviewer, credits.reviewers)].filter { !$0.1.isEmpty }
      .map { words.credit($0.0, $0.1) }.joined(separator: words.pick("；", "；", "; "))
  }

  var body: some HTML {
    footer {
      if !editors.isEmpty { p(.class("editors")) { words.remark(editors) } }
      Facts(
        credits.organisers.map { Facts.Entry($0.role, $0.name + ($0.note.map(words.remark) ?? "")) }
          + [
            Facts.Entry(words.reprintSource, credits.reprint?.source),
            Facts.Entry(words.originalTitle, credits.reprint?.originalTitle),
            Facts.Entry(words.originalAuthor, credits.reprint?.originalAuthor),
            Facts.Entry(words.reprintEditor, credits.reprint?.editor),
          ])
      Corrections(corrections: page.corrections, words: words)
      if let note = page.columnNote { p(.class("note")) { note } }
      if let correction = page.correction { p { a(.href(correction)) { words.correction } } }
    }
  }
}

/// The corrections made to an article after its publication.
struct Corrections: Component {
  let corrections: [CorrectionValue]
  let words: Words

  var body: some HTML {
    if !corrections.isEmpty {
      section(.id("corrections")) {
        h2 { words.corrections }
        ForEach(corrections) { correction in
          p {
            words.date(correction.date)
            " "
            correction.text ?? words.closedCorrection
          }
        }
      }
    }
  }
}

/// Readers' letters, with the editors' replies.
struct Letters: Component {
  let letters: [LetterValue]
  let words: Words

  var body: some HTML {
    if !letters.isEmpty {
      section {
        h2 { words.letters }
        ForEach(letters) { letter in
          blockquote {
            ForEach(letter.paragraphs) { paragraph in p { paragraph } }
            p(.class("meta")) {
              span { letter.name }
              words.date(letter.date)
            }
            ForEach(Array(letter.reply.enumerated())) { paragraph in
              p {
                if paragraph.offset == 0 { b { words.term(words.reply) } }
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

  private var words: Words { page.frame.words }

  var body: some HTML {
    if let series = page.series {
      section {
        h2 { words.term(words.series) + series.title }
        ol(.start(series.start).when(series.start > 1)) {
          ForEach(series.articles) { entry in
            li { if entry.url == nil { b { entry.text } } else { NameView(entry) } }
          }
        }
        if let whole = series.whole { p { a(.href(whole.url)) { words.wholeSeries(whole.count) } } }
      }
    }
    if page.previous != nil || page.next != nil {
      nav(.class("neighbours"), .ariaLabel(words.neighbours)) {
        if let previous = page.previous { Neighbour(label: words.previous, target: previous, relation: "prev") }
        if let next = page.next { Neighbour(label: words.next, target: next, relation: "next") }
      }
    }
    LinkSection(title: words.people, links: page.people.map { Link($0.name, $0.url) })
    LinkSection(title: words.hospitals, links: page.hospitals.map { Link($0.name, $0.url) })
    LinkSection(title: words.awards, links: page.awards.map { Link($0.fullTitle, $0.url) })
    ForEach(page.citations) { cited in LinkSection(title: cited.title, links: cited.links) }
    if !page.tags.isEmpty {
      section {
        h2 { words.tags }
        ul(.class("row")) { ForEach(page.tags) { tag in li { a(.rel("tag"), .href(tag.url)) { tag.title } } } }
      }
    }
    ArticleSection(title: words.relatedArticles, articles: page.related, words: words)
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
