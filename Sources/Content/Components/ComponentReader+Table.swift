import Diagnostics
import Markdown
import SourceFiles

extension ComponentReader {
  /// The body of a component, parsed as a table.
  struct Table {
    /// The headers, without surrounding white space.
    var headers: [Located<String>]
    /// The rows, each with one cell per header.
    var rows: [CSVTable.Row]

    /// The texts of the cells.
    var texts: [[String]] { rows.map { $0.cells.map(\.value) } }

    /// Returns the index of a header's column.
    func column(_ header: String) -> Int? { headers.firstIndex { $0.value == header } }
  }

  /// Parses the body as CSV with a line of headers and at least one row; returns nil, with a diagnostic, if there is
  /// less.
  mutating func table() -> Table? {
    var found: [Diagnostic] = []
    let source = SourceText(path: origin.path, validated: Array(block.body.utf8))
    var rows = CSVReader.rows(in: source, diagnostics: &found)
    diagnostics += found.map { shift($0) }
    guard rows.count > 1 else {
      if found.isEmpty { reportEmpty() }
      return nil
    }
    for index in rows.indices {
      rows[index].line += shift.lines
      rows[index].cells = rows[index].cells.map { shift($0).map(\.trimmed) }
    }
    let headers = rows.removeFirst().cells
    var table = Table(headers: headers, rows: [])
    for row in rows {
      if row.cells.count == headers.count {
        table.rows.append(row)
      } else {
        report(
          .wrongCellCount(row.cells.count, expected: headers.count),
          at: SourceRange(line: row.line, column: block.firstColumn))
      }
    }
    return table
  }

  /// Checks that each header is one of `known` and unique, and that all of `required` are present.
  mutating func check(_ headers: [Located<String>], known: [String], required: [String]) -> Bool {
    let before = diagnostics.count
    for (index, header) in headers.enumerated() {
      if !known.contains(header.value) {
        let suggestion = KeySynonyms.key(for: header.value, among: known)
        report(.unknownHeader(header.value, suggestion: suggestion, known: known), at: header.range)
      } else if headers[..<index].contains(where: { $0.value == header.value }) {
        report(.duplicateHeader(header.value), at: header.range)
      }
    }
    for name in required where !headers.contains(where: { $0.value == name }) {
      report(.missingHeader(name), at: SourceRange(line: block.firstLine, column: block.firstColumn))
    }
    return diagnostics.count == before
  }
}
