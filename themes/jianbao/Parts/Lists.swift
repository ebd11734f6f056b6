import Theme

/// Articles as a list: the title, and in a full list its summary; date, column and notices below.
struct ArticleItems: Component {
  let articles: [ArticleCard]
  let words: Words
  var isFull = false

  var body: some HTML {
    if articles.isEmpty {
      p(.class("none")) { words.empty }
    } else {
      ul(.class("items")) {
        ForEach(articles) { article in
          li {
            a(.href(article.url)) { article.title }
            if isFull, !article.summary.isEmpty { p { article.summary } }
            ArticleMeta(card: article, words: words)
          }
        }
      }
    }
  }
}

/// The line below a title: date, column, and that it is for members, sponsored or not published yet.
struct ArticleMeta: Component {
  let card: ArticleCard
  let words: Words

  var body: some HTML {
    p(.class("meta")) {
      words.date(card.date)
      if let column = card.column { span { column.title } }
      if card.isForMembers { b { words.members } }
      if card.isSponsored { b { words.sponsor } }
      if let pending = card.pending { b { pending == .draft ? words.draft : words.future } }
    }
  }
}

/// Articles below a heading; nothing without articles.
struct ArticleSection: Component {
  let title: String
  let articles: [ArticleCard]
  let words: Words

  var body: some HTML {
    if !articles.isEmpty {
      section {
        h2 { title }
        ArticleItems(articles: articles, words: words)
      }
    }
  }
}

/// Links below a heading; nothing without links.
struct LinkSection: Component {
  let title: String
  let links: [Link]

  var body: some HTML {
    if !links.isEmpty {
      section {
        h2 { title }
        ul(.class("items")) { ForEach(links) { link in li { a(.href(link.url)) { link.title } } } }
      }
    }
  }
}

/// Counted links in a row below a heading: provinces, initials, tags.
struct CountedSection: Component {
  let title: String
  let links: [CountedLink]
  /// The URL of the page that is shown.
  var current = ""

  var body: some HTML {
    if !links.isEmpty {
      section {
        h2 { title }
        CountedRow(links: links, current: current)
      }
    }
  }
}

/// Counted links in a row.
struct CountedRow: Component {
  let links: [CountedLink]
  var current = ""

  var body: some HTML {
    ul(.class("row")) {
      ForEach(links) { link in
        li {
          a(.href(link.url), .ariaCurrent("page").when(link.url == current)) {
            link.title
            " "
            small { link.count }
          }
        }
      }
    }
  }
}

/// The links between the pages of a list; nothing if there is one page.
struct Pager: Component {
  let pagination: Pagination
  let words: Words

  var body: some HTML {
    if pagination.count > 1 {
      nav(.class("pager"), .ariaLabel(words.pages)) {
        ul(.class("row")) {
          if let previous = pagination.previous { li { a(.rel("prev"), .href(previous)) { words.earlierPage } } }
          ForEach(pagination.pages) { page in
            li { a(.href(page.url), .ariaCurrent("page").when(page.number == pagination.number)) { page.number } }
          }
          if let next = pagination.next { li { a(.rel("next"), .href(next)) { words.laterPage } } }
        }
      }
    }
  }
}
