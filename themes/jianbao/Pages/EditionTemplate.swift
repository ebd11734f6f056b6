import Theme

/// An edition of an award: the declared and recorded numbers, the roll and its downloads.
struct EditionTemplate: Component {
  let page: EditionPage

  private var strings: Strings { page.frame.strings }
  private var card: EditionCard { page.card }
  private var siblings: [EditionCard] { page.siblings.filter { $0.url != card.url } }

  var body: some HTML {
    PageTitle(title: card.title, kicker: card.award.title)
    Facts([
      Facts.Entry(strings.declared, card.declared.map { String($0) }),
      Facts.Entry(strings.recorded, String(card.recorded)),
      Facts.Entry(strings.issuer, card.issuer), Facts.Entry(strings.announcementDate, card.date?.chinese),
      Facts.Entry(strings.announcementSource, page.source),
    ])
    TextView(content: page.introduction)
    Shares(title: strings.byCategory, term: strings.category, shares: page.categories, strings: strings)
    Shares(title: strings.byProvince, term: strings.province, shares: page.provinces, strings: strings)
    section {
      h2 { strings.roll }
      p(.class("note")) { page.rows.isEmpty ? strings.noRows : strings.rollNotice }
      if !page.rows.isEmpty { Roll(rows: page.rows, strings: strings) }
      ul(.class("row")) {
        li { a(.href(page.csv)) { "CSV" } }
        li { a(.href(page.json)) { "JSON" } }
      }
    }
    ArticleSection(title: strings.articles, articles: page.articles, strings: strings)
    if !siblings.isEmpty {
      section {
        h2 { strings.otherEditions }
        EditionItems(editions: siblings, strings: strings)
      }
    }
  }
}

/// Declared and recorded numbers as a table.
struct Shares: Component {
  let title: String
  let term: String
  let shares: [ShareValue]
  let strings: Strings

  var body: some HTML {
    if !shares.isEmpty {
      section {
        h2 { title }
        div(.class("table")) {
          table {
            thead {
              tr {
                th(.scope("col")) { term }
                th(.scope("col")) { strings.declared }
                th(.scope("col")) { strings.recorded }
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
  let strings: Strings

  var body: some HTML {
    div(.class("table")) {
      table(.class("roll")) {
        thead {
          tr {
            ForEach([strings.province, strings.hospital, strings.recipient, strings.category, strings.rowSource]) {
              header in
              th(.scope("col")) { header }
            }
          }
        }
        tbody { ForEach(rows) { RollRow(row: $0, strings: strings) } }
      }
    }
  }
}

/// A row of a roll.
private struct RollRow: Component {
  let row: RollRowValue
  let strings: Strings

  var body: some HTML {
    tr {
      td { row.province }
      th(.scope("row")) {
        NameView(row.hospital)
        if !row.isKnown { strings.parenthesized(strings.unknownRecipient) }
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
