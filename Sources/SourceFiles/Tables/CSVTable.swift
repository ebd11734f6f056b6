import Diagnostics

/// A table as a CSV file holds it: a line of headers, then rows of as many cells.
package struct CSVTable: Sendable {
  /// A row below the headers.
  package struct Row: Sendable {
    /// The line of the file on which it begins.
    package var line: Int
    /// The cells, each with its place; as many as there are headers.
    package var cells: [Located<String>]
  }

  /// The path of the file.
  package let path: String
  /// The headers.
  package private(set) var headers: [Located<String>] = []
  /// The rows whose number of cells is right.
  package private(set) var rows: [Row] = []

  /// Whether the headers could be read; where not, an error says why and there are no rows.
  package private(set) var isComplete = true
  /// What stands in rows that could not be read.
  package private(set) var unreadCells: Set<String> = []

  /// The table that `source` holds, whose headers must be among `known` and hold all of `required`.
  ///
  /// Empty rows and columns at the end, which spreadsheets leave, are no part of it. Where the headers are wrong, nothing is
  /// said of the rows: no cell stands below the header that it seems to.
  package init(_ source: SourceText, known: [String], required: [String], diagnostics: inout [Diagnostic]) {
    path = source.path
    var found: [Diagnostic] = []
    var lines = CSVReader.rows(in: source, unread: &unreadCells, diagnostics: &found)
    guard !lines.isEmpty else {
      diagnostics += found
      return
    }
    headers = lines.removeFirst().cells.map { $0.map(\.trimmed) }
    while headers.count > 1, headers.last?.value.isEmpty == true { headers.removeLast() }
    var check = HeaderCheck(headers, path: path, known: known, required: required)
    check.run(rows: lines)
    isComplete = check.isComplete
    guard check.isUsable else {
      diagnostics += check.diagnostics
      for line in lines { unreadCells.formUnion(line.cells.map(\.value.trimmed)) }
      headers = []
      return
    }
    diagnostics += found + check.diagnostics
    for var row in lines where row.cells.contains(where: { !$0.value.trimmed.isEmpty }) {
      while row.cells.count > headers.count, row.cells.last?.value.trimmed.isEmpty == true { row.cells.removeLast() }
      if row.cells.count == headers.count {
        rows.append(row)
      } else {
        diagnostics.append(wrongCount(row))
        unreadCells.formUnion(row.cells.map(\.value.trimmed))
      }
    }
  }

  /// What is wrong with a row of another length: a mark that looks like a comma or a quotation mark often explains it.
  private func wrongCount(_ row: Row) -> Diagnostic {
    let (count, expected) = (row.cells.count, headers.count)
    if count < expected {
      for cell in row.cells {
        guard let (mark, offset) = Self.separator(in: cell.value, "，；;\t、|") else { continue }
        let place = SourceRange(line: cell.range.start.line, column: cell.range.start.column + offset)
        return Problem.wrongCellCount(count, expected: expected, separator: mark).at(path, place)
      }
    } else if let cell = row.cells.first(where: { "“”＂「".contains($0.value.trimmed.first ?? " ") }) {
      let mark = String(cell.value.trimmed.prefix(1))
      return Problem.wrongCellCount(count, expected: expected, quotation: mark).at(path, cell.range)
    }
    return Problem.wrongCellCount(count, expected: expected).at(path, SourceRange(line: row.line, column: 1))
  }

  /// The first of `marks` in a text, and its offset in characters.
  static func separator(in text: String, _ marks: String) -> (mark: String, offset: Int)? {
    for (offset, scalar) in text.unicodeScalars.enumerated() where marks.unicodeScalars.contains(scalar) {
      return (String(scalar), offset)
    }
    return nil
  }

  /// The number of a header's column, if the table has it.
  package func column(_ header: String) -> Int? { headers.firstIndex { $0.value == header } }
}
