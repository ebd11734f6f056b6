import Theme

/// All policy documents.
struct DocumentIndexTemplate: Component {
  let page: DocumentIndexPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    ul(.class("items")) {
      ForEach(page.documents) { document in
        li {
          a(.href(document.url)) { strings.quoted(document.title) }
          p(.class("meta")) {
            if let issuer = document.issuer { span { issuer } }
            if let date = document.date { strings.date(date) }
            if document.citations > 0 { span { strings.citations(document.citations) } }
          }
        }
      }
    }
  }
}

/// A policy document.
struct DocumentTemplate: Component {
  let page: DocumentPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: strings.quoted(page.card.title))
    Facts([
      Facts.Entry(strings.issuer, page.card.issuer), Facts.Entry(strings.date, page.card.date?.chinese),
      Facts.Entry(strings.number, page.card.number), Facts.Entry(strings.fullText, page.link.map { Name($0, $0) }),
    ])
    TextView(content: page.introduction)
    ForEach(page.years) { year in ArticleSection(title: year.title, articles: year.articles, strings: strings) }
    Pager(pagination: page.pagination, strings: strings)
    LinkSection(title: strings.seeAlso, links: page.texts)
  }
}

/// All tags.
struct TagIndexTemplate: Component {
  let page: TagIndexPage

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    if page.tags.isEmpty { p(.class("none")) { page.frame.strings.empty } } else { CountedRow(links: page.tags) }
  }
}

/// The articles of a tag.
struct TagTemplate: Component {
  let page: TagPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.title, kicker: strings.tags, subtitle: strings.articles(page.count))
    ArticleItems(articles: page.articles, strings: strings, isFull: true)
    Pager(pagination: page.pagination, strings: strings)
    CountedSection(title: strings.relatedTags, links: page.related)
  }
}

/// The articles of a series.
struct SeriesTemplate: Component {
  let page: SeriesPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.title, kicker: strings.series, subtitle: strings.articles(page.count))
    ArticleItems(articles: page.articles, strings: strings)
    Pager(pagination: page.pagination, strings: strings)
  }
}

/// The corrections of all articles.
struct CorrectionsTemplate: Component {
  let page: CorrectionsPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    if page.corrections.isEmpty { p(.class("none")) { strings.empty } }
    ForEach(page.corrections) { item in
      section {
        h2 { a(.href(item.article.url)) { item.article.title } }
        p {
          strings.date(item.correction.date)
          " "
          item.correction.text ?? strings.membersOnlyCorrection
        }
      }
    }
    Pager(pagination: page.pagination, strings: strings)
  }
}

/// The feeds of the site, with full URLs to copy.
struct SubscribeTemplate: Component {
  let page: SubscribePage

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    p { page.frame.strings.subscribeNotice }
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

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    article {
      PageTitle(title: page.title)
      if let updated = page.updated {
        p(.class("meta")) {
          strings.labelled(strings.updated)
          strings.date(updated)
        }
      }
      if page.showsContents { Contents(headings: page.text.headings, strings: strings) }
      if page.sealed != nil { MembersNotice(frame: page.frame, summary: page.summary) }
      TextView(content: page.text)
    }
  }
}

/// The page for unknown URLs.
struct NotFoundTemplate: Component {
  let page: NotFoundPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: strings.notFound)
    p { strings.notFoundNotice }
    ul(.class("items")) { ForEach(page.links) { link in li { a(.href(link.url)) { link.title } } } }
  }
}
