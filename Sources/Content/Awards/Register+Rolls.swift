import Bytes
import Diagnostics

extension RollRow {
  /// The headers of a roll.
  public static let headers = [
    "hospital", "branch", "person", "work", "category", "province", "source_title", "source_url",
  ]
}

extension Register {
  /// Reads the rolls of all editions.
  mutating func addRolls(_ diagnostics: inout [Diagnostic]) {
    let files = context.tree.files.filter { if case .roll = $0.place { true } else { false } }
    let reader = RollReader(register: self)
    let rolls = Parallel.map(count: files.count, jobs: context.options.jobs) { reader.read(files[$0]) }
    for (edition, rows, found) in rolls {
      diagnostics += found
      if let edition { library.editions[edition.index].roll = rows }
    }
  }
}

/// Reads the CSV of a roll and looks up whom it honours.
struct RollReader: Sendable {
  let register: Register

  /// The rows of a file and the edition to which they belong.
  func read(_ file: ContentTree.File) -> (Reference<Edition>?, [RollRow], [Diagnostic]) {
    guard case .roll(let award, let edition) = file.place else { return (nil, [], []) }
    var diagnostics: [Diagnostic] = []
    let target = register.targets["awards/\(award)/\(edition).md"]
    guard case .edition(let reference) = target else {
      let path = register.context.tree.path(of: file.relative)
      diagnostics.append(Problem.rollWithoutEdition("\(edition).md").at(Place(path: path)))
      return (nil, [], diagnostics)
    }
    guard let text = register.context.text(of: file, diagnostics: &diagnostics) else { return (nil, [], diagnostics) }
    let table = CSVTable(text, known: RollRow.headers, required: ["hospital"], diagnostics: &diagnostics)
    let rows = table.rows.compactMap { row($0, of: table, &diagnostics) }
    return (reference, rows, diagnostics)
  }

  private func row(_ row: CSVTable.Row, of table: CSVTable, _ diagnostics: inout [Diagnostic]) -> RollRow? {
    let hospitalName = row.cell("hospital", of: table)
    let personName = row.cell("person", of: table)
    let work = row.cell("work", of: table)
    guard hospitalName != nil || personName != nil || work != nil else {
      diagnostics.append(Problem.nobodyInRow.at(table.path, SourceRange(line: row.line, column: 1)))
      return nil
    }
    let hospital = hospitalName.flatMap { name in
      register.hospitals.look(up: name, path: table.path, diagnostics: &diagnostics)
    }
    let person = personName.flatMap { self.person($0, at: hospital, path: table.path, &diagnostics) }
    let url = row.address("source_url", of: table, table.path, &diagnostics)
    let title = row.cell("source_title", of: table)?.value
    return RollRow(
      line: row.line, hospital: hospital, hospitalName: hospitalName?.value ?? "",
      branch: row.cell("branch", of: table)?.value ?? "", person: person, personName: personName?.value ?? "",
      work: work?.value ?? "", category: row.cell("category", of: table)?.value ?? "",
      province: province(row, of: table, hospital: hospital, &diagnostics),
      source: title == nil && url == nil ? nil : Source(name: title ?? url ?? "", url: url))
  }

  private func province(
    _ row: CSVTable.Row, of table: CSVTable, hospital: Reference<Hospital>?, _ diagnostics: inout [Diagnostic]
  ) -> Province? {
    guard let cell = row.cell("province", of: table) else {
      return hospital.flatMap { register.library[$0].province }
    }
    if let province = Province.named(cell.value) { return province }
    let suggestion = Province.suggestion(for: cell.value)
    diagnostics.append(Problem.unknownProvince(cell.value, suggestion: suggestion).at(table.path, cell.range))
    return nil
  }

  /// The person whom the library knows by that name: someone of the row's hospital, for a name alone proves nothing.
  private func person(
    _ name: Located<String>, at hospital: Reference<Hospital>?, path: String, _ diagnostics: inout [Diagnostic]
  ) -> Reference<Person>? {
    var candidates: [Reference<Person>]
    switch register.people.index.resolve(name.value) {
    case .unknown: return nil
    case .one(let person): candidates = [person]
    case .ambiguous(let people): candidates = people
    }
    if let hospital {
      candidates = candidates.filter { register.library[$0].serves(atAnyOf: [hospital]) }
    }
    guard candidates.count > 1 else { return candidates.first }
    return register.people.look(up: name, path: path, diagnostics: &diagnostics)
  }
}
