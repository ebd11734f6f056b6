import Bytes
import Diagnostics
import Entities
import SourceFiles

extension RollRow {
  /// The headers of a roll; all but `hospital` are optional.
  package static let headers = KeyGroup.roll.names
}

extension EntityIndex {
  /// Reads the rolls of all editions.
  mutating func addRolls(_ diagnostics: inout [Diagnostic]) {
    let files = context.tree.files.filter { if case .roll = $0.role { true } else { false } }
    let reader = RollReader(entityIndex: self)
    let rolls = Parallel.map(count: files.count, jobs: context.options.jobs) { reader.read(files[$0]) }
    for (edition, rows, found) in rolls {
      diagnostics += found
      if let edition { library.update(edition) { $0.roll = rows } }
    }
    for (edition, ranges) in zip(library.editions, declaredRanges) {
      // The errors of a roll without rows were reported already.
      guard !edition.roll.isEmpty || !hasRoll(edition) else { continue }
      diagnostics += DeclaredChecks(edition, ranges).diagnostics
    }
  }

  private func hasRoll(_ edition: Edition) -> Bool {
    context.tree.contains("awards/\(library[edition.award].id)/\(edition.id).csv")
  }
}

/// Reads the CSV file of a roll and resolves its recipients.
struct RollReader: Sendable {
  let entityIndex: EntityIndex

  /// Reads the rows of a file and the edition that they belong to.
  func read(_ file: ContentTree.File) -> (Reference<Edition>?, [RollRow], [Diagnostic]) {
    guard case .roll(let award, let edition) = file.role else { return (nil, [], []) }
    var diagnostics: [Diagnostic] = []
    let target = entityIndex.targets["awards/\(award)/\(edition).md"]
    guard let reference = target?.reference(to: Edition.self) else {
      // If the file of the edition exists, its errors were reported already.
      guard !entityIndex.context.tree.contains("awards/\(award)/\(edition).md") else { return (nil, [], []) }
      let path = entityIndex.context.tree.path(of: file.relativePath)
      diagnostics.append(Problem.rollWithoutEdition("\(edition).md").at(SourceLocation(path: path)))
      return (nil, [], diagnostics)
    }
    guard let text = entityIndex.context.text(of: file, diagnostics: &diagnostics) else {
      return (nil, [], diagnostics)
    }
    let table = CSVTable(text, known: RollRow.headers, required: ["hospital"], diagnostics: &diagnostics)
    let honouring = entityIndex.library[reference]
    let rows = table.rows.compactMap { row($0, of: table, honouring, &diagnostics) }
    let declaredRanges = entityIndex.declaredRanges[reference.index]
    diagnostics += RollChecks(honouring, rows: rows, path: table.path, declaredRanges: declaredRanges).diagnostics
    return (reference, rows, diagnostics)
  }

  private func row(
    _ row: CSVTable.Row, of table: CSVTable, _ edition: Edition, _ diagnostics: inout [Diagnostic]
  ) -> RollRow? {
    let hospitalName = row.cell("hospital", of: table)
    let personName = row.cell("person", of: table)
    let work = row.cell("work", of: table)
    guard hospitalName != nil || personName != nil || work != nil else {
      diagnostics.append(Problem.rowWithoutRecipient.at(table.path, SourceRange(line: row.line, column: 1)))
      return nil
    }
    let (hospital, isKnown) = recipient(of: row, in: table, &diagnostics)
    let person = personName.flatMap {
      self.person($0, at: hospital, on: edition.date, path: table.path, &diagnostics)
    }
    let url = row.url("source_url", of: table, table.path, &diagnostics)
    let title = row.cell("source_title", of: table)?.value
    if title == nil, row.cell("source_url", of: table) == nil {
      diagnostics.append(Problem.rowWithoutSource.at(table.path, SourceRange(line: row.line, column: 1)))
    }
    var entry = RollRow(
      line: row.line, hospital: hospital, hospitalName: hospitalName?.value ?? "",
      branch: row.cell("branch", of: table)?.value ?? "", person: person, personName: personName?.value ?? "",
      work: work?.value ?? "", category: row.cell("category", of: table)?.value ?? "",
      province: province(row, of: table, hospital: hospital, &diagnostics),
      source: title == nil && url == nil ? nil : Source(name: title ?? url ?? "", url: url))
    entry.isKnown = isKnown
    return entry
  }
}
