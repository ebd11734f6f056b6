import Theme

/// A part of a roll within an article, and the way to the whole.
struct RollFigure: Component {
  let block: RollBlock
  let words: Words

  var body: some HTML {
    let columns = RollColumns(block.rows, words: words)
    div(.class("block extract")) {
      if block.rows.isEmpty {
        p(.class("none")) { words.noRows }
      } else {
        table(.class("roll")) {
          caption { block.caption }
          thead { RollHead(columns: columns, words: words) }
          tbody { ForEach(block.rows) { RollRow(row: $0, columns: columns) } }
        }
      }
      p(.class("note")) {
        if block.rows.count < block.count { words.listed(block.rows.count, of: block.count) }
        a(.href(block.edition.url)) { words.wholeRoll(block.edition.fullTitle) }
      }
    }
  }
}
