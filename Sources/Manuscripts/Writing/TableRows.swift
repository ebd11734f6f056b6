/// The rows of a table, all with the same number of cells.
struct TableRows {
  var cells: [[[PandocBlock]]] = []
  /// Whether a cell spans several rows or columns.
  private(set) var hasMergedCells = false
  private let alignments: [String]

  /// Lays out the rows of `table`. The content of a spanning cell goes to the first of the cells that it covers.
  init(_ table: PandocTable) {
    alignments = table.alignments
    let width = max(1, table.alignments.count)
    // The number of further rows for which each column is covered.
    var covered = [Int](repeating: 0, count: width)
    for row in table.head + table.rows {
      var line: [[PandocBlock]] = []
      var rest = row[...]
      while line.count < width {
        if covered[line.count] > 0 {
          covered[line.count] -= 1
          line.append([])
        } else if let cell = rest.popFirst() {
          let columns = min(max(1, cell.columnSpan), width - line.count)
          if columns > 1 || cell.rowSpan > 1 { hasMergedCells = true }
          for column in line.count..<line.count + columns { covered[column] = max(0, cell.rowSpan - 1) }
          line += [cell.blocks] + Array(repeating: [], count: columns - 1)
        } else {
          line.append([])
        }
      }
      cells.append(line)
    }
    // A Markdown table requires a header; without one in the manuscript, the first row becomes it.
  }

  /// Returns the lines of a pipe table.
  func lines(of cells: [[String]]) -> [String] {
    guard let head = cells.first, cells.contains(where: { $0.contains { !$0.isEmpty } }) else { return [] }
    func line(_ row: [String]) -> String { "| " + row.joined(separator: " | ") + " |" }
    let marks = alignments.map { alignment in
      switch alignment {
      case "AlignLeft": ":--"
      case "AlignRight": "--:"
      case "AlignCenter": ":-:"
      default: "---"
      }
    }
    return [line(head), line(marks.isEmpty ? ["---"] : marks)] + cells.dropFirst().map(line)
  }
}
