import Theme

/// All awards by level.
struct AwardIndexTemplate: Component {
  let page: AwardIndexPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    ForEach(page.groups) { group in
      section {
        h2 { group.title }
        ForEach(group.awards) { award in
          h3 { a(.href(award.link.url)) { award.link.title } }
          if let issuer = award.issuer { p(.class("meta")) { issuer } }
          EditionItems(editions: award.editions, strings: strings)
        }
      }
    }
  }
}

/// Editions with their declared and recorded numbers.
struct EditionItems: Component {
  let editions: [EditionCard]
  let strings: Strings

  var body: some HTML {
    ul(.class("items")) {
      ForEach(editions) { edition in
        li {
          a(.href(edition.url)) { edition.fullTitle }
          p(.class("meta")) {
            if let date = edition.date { strings.date(date) }
            span { strings.counts(declared: edition.declared, recorded: edition.recorded) }
          }
        }
      }
    }
  }
}

/// An award.
struct AwardTemplate: Component {
  let page: AwardPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.award.link.title, kicker: page.level)
    Facts([Facts.Entry(strings.issuer, page.award.issuer)])
    TextView(content: page.introduction)
    section {
      h2 { strings.editions }
      EditionItems(editions: page.award.editions, strings: strings)
    }
    if let comparison = page.comparison { Comparison(value: comparison, strings: strings) }
    ArticleSection(title: strings.articles, articles: page.articles, strings: strings)
  }
}

/// The editions of an award side by side; a cell shows the recorded and the declared number.
struct Comparison: Component {
  let value: ComparisonValue
  let strings: Strings

  var body: some HTML {
    section {
      h2 { strings.comparison }
      p(.class("note")) { strings.cellNote }
      div(.class("table")) {
        table {
          thead {
            tr {
              th(.scope("col")) { value.isByCategory ? strings.category : strings.province }
              ForEach(value.editions) { edition in th(.scope("col")) { a(.href(edition.url)) { edition.title } } }
            }
          }
          tbody {
            ForEach(value.rows) { row in
              tr {
                th(.scope("row")) { row.title }
                ForEach(row.cells) { cell in
                  td { String(cell.recorded) + (cell.declared.map { " / \($0)" } ?? "") }
                }
              }
            }
          }
        }
      }
    }
  }
}
