import Theme

/// All columns.
struct ColumnIndexTemplate: Component {
  let page: ColumnIndexPage

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    ForEach(page.columns) { ColumnPart(column: $0, strings: page.frame.strings) }
  }
}

/// A page of a column.
struct ColumnTemplate: Component {
  let page: ColumnPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.title, kicker: page.group?.title, subtitle: page.summary.isEmpty ? nil : page.summary)
    if let sponsor = page.sponsor {
      p(.class("sponsor")) {
        b { strings.labelled(strings.sponsor) }
        if let url = sponsor.name.url {
          a(.href(url), .rel("sponsored")) { sponsor.name.text }
        } else {
          sponsor.name.text
        }
      }
    }
    TextView(content: page.introduction)
    ForEach(page.parts) { ColumnPart(column: $0, strings: strings) }
    if let pinned = page.pinned { ArticleSection(title: strings.pinned, articles: [pinned], strings: strings) }
    if page.parts.isEmpty || !page.articles.isEmpty {
      section {
        h2 { strings.articles }
        ArticleItems(articles: page.articles, strings: strings, isFull: true)
      }
    }
    Pager(pagination: page.pagination, strings: strings)
    if !page.archive.isEmpty {
      section {
        h2 { strings.archive }
        ForEach(page.archive) { year in
          h3 { year.year }
          CountedRow(links: year.months)
        }
      }
    }
    ForEach(page.contributors) { group in
      section {
        h2 { group.title }
        ul(.class("row")) {
          ForEach(group.contributors) { contributor in
            li {
              NameView(contributor.name)
              " "
              small { contributor.count }
            }
          }
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
    PageTitle(title: page.frame.head.title)
    ArticleItems(articles: page.articles, strings: strings, isFull: true)
    if page.earlier != nil || page.later != nil {
      nav(.ariaLabel(strings.pages)) {
        ul(.class("row")) {
          if let earlier = page.earlier {
            li { a(.rel("prev"), .href(earlier.url)) { strings.labelled(strings.earlierMonth) + earlier.title } }
          }
          if let later = page.later {
            li { a(.rel("next"), .href(later.url)) { strings.labelled(strings.laterMonth) + later.title } }
          }
        }
      }
    }
  }
}
