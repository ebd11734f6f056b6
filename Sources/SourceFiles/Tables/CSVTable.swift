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

  /// The table that `source` holds, whose headers must be among `known` and hold all of `required`.
  package init(_ source: SourceText, known: [String], required: [String], diagnostics: inout [Diagnostic]) {
    path = source.path
    var lines = CSVReader.rows(in: source, diagnostics: &diagnostics)
    guard !lines.isEmpty else { return }
    headers = lines.removeFirst().cells.map { $0.map(\.trimmed) }
    checkHeaders(known: known, required: required, &diagnostics)
    for row in lines {
      if row.cells.count == headers.count {
        rows.append(row)
      } else {
        let problem = Problem.wrongCellCount(row.cells.count, expected: headers.count)
        diagnostics.append(problem.at(path, SourceRange(line: row.line, column: 1)))
      }
    }
  }

  /// The number of a header's column, if the table has it.
  package func column(_ header: String) -> Int? { headers.firstIndex { $0.value == header } }

  private func checkHeaders(known: [String], required: [String], _ diagnostics: inout [Diagnostic]) {
    var seen: Set<String> = []
    for header in headers {
      let isRepeated = !seen.insert(header.value).inserted
      if !known.contains(header.value) {
        let suggestion = Suggestion.nearest(to: header.value, in: known)
        diagnostics.append(
          Problem.unknownHeader(header.value, suggestion: suggestion, known: known).at(path, header.range))
      } else if isRepeated {
        diagnostics.append(Problem.duplicateHeader(header.value).at(path, header.range))
      }
    }
    for name in required where column(name) == nil {
      diagnostics.append(Problem.missingHeader(name).at(SourceLocation(path: path)))
    }
  }
}
