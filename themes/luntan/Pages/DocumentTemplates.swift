import Theme

/// All policy documents, newest first.
struct DocumentIndexTemplate: Component {
  let page: DocumentIndexPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) { h1(.class("title")) { page.frame.head.title } }
    if page.documents.isEmpty { p(.class("none")) { strings.empty } }
    ol(.class("register")) {
      ForEach(page.documents) { document in
        li {
          p(.class("year")) { if let date = document.date { MomentView(chinese: date) } else { strings.dateUnknown } }
          h2 { a(.href(document.url)) { strings.quoted(document.title) } }
          DocumentMeta(card: document, strings: strings)
        }
      }
    }
  }
}

/// The issuer, the number, and how often the document is cited.
struct DocumentMeta: Component {
  let card: DocumentCard
  let strings: Strings

  var body: some HTML {
    if card.issuer != nil || card.number != nil || card.citations > 0 {
      p(.class("meta")) {
        if let issuer = card.issuer { span { issuer } }
        if let number = card.number { span { number } }
        if card.citations > 0 { span { strings.citations(card.citations) } }
      }
    }
  }
}

/// A policy document: its details and the articles that cite it.
struct DocumentTemplate: Component {
  let page: DocumentPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) { h1(.class("title hang")) { PhrasedTitle(strings.quoted(page.card.title)) } }
    Facts([
      .init(strings.issuer, page.card.issuer),
      .init(strings.number, page.card.number),
      .init(strings.date, page.card.date?.chinese),
      .init(strings.fullText, page.link, url: page.link),
    ])
    Prose(content: page.introduction)
    if !page.texts.isEmpty {
      section {
        SectionHead(title: strings.seeAlso)
        ul(.class("plain-list")) { ForEach(page.texts) { text in li { a(.href(text.url)) { text.title } } } }
      }
    }
    if page.years.isEmpty {
      ArticleSection(title: strings.citedBy, articles: [], strings: strings, isAlwaysShown: true)
    }
    ForEach(page.years) { year in
      ArticleSection(title: strings.citedBy(year.title), articles: year.articles, strings: strings)
    }
    PaginationBar(pagination: page.pagination, strings: strings)
  }
}
