import Theme

/// The editions of an award side by side; a cell shows the recorded and the declared number.
struct ComparisonTable: Component {
  let comparison: ComparisonValue
  let strings: Strings

  private var title: String { comparison.isByCategory ? strings.sharesByCategory : strings.sharesByProvince }

  var body: some HTML {
    section {
      SectionHead(title: strings.comparison)
      p(.class("note")) { strings.cellNote }
      div(.class("wide")) {
        table(.class("compare")) {
          caption(.class("vh")) { strings.comparison }
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

/// The numbers in the form `3 / 109`, or only the recorded one.
struct ComparisonCell: Component {
  let share: ShareValue

  var body: some HTML {
    td {
      if share.recorded > 0 || share.declared != nil { share.recorded } else { span(.class("nil")) { "—" } }
      if let declared = share.declared { small { " / \(declared)" } }
    }
  }
}
