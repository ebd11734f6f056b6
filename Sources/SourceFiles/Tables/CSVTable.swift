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

  /// Whether the headers could be read; where not, an error says why and the rows mean nothing.
  package private(set) var isComplete = true
  /// What stands in rows that could not be read.
  package private(set) var unreadCells: Set<String> = []

  /// The table that `source` holds, whose headers must be among `known` and hold all of `required`.
  ///
  /// Empty rows and columns at the end, which spreadsheets leave, are no part of it.
  package init(_ source: SourceText, known: [String], required: [String], diagnostics: inout [Diagnostic]) {
    path = source.path
    var lines = CSVReader.rows(in: source, unread: &unreadCells, diagnostics: &diagnostics)
    guard !lines.isEmpty else { return }
    headers = lines.removeFirst().cells.map { $0.map(\.trimmed) }
    while headers.count > 1, headers.last?.value.isEmpty == true { headers.removeLast() }
    if let problem = wrongSeparator() {
      // No header and no row is what it seems.
      diagnostics.append(problem)
      (headers, isComplete) = ([], false)
      return
    }
    let before = diagnostics.count
    checkHeaders(known: known, required: required, &diagnostics)
    isComplete = diagnostics.count == before
    for var row in lines where row.cells.contains(where: { !$0.value.trimmed.isEmpty }) {
      while row.cells.count > headers.count, row.cells.last?.value.trimmed.isEmpty == true { row.cells.removeLast() }
      if row.cells.count == headers.count {
        rows.append(row)
      } else {
        let problem = Problem.wrongCellCount(row.cells.count, expected: headers.count)
        diagnostics.append(problem.at(path, SourceRange(line: row.line, column: 1)))
        unreadCells.formUnion(row.cells.map(\.value.trimmed))
      }
    }
  }

  /// The mark that parts the headers where that is no comma.
  private func wrongSeparator() -> Diagnostic? {
    guard headers.count == 1, let header = headers.first else { return nil }
    for (offset, scalar) in header.value.unicodeScalars.enumerated()
    where [";", "；", "\t", "，", "、", "|"].contains(scalar) {
      let start = header.range.start
      return Problem.wrongSeparator(String(scalar)).at(
        path, SourceRange(line: start.line, column: start.column + offset))
    }
    return nil
  }

  /// The number of a header's column, if the table has it.
  package func column(_ header: String) -> Int? { headers.firstIndex { $0.value == header } }

  private func checkHeaders(known: [String], required: [String], _ diagnostics: inout [Diagnostic]) {
    var seen: Set<String> = []
    var meant: Set<String> = []
    for header in headers {
      let isRepeated = !seen.insert(header.value).inserted
      if !known.contains(header.value) {
        let suggestion = Suggestion.nearest(to: header.value, in: known)
        if let suggestion { meant.insert(suggestion) }
        diagnostics.append(
          Problem.unknownHeader(header.value, suggestion: suggestion, known: known).at(path, header.range))
      } else if isRepeated {
        diagnostics.append(Problem.duplicateHeader(header.value).at(path, header.range))
      }
    }
    for name in required where column(name) == nil && !meant.contains(name) {
      diagnostics.append(Problem.missingHeader(name).at(SourceLocation(path: path)))
    }
  }
}
