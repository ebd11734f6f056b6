import Theme

/// Articles as a list: the title, the summary if `isFull` is true, and the metadata.
struct ArticleItems: Component {
  let articles: [ArticleCard]
  let strings: Strings
  var isFull = false

  var body: some HTML {
    if articles.isEmpty {
      p(.class("none")) { strings.empty }
    } else {
      ul(.class("items")) {
        ForEach(articles) { article in
          li {
            a(.href(article.url)) { article.title }
            if isFull, !article.summary.isEmpty { p { article.summary } }
            ArticleMeta(card: article, strings: strings)
          }
        }
      }
    }
  }
}

/// The metadata below a title: the date, the column, and whether the article is members-only, sponsored or not yet
/// published.
struct ArticleMeta: Component {
  let card: ArticleCard
  let strings: Strings

  var body: some HTML {
    p(.class("meta")) {
      strings.date(card.date)
      if let column = card.column { span { column.title } }
      if card.isForMembers { b { strings.members } }
      if card.isSponsored { b { strings.sponsor } }
      if let pending = card.pending { b { pending == .draft ? strings.draft : strings.future } }
    }
  }
}

/// Articles below a heading; renders nothing for an empty list.
struct ArticleSection: Component {
  let title: String
  let articles: [ArticleCard]
  let strings: Strings

  var body: some HTML {
    if !articles.isEmpty {
      section {
        h2 { title }
        ArticleItems(articles: articles, strings: strings)
      }
    }
  }
}

/// Links below a heading; renders nothing for an empty list.
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

/// Counted links in a row below a heading, such as provinces, initials or tags.
struct CountedSection: Component {
  let title: String
  let links: [CountedLink]
  /// The URL of the current page.
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

/// Links to the other pages of a list; renders nothing if there is only one page.
struct Pager: Component {
  let pagination: Pagination
  let strings: Strings

  var body: some HTML {
    if pagination.count > 1 {
      nav(.class("pager"), .ariaLabel(strings.pages)) {
        ul(.class("row")) {
          if let previous = pagination.previous { li { a(.rel("prev"), .href(previous)) { strings.earlierPage } } }
          ForEach(pagination.pages) { page in
            li { a(.href(page.url), .ariaCurrent("page").when(page.number == pagination.number)) { page.number } }
          }
          if let next = pagination.next { li { a(.rel("next"), .href(next)) { strings.laterPage } } }
        }
      }
    }
  }
}
