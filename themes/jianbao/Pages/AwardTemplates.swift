import Theme

/// All awards by level.
struct AwardIndexTemplate: Component {
  let page: AwardIndexPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    ForEach(page.groups) { group in
      section {
        h2 { group.title }
        ForEach(group.awards) { award in
          h3 { a(.href(award.link.url)) { award.link.title } }
          if let issuer = award.issuer { p(.class("meta")) { issuer } }
          EditionItems(editions: award.editions, words: words)
        }
      }
    }
  }
}

/// Editions with their declared and recorded numbers.
struct EditionItems: Component {
  let editions: [EditionCard]
  let words: Words

  var body: some HTML {
    ul(.class("items")) {
      ForEach(editions) { edition in
        li {
          a(.href(edition.url)) { edition.fullTitle }
          p(.class("meta")) {
            if let date = edition.date { words.date(date) }
            span { words.counts(declared: edition.declared, recorded: edition.recorded) }
          }
        }
      }
    }
  }
}

/// An award.
struct AwardTemplate: Component {
  let page: AwardPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: page.award.link.title, kicker: page.level)
    Facts([Facts.Entry(words.issuer, page.award.issuer)])
    TextView(content: page.introduction)
    section {
      h2 { words.editions }
      EditionItems(editions: page.award.editions, words: words)
    }
    if let comparison = page.comparison { Comparison(value: comparison, words: words) }
    ArticleSection(title: words.articles, articles: page.articles, words: words)
  }
}

/// The editions of an award side by side; a cell shows the recorded and the declared number.
struct Comparison: Component {
  let value: ComparisonValue
  let words: Words

  var body: some HTML {
    section {
      h2 { words.comparison }
      p(.class("note")) { words.cellNote }
      div(.class("table")) {
        table {
          thead {
            tr {
              th(.scope("col")) { value.isByCategory ? words.category : words.province }
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
