import Theme

/// All columns, each with its newest articles.
struct ColumnIndexTemplate: Component {
  let page: ColumnIndexPage

  var body: some HTML {
    header(.class("head")) { h1(.class("title")) { page.frame.head.title } }
    if page.columns.isEmpty { p(.class("none")) { page.frame.strings.empty } }
    HomeColumns(columns: page.columns, strings: page.frame.strings)
  }
}

/// A page of a column: the summary, the pinned article, the articles, and the archive in the margin.
struct ColumnTemplate: Component {
  let page: ColumnPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    ColumnHead(page: page)
    if let sponsor = page.sponsor { SponsorBox(sponsor: sponsor, strings: strings) }
    Prose(content: page.introduction)
    HomeColumns(columns: page.parts, strings: strings)
    if let pinned = page.pinned { Pinned(card: pinned, strings: strings) }
    div(.class(page.archive.isEmpty ? "plain" : "sided")) {
      if page.parts.isEmpty || !page.articles.isEmpty {
        div {
          ArticleSection(
            title: strings.articles, articles: page.articles, strings: strings, namesColumn: !page.parts.isEmpty,
            isAlwaysShown: true)
          PaginationBar(pagination: page.pagination, strings: strings)
        }
      }
      if !page.archive.isEmpty {
        div(.class("margin")) {
          Archive(years: page.archive, strings: strings)
          Contributors(groups: page.contributors, strings: strings)
        }
      }
    }
  }
}

/// The title and the summary of the column.
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

/// The pinned article.
struct Pinned: Component {
  let card: ArticleCard
  let strings: Strings

  var body: some HTML {
    section(.class("pinned")) {
      h2(.class("kicker")) { strings.pinned }
      ul(.class("list")) { ArticleItem(card: card, strings: strings, namesColumn: false) }
    }
  }
}

/// The most frequent authors and people of a column.
struct Contributors: Component {
  let groups: [ContributorGroup]
  let strings: Strings

  var body: some HTML {
    if !groups.isEmpty {
      section(.class("archive"), .ariaLabelledby("contributors")) {
        h2(.id("contributors")) { strings.contributors }
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

/// The months with articles, by year.
struct Archive: Component {
  let years: [ArchiveYear]
  let strings: Strings

  var body: some HTML {
    if !years.isEmpty {
      nav(.class("archive"), .ariaLabelledby("archive")) {
        h2(.id("archive")) { strings.archive }
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

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) {
      p(.class("kicker")) { a(.href(page.column.url)) { page.column.title } }
      h1(.class("title")) { page.month.chinese }
    }
    ArticleSection(
      title: strings.articles, articles: page.articles, strings: strings, namesColumn: false, isAlwaysShown: true)
    if page.earlier != nil || page.later != nil {
      nav(.class("neighbours"), .ariaLabel(strings.archive)) {
        if let earlier = page.earlier { Neighbour(label: strings.earlierMonth, target: earlier, relation: "prev") }
        if let later = page.later { Neighbour(label: strings.laterMonth, target: later, relation: "next") }
      }
    }
  }
}
