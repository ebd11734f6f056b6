import Theme

/// All columns, each with its newest articles.
struct ColumnIndexTemplate: Component {
  let page: ColumnIndexPage

  var body: some HTML {
    header(.class("head")) { h1(.class("title")) { page.frame.head.title } }
    if page.columns.isEmpty { p(.class("none")) { page.frame.words.empty } }
    HomeColumns(columns: page.columns, words: page.frame.words)
  }
}

/// A page of a column: what it is about, the notice that stays on top, articles, the archive in the margin.
struct ColumnTemplate: Component {
  let page: ColumnPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    ColumnHead(page: page)
    Prose(content: page.introduction)
    HomeColumns(columns: page.parts, words: words)
    if let pinned = page.pinned { Pinned(card: pinned, words: words) }
    div(.class(page.archive.isEmpty ? "plain" : "sided")) {
      if page.parts.isEmpty || !page.articles.isEmpty {
        div {
          ArticleSection(
            title: words.articles, articles: page.articles, words: words, namesColumn: !page.parts.isEmpty,
            isAlwaysShown: true)
          PaginationBar(pagination: page.pagination, words: words)
        }
      }
      if !page.archive.isEmpty {
        div(.class("margin")) {
          Archive(years: page.archive, words: words)
          Contributors(groups: page.contributors, words: words)
        }
      }
    }
  }
}

/// The column's name and what it is about.
struct ColumnHead: Component {
  let page: ColumnPage

  var body: some HTML {
    header(.class("head")) {
      if let group = page.group { p(.class("kicker")) { a(.href(group.url)) { group.title } } }
      h1(.class("title")) { PhrasedTitle(page.title) }
      if !page.summary.isEmpty { p(.class("subtitle")) { page.summary } }
    }
  }
}

/// The article that stays on top.
struct Pinned: Component {
  let card: ArticleCard
  let words: Words

  var body: some HTML {
    section(.class("pinned")) {
      h2(.class("kicker")) { words.pinned }
      ul(.class("list")) { ArticleItem(card: card, words: words, namesColumn: false) }
    }
  }
}

/// Who wrote and who stands in most of a column's articles.
struct Contributors: Component {
  let groups: [ContributorGroup]
  let words: Words

  var body: some HTML {
    if !groups.isEmpty {
      section(.class("archive"), .ariaLabelledby("contributors")) {
        h2(.id("contributors")) { words.contributors }
        ForEach(groups) { group in
          h3 { group.title }
          ul(.class("counted")) {
            ForEach(group.contributors) { contributor in
              li {
                span {
                  NameView(contributor.name)
                  small { contributor.count }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// Months with articles, by year.
struct Archive: Component {
  let years: [ArchiveYear]
  let words: Words

  var body: some HTML {
    if !years.isEmpty {
      nav(.class("archive"), .ariaLabelledby("archive")) {
        h2(.id("archive")) { words.archive }
        ForEach(years) { year in
          h3 { "\(year.year)年" }
          CountedLinks(links: year.months)
        }
      }
    }
  }
}

/// The articles of a column in one month.
struct ColumnMonthTemplate: Component {
  let page: ColumnMonthPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) {
      p(.class("kicker")) { a(.href(page.column.url)) { page.column.title } }
      h1(.class("title")) { page.month.chinese }
    }
    ArticleSection(
      title: words.articles, articles: page.articles, words: words, namesColumn: false, isAlwaysShown: true)
    if page.earlier != nil || page.later != nil {
      nav(.class("neighbours"), .ariaLabel(words.archive)) {
        if let earlier = page.earlier { Neighbour(label: words.earlierMonth, target: earlier, relation: "prev") }
        if let later = page.later { Neighbour(label: words.laterMonth, target: later, relation: "next") }
      }
    }
  }
}
