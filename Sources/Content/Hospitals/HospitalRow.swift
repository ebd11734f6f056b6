import Bytes
import Diagnostics
import Entities
import SourceFiles

/// A row of hospitals.csv.
struct HospitalRow {
  private let table: CSVTable
  private let row: CSVTable.Row

  init(_ row: CSVTable.Row, of table: CSVTable) {
    self.row = row
    self.table = table
  }

  /// The cell below a header, or nil if it is empty.
  subscript(header: String) -> Located<String>? { row.cell(header, of: table) }

  func id(_ path: String, _ diagnostics: inout [Diagnostic]) -> Located<String>? {
    guard let id = required("id", path, &diagnostics) else { return nil }
    guard Identifier.isValid(id.value) else {
      diagnostics.append(Problem.invalidID(id.value).at(path, id.range))
      return nil
    }
    return id
  }

  func name(_ path: String, _ diagnostics: inout [Diagnostic]) -> Located<String>? {
    required("name", path, &diagnostics)
  }

  /// Returns the names in a cell, separated by `|`; reports several names with another separator.
  func names(_ header: String, _ path: String, _ diagnostics: inout [Diagnostic]) -> [Located<String>] {
    guard let column = table.column(header) else { return [] }
    let names = row.cells[column].names
    for name in names {
      let parts = ChineseText.words(ofList: name.value.replacing("｜", with: "、"))
      if !parts.isEmpty { diagnostics.append(Problem.oneWordCell(header, parts).at(path, name.range)) }
    }
    return names
  }

  func province(_ path: String, _ diagnostics: inout [Diagnostic]) -> Province? {
    guard let cell = self["province"] else { return nil }
    if let province = Province.named(cell.value) { return province }
    let suggestion = Province.suggestion(for: cell.value)
    diagnostics.append(Problem.unknownProvince(cell.value, suggestion: suggestion).at(path, cell.range))
    return nil
  }

  func website(_ path: String, _ diagnostics: inout [Diagnostic]) -> String? {
    row.url("website", of: table, path, &diagnostics)
  }

  private func required(
    _ header: String, _ path: String, _ diagnostics: inout [Diagnostic]
  ) -> Located<String>? {
    if let cell = self[header] { return cell }
    guard let column = table.column(header) else { return nil }
    diagnostics.append(Problem.emptyCell(header).at(path, row.cells[column].range))
    return nil
  }
}

extension CSVTable.Row {
  /// Returns the cell below a header without surrounding white space, or nil if it is empty.
  func cell(_ header: String, of table: CSVTable) -> Located<String>? {
    guard let column = table.column(header) else { return nil }
    let cell = cells[column].map(\.trimmed)
    return cell.value.isEmpty ? nil : cell
  }

  /// Returns the URL in a cell; reports a value that is not a URL.
  func url(
    _ header: String, of table: CSVTable, _ path: String, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let cell = cell(header, of: table) else { return nil }
    guard URLPath.isHTTP(cell.value), !cell.value.utf8.contains(where: { $0 <= 0x20 }) else {
      diagnostics.append(Problem.invalidURL(header, cell.value).at(path, cell.range))
      return nil
    }
    return cell.value
  }
}

extension Located<String> {
  /// The names in a cell, separated by `|`, each with its range.
  fileprivate var names: [Located<String>] {
    guard !value.isEmpty else { return [] }
    // An opening quotation mark shifts the value by one column.
    let isQuoted = range.end.column - range.start.column != value.unicodeScalars.count
    var column = range.start.column + (isQuoted ? 1 : 0)
    var names: [Located<String>] = []
    for part in value.split(separator: "|", omittingEmptySubsequences: false) {
      let name = part.trimmed
      let spaces = part.unicodeScalars.prefix { $0.properties.isWhitespace }.count
      if !name.isEmpty {
        let length = name.unicodeScalars.count
        names.append(
          Located(name, at: SourceRange(line: range.start.line, column: column + spaces, length: length)))
      }
      column += part.unicodeScalars.count + 1
    }
    return names
  }
}
