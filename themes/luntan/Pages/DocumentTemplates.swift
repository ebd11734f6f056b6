import Theme

/// All policy documents, newest first.
struct DocumentIndexTemplate: Component {
  let page: DocumentIndexPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) { h1(.class("title")) { page.frame.head.title } }
    if page.documents.isEmpty { p(.class("none")) { words.empty } }
    ol(.class("register")) {
      ForEach(page.documents) { document in
        li {
          p(.class("year")) { if let date = document.date { MomentView(date) } else { words.dateUnknown } }
          h2 { a(.href(document.url)) { words.quoted(document.title) } }
          DocumentMeta(card: document, words: words)
        }
      }
    }
  }
}

/// Issuer, number and how often a document is cited.
struct DocumentMeta: Component {
  let card: DocumentCard
  let words: Words

  var body: some HTML {
    if card.issuer != nil || card.number != nil || card.citations > 0 {
      p(.class("meta")) {
        if let issuer = card.issuer { span { issuer } }
        if let number = card.number { span { number } }
        if card.citations > 0 { span { words.citations(card.citations) } }
      }
    }
  }
}

/// A policy document: its particulars as offices list them, and who cites it.
struct DocumentTemplate: Component {
  let page: DocumentPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) { h1(.class("title hang")) { PhrasedTitle(words.quoted(page.card.title)) } }
    Facts([
      .init(words.issuer, page.card.issuer),
      .init(words.number, page.card.number),
      .init(words.date, page.card.date?.chinese),
      .init(words.fullText, page.link, url: page.link),
    ])
    Prose(content: page.introduction)
    if !page.texts.isEmpty {
      section {
        SectionHead(title: words.namedIn)
        ul(.class("plain-list")) { ForEach(page.texts) { text in li { a(.href(text.url)) { text.title } } } }
      }
    }
    if page.years.isEmpty { ArticleSection(title: words.citedBy, articles: [], words: words, isAlwaysShown: true) }
    ForEach(page.years) { year in
      ArticleSection(title: words.citedBy(year.title), articles: year.articles, words: words)
    }
    PaginationBar(pagination: page.pagination, words: words)
  }
}
