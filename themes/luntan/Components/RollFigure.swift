import Theme

/// An excerpt of a roll in an article, with a link to the whole roll.
struct RollFigure: Component {
  let block: RollBlock
  let strings: Strings

  /// The rows, without the category if all of them have the same, because the column would be redundant.
  private var rows: [RollRowValue] {
    guard Set(block.rows.map(\.category)).count == 1 else { return block.rows }
    return block.rows.map { row in
      var row = row
      row.category = ""
      return row
    }
  }

  var body: some HTML {
    let rows = rows
    let columns = RollColumns(rows, strings: strings)
    div(.class("block extract")) {
      if rows.isEmpty {
        p(.class("none")) { strings.noRows }
      } else {
        table(.class("roll")) {
          caption { block.caption }
          thead { RollHead(columns: columns, strings: strings) }
          tbody { ForEach(rows) { RollRow(row: $0, columns: columns, strings: strings) } }
        }
      }
      p(.class("note")) {
        if rows.count < block.count { strings.listed(rows.count, of: block.count) }
        a(.href(block.edition.url)) { strings.wholeRoll(block.edition.fullTitle) }
      }
    }
  }
}
