import Diagnostics
import Entities
import SourceFiles

extension ComponentReader {
  /// Parses a row `label,value`.
  mutating func bar(_ row: CSVTable.Row, of table: Table) -> Chart.Bar? {
    guard let label = nonEmptyCell("label", row, table), let cell = nonEmptyCell("value", row, table) else {
      return nil
    }
    guard isNumber(cell.value), let value = Double(cell.value) else {
      report(.invalidNumber("value", cell.value, isWhole: false), at: cell.range)
      return nil
    }
    return Chart.Bar(label: label.value, value: value, text: cell.value)
  }

  /// Parses a row `label,declared,recorded`; the cell `declared` may be empty.
  mutating func share(_ row: CSVTable.Row, of table: Table) -> Chart.Share? {
    let label = nonEmptyCell("label", row, table)
    var declared: Int?
    if let cell = cell("declared", row, table), !cell.value.isEmpty {
      declared = integer("declared", cell)
    }
    let recorded = nonEmptyCell("recorded", row, table).flatMap { integer("recorded", $0) }
    guard let label, let recorded else { return nil }
    return Chart.Share(label: label.value, declared: declared, recorded: recorded)
  }

  /// Parses a row `province,value`.
  mutating func province(_ row: CSVTable.Row, of table: Table) -> DeclaredCounts.Count<Province>? {
    let name = nonEmptyCell("province", row, table)
    let number = nonEmptyCell("value", row, table).flatMap { integer("value", $0) }
    guard let name else { return nil }
    guard let province = Province.named(name.value) else {
      report(.unknownProvince(name.value, suggestion: Province.suggestion(for: name.value)), at: name.range)
      return nil
    }
    return number.map { DeclaredCounts.Count(province, $0) }
  }

  /// Reports labels or provinces that occur twice; all names of a province count as the same.
  mutating func reportRepeated(in table: Table) {
    var seen: Set<String> = []
    guard let column = table.column("label") ?? table.column("province") else { return }
    for row in table.rows {
      let cell = row.cells[column]
      let name = table.column("label") == nil ? Province.named(cell.value)?.code ?? cell.value : cell.value
      if !cell.value.isEmpty, !seen.insert(name).inserted { report(.duplicateLabel(cell.value), at: cell.range) }
    }
  }

  private func cell(_ header: String, _ row: CSVTable.Row, _ table: Table) -> Located<String>? {
    table.column(header).map { row.cells[$0] }
  }

  private mutating func nonEmptyCell(_ header: String, _ row: CSVTable.Row, _ table: Table) -> Located<String>? {
    guard let cell = cell(header, row, table) else { return nil }
    if !cell.value.isEmpty { return cell }
    report(.emptyCell(header), at: cell.range)
    return nil
  }

  private mutating func integer(_ header: String, _ cell: Located<String>) -> Int? {
    if isNumber(cell.value), let number = Int(cell.value) { return number }
    report(.invalidNumber(header, cell.value, isWhole: true), at: cell.range)
    return nil
  }

  /// Returns whether the text has at most 13 characters, digits with at most one decimal point between them, so that
  /// drawing stays exact.
  private func isNumber(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return text.utf8.count <= 13 && (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
