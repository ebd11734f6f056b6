import Bytes
import Diagnostics
import Entities
import Names
import SourceFiles

extension RollReader {
  /// Returns the recipient of a row: the hospital, if it names one, and whether the recipient is known.
  func recipient(
    of row: CSVTable.Row, in table: CSVTable, _ diagnostics: inout [Diagnostic]
  ) -> (hospital: Reference<Hospital>?, isKnown: Bool) {
    let isKnown = truth("known", row, table, &diagnostics) ?? true
    guard let name = row.cell("hospital", of: table) else { return (nil, isKnown) }
    guard !isKnown else {
      return (entityIndex.hospitals.resolve(name, path: table.path, diagnostics: &diagnostics), true)
    }
    if case .one = entityIndex.hospitals.index.resolve(name.value), let cell = row.cell("known", of: table) {
      diagnostics.append(Problem.redundantKnown(name.value).at(table.path, cell.range))
    }
    return (nil, false)
  }

  private func truth(
    _ header: String, _ row: CSVTable.Row, _ table: CSVTable, _ diagnostics: inout [Diagnostic]
  ) -> Bool? {
    guard let cell = row.cell(header, of: table) else { return nil }
    switch cell.value.lowercased() {
    case "true": return true
    case "false": return false
    default:
      let problem = Problem.unknownChoice(header, cell.value, choices: ["true", "false"], suggestion: nil)
      diagnostics.append(problem.at(table.path, cell.range))
      return nil
    }
  }

  /// Returns the province of a row: its own, which must match the hospital's, or else the hospital's.
  func province(
    _ row: CSVTable.Row, of table: CSVTable, hospital: Reference<Hospital>?, _ diagnostics: inout [Diagnostic]
  ) -> Province? {
    let home = hospital.flatMap { entityIndex.library[$0].province }
    guard let cell = row.cell("province", of: table) else { return home }
    guard let province = Province.named(cell.value) else {
      let suggestion = Province.suggestion(for: cell.value)
      diagnostics.append(Problem.unknownProvince(cell.value, suggestion: suggestion).at(table.path, cell.range))
      return nil
    }
    if let hospital, let home, home != province {
      let name = entityIndex.library[hospital].name
      let related = Diagnostic.Related(entityIndex.hospitals.location(of: hospital), .candidate(name))
      diagnostics.append(
        Problem.wrongProvince(province.name, hospital: home.name, of: name).at(
          SourceLocation(path: table.path, range: cell.range), related: [related]))
    }
    return province
  }

  /// Returns the person of that name in the library. If the row names a hospital, the person must have a post there,
  /// since a name alone does not identify anyone.
  func person(
    _ name: Located<String>, at hospital: Reference<Hospital>?, on date: PartialDate?, path: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Reference<Person>? {
    var candidates: [Reference<Person>]
    switch entityIndex.people.index.resolve(name.value) {
    case .unknown: return nil
    case .one(let person): candidates = [person]
    case .ambiguous(let people): candidates = people
    }
    if let hospital { candidates = entityIndex.people(among: candidates, at: [hospital], on: date) }
    guard candidates.count > 1 else { return candidates.first }
    return entityIndex.people.resolve(name, path: path, diagnostics: &diagnostics)
  }
}
