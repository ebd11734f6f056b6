import Theme

/// An edition of an award: the declared and recorded numbers, the roll and its downloads.
struct EditionTemplate: Component {
  let page: EditionPage

  private var words: Words { page.frame.words }
  private var card: EditionCard { page.card }
  private var siblings: [EditionCard] { page.siblings.filter { $0.url != card.url } }

  var body: some HTML {
    PageTitle(title: card.title, kicker: card.award.title)
    Facts([
      Facts.Entry(words.declared, card.declared.map { String($0) }), Facts.Entry(words.recorded, String(card.recorded)),
      Facts.Entry(words.issuer, card.issuer), Facts.Entry(words.announced, card.date?.chinese),
      Facts.Entry(words.announcedAt, page.source),
    ])
    TextView(content: page.introduction)
    Shares(title: words.byCategory, term: words.category, shares: page.categories, words: words)
    Shares(title: words.byProvince, term: words.province, shares: page.provinces, words: words)
    section {
      h2 { words.roll }
      p(.class("note")) { page.rows.isEmpty ? words.noRows : words.rollNotice }
      if !page.rows.isEmpty { Roll(rows: page.rows, words: words) }
      ul(.class("row")) {
        li { a(.href(page.csv)) { "CSV" } }
        li { a(.href(page.json)) { "JSON" } }
      }
    }
    ArticleSection(title: words.articles, articles: page.articles, words: words)
    if !siblings.isEmpty {
      section {
        h2 { words.otherEditions }
        EditionItems(editions: siblings, words: words)
      }
    }
  }
}

/// Declared and recorded numbers as a table.
struct Shares: Component {
  let title: String
  let term: String
  let shares: [ShareValue]
  let words: Words

  var body: some HTML {
    if !shares.isEmpty {
      section {
        h2 { title }
        div(.class("table")) {
          table {
            thead {
              tr {
                th(.scope("col")) { term }
                th(.scope("col")) { words.declared }
                th(.scope("col")) { words.recorded }
              }
            }
            tbody {
              ForEach(shares) { share in
                tr {
                  th(.scope("row")) { share.title }
                  td { share.declared.map { String($0) } ?? "—" }
                  td { share.recorded }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The rows of a roll as a table.
struct Roll: Component {
  let rows: [RollRowValue]
  let words: Words

  var body: some HTML {
    div(.class("table")) {
      table(.class("roll")) {
        thead {
          tr {
            ForEach([words.province, words.hospital, words.recipient, words.category, words.rowSource]) { header in
              th(.scope("col")) { header }
            }
          }
        }
        tbody { ForEach(rows) { RollRow(row: $0, words: words) } }
      }
    }
  }
}

/// A row of a roll.
private struct RollRow: Component {
  let row: RollRowValue
  let words: Words

  var body: some HTML {
    tr {
      td { row.province }
      th(.scope("row")) {
        NameView(row.hospital)
        if !row.isKnown { words.remark(words.unknownRecipient) }
      }
      td {
        row.branch
        if let person = row.person {
          " "
          NameView(person)
        }
        if !row.work.isEmpty { " " + row.work }
      }
      td { row.category }
      td { if let source = row.source { NameView(source) } }
    }
  }
}
