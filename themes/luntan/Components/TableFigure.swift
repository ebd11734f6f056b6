import Theme

/// A table in an article; a wide one scrolls within a focusable frame.
struct TableFigure: Component {
  let block: TableBlock
  let strings: Strings

  var body: some HTML {
    div(.class("block table"), .tabindex(0)) {
      table {
        if let caption = block.caption { TableCaption { caption } }
        thead {
          tr {
            ForEach(Array(zip(block.headers, block.alignments))) { cell in
              th(.scope("col"), .class(cell.1.className).when(cell.1 != .left)) { cell.0 }
            }
          }
        }
        tbody { ForEach(block.rows) { TableFigureRow(cells: Array(zip($0, block.alignments))) } }
      }
    }
    SourceLine(source: block.source, strings: strings)
  }
}

/// A row whose first cell is its header.
struct TableFigureRow: Component {
  let cells: [(String, TableBlock.Alignment)]

  var body: some HTML {
    tr {
      ForEach(cells.prefix(1)) { cell in
        th(.scope("row"), .class(cell.1.className).when(cell.1 != .left)) { cell.0 }
      }
      ForEach(cells.dropFirst()) { cell in td(.class(cell.1.className).when(cell.1 != .left)) { cell.0 } }
    }
  }
}

/// The source of the figures of a table or chart.
struct SourceLine: Component {
  let source: String?
  let strings: Strings

  var body: some HTML { if let source { p(.class("note from")) { strings.sourceCredit(source) } } }
}

/// The `caption` element, for components with a property called `caption`.
typealias TableCaption<Content: HTML> = caption<Content>

extension TableBlock.Alignment {
  /// The class name in the style sheet.
  var className: String {
    switch self {
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
