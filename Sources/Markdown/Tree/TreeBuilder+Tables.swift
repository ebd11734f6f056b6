import CMark
import Diagnostics

extension TreeBuilder {
  /// Adds a table and the text before it.
  mutating func add(_ table: PipeTable) {
    let lineStart = offset(of: table.node)
    if let lead = tables?.paragraph(table.leadLine) {
      setBlock(lineStart..<max(lineStart, table.offset), cursor: lineStart)
      recordLeafBlock(block.range)
      begin(Node(.paragraph, offset: lineStart))
      addDescendants(of: lead)
      close()
    }
    begin(Node(.table, offset: table.offset))
    for (index, row) in table.rows.enumerated() { add(row, isHead: index == 0, of: table) }
    close()
    if table.underline == .thematicBreak { addNode(Node(.thematicBreak), from: tree.text.count) }
  }

  private mutating func add(_ row: Range<Int>, isHead: Bool, of table: PipeTable) {
    begin(Node(.tableRow, detail: isHead ? 1 : 0))
    let columns = table.alignments.count
    for (column, index) in row.prefix(columns).enumerated() {
      add(table.cells[index], line: Int(table.cellLines[index]), alignment: table.alignments[column])
    }
    if row.count < columns, !table.isRagged {
      for column in row.count..<columns {
        begin(Node(.tableCell, detail: table.alignments[column].rawValue))
        close()
      }
    }
    close()
    if row.count > columns {
      let (first, last) = (table.cells[row.lowerBound + columns], table.cells[row.upperBound - 1])
      problems.append(
        Finding(
          problem: .extraCells(columns: columns, cells: row.count),
          range: first.lowerBound..<max(first.lowerBound + 1, last.upperBound)
        ))
    }
  }

  private mutating func add(_ cell: Range<Int>, line: Int, alignment: Alignment) {
    setBlock(cell, cursor: cell.lowerBound)
    recordLeafBlock(cell)
    begin(Node(.tableCell, detail: alignment.rawValue, offset: cell.lowerBound))
    if let paragraph = tables?.paragraph(line) { addDescendants(of: paragraph) }
    close()
  }

  private mutating func setBlock(_ range: Range<Int>, cursor: Int) {
    block = InlineContext(range: range, quotes: quotes, cursor: cursor, lineMappings: tables?.lines ?? [])
    lastText = 0..<0
  }
}
