import Diagnostics

/// A table in a CSV file: a header line, then rows with the same number of cells.
package struct CSVTable: Sendable {
  /// A row below the header line.
  package struct Row: Sendable {
    /// The line of the file where the row begins.
    package var line: Int
    /// The cells with their locations, one for each header.
    package var cells: [Located<String>]
  }

  /// The path of the file.
  package let path: String
  /// The headers.
  package private(set) var headers: [Located<String>] = []
  /// The rows with the right number of cells.
  package private(set) var rows: [Row] = []

  /// Whether the headers are valid; if not, diagnostics state why.
  package private(set) var hasValidHeaders = true
  /// The contents of rows that could not be read.
  package private(set) var unreadCells: Set<String> = []

  /// Parses the table in `source`, whose headers must be among `known` and include all of `required`.
  ///
  /// Ignores trailing empty rows and columns, which spreadsheets leave. If the headers are unusable, nothing is
  /// reported for the rows, because no cell is reliably below its header.
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
    hasValidHeaders = check.isComplete
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

  /// Returns the diagnostic for a row with the wrong number of cells, which a look-alike of a comma or a quotation mark
  /// often explains.
  private func wrongCount(_ row: Row) -> Diagnostic {
    let (count, expected) = (row.cells.count, headers.count)
    if count < expected {
      for cell in row.cells {
        guard let (mark, offset) = Self.separator(in: cell.value, "，；;\t、|") else { continue }
        let range = SourceRange(line: cell.range.start.line, column: cell.range.start.column + offset)
        return Problem.wrongCellCount(count, expected: expected, separator: mark).at(path, range)
      }
    } else if let cell = row.cells.first(where: { "“”＂「".contains($0.value.trimmed.first ?? " ") }) {
      let mark = String(cell.value.trimmed.prefix(1))
      return Problem.wrongCellCount(count, expected: expected, quotation: mark).at(path, cell.range)
    }
    return Problem.wrongCellCount(count, expected: expected).at(path, SourceRange(line: row.line, column: 1))
  }

  /// Returns the first of `marks` in a text, and its offset in characters.
  static func separator(in text: String, _ marks: String) -> (mark: String, offset: Int)? {
    for (offset, scalar) in text.unicodeScalars.enumerated() where marks.unicodeScalars.contains(scalar) {
      return (String(scalar), offset)
    }
    return nil
  }

  /// Returns the index of the column with a header, if the table has it.
  package func column(_ header: String) -> Int? { headers.firstIndex { $0.value == header } }
}
