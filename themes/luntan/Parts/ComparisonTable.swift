import Theme

/// The editions of an award side by side; a cell says how many are recorded of how many declared.
struct ComparisonTable: Component {
  let comparison: ComparisonValue
  let words: Words

  private var title: String { comparison.isByCategory ? words.sharesByCategory : words.sharesByProvince }

  var body: some HTML {
    section {
      SectionHead(title: words.sideBySide)
      p(.class("note")) { words.cellNote }
      div(.class("wide")) {
        table(.class("compare")) {
          caption(.class("vh")) { words.sideBySide }
          thead {
            tr {
              th(.scope("col")) { title }
              ForEach(comparison.editions) { edition in
                th(.scope("col")) { a(.href(edition.url)) { edition.title } }
              }
            }
          }
          tbody {
            ForEach(comparison.rows) { row in
              tr {
                th(.scope("row")) { row.title }
                ForEach(row.cells) { ComparisonCell(share: $0) }
              }
            }
          }
        }
      }
    }
  }
}

/// `3 / 109`, or what is known of it.
struct ComparisonCell: Component {
  let share: ShareValue

  var body: some HTML {
    td {
      if share.recorded > 0 || share.declared != nil { share.recorded } else { span(.class("nil")) { "—" } }
      if let declared = share.declared { small { " / \(declared)" } }
    }
  }
}
