import Theme

/// All policy documents.
struct DocumentIndexTemplate: Component {
  let page: DocumentIndexPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    ul(.class("items")) {
      ForEach(page.documents) { document in
        li {
          a(.href(document.url)) { words.quoted(document.title) }
          p(.class("meta")) {
            if let issuer = document.issuer { span { issuer } }
            if let date = document.date { words.date(date) }
            if document.citations > 0 { span { words.citations(document.citations) } }
          }
        }
      }
    }
  }
}

/// A policy document.
struct DocumentTemplate: Component {
  let page: DocumentPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: words.quoted(page.card.title))
    Facts([
      Facts.Entry(words.issuer, page.card.issuer), Facts.Entry(words.date, page.card.date?.chinese),
      Facts.Entry(words.number, page.card.number), Facts.Entry(words.fullText, page.link.map { Name($0, $0) }),
    ])
    TextView(content: page.introduction)
    ForEach(page.years) { year in ArticleSection(title: year.title, articles: year.articles, words: words) }
    Pager(pagination: page.pagination, words: words)
    LinkSection(title: words.namedIn, links: page.texts)
  }
}

/// All tags.
struct TagIndexTemplate: Component {
  let page: TagIndexPage

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    if page.tags.isEmpty { p(.class("none")) { page.frame.words.empty } } else { CountedRow(links: page.tags) }
  }
}

/// The articles of a tag.
struct TagTemplate: Component {
  let page: TagPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: page.title, kicker: words.tags, subtitle: words.articles(page.count))
    ArticleItems(articles: page.articles, words: words, isFull: true)
    Pager(pagination: page.pagination, words: words)
    CountedSection(title: words.relatedTags, links: page.related)
  }
}

/// The articles of a series.
struct SeriesTemplate: Component {
  let page: SeriesPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: page.title, kicker: words.series, subtitle: words.articles(page.count))
    ArticleItems(articles: page.articles, words: words)
    Pager(pagination: page.pagination, words: words)
  }
}

/// The corrections of all articles.
struct CorrectionsTemplate: Component {
  let page: CorrectionsPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    if page.corrections.isEmpty { p(.class("none")) { words.empty } }
    ForEach(page.corrections) { item in
      section {
        h2 { a(.href(item.article.url)) { item.article.title } }
        p {
          words.date(item.correction.date)
          " "
          item.correction.text ?? words.closedCorrection
        }
      }
    }
    Pager(pagination: page.pagination, words: words)
  }
}

/// The feeds of the site, with full URLs to copy.
struct SubscribeTemplate: Component {
  let page: SubscribePage

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    p { page.frame.words.subscribeNotice }
    ForEach(page.groups) { group in
      section {
        h2 { a(.href(group.subject.url)) { group.subject.title } }
        Facts(group.feeds.map { Facts.Entry($0.format, Name($0.url, $0.url)) })
      }
    }
  }
}

/// A standalone page.
struct StandaloneTemplate: Component {
  let page: StandalonePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    article {
      PageTitle(title: page.title)
      if let updated = page.updated {
        p(.class("meta")) {
          words.term(words.updated)
          words.date(updated)
        }
      }
      if page.showsContents { Contents(headings: page.text.headings, words: words) }
      if page.sealed != nil { MembersNotice(frame: page.frame, summary: page.summary) }
      TextView(content: page.text)
    }
  }
}

/// The page for unknown URLs.
struct NotFoundTemplate: Component {
  let page: NotFoundPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: words.notFound)
    p { words.notFoundNotice }
    ul(.class("items")) { ForEach(page.links) { link in li { a(.href(link.url)) { link.title } } } }
  }
}
