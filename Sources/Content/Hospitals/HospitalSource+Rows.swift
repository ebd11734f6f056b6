import Diagnostics
import Entities
import Names
import SourceFiles

extension [HospitalSource] {
  /// Merges the rows of hospitals.csv with the files: a file with the same id or name takes precedence, and the row
  /// fills in missing values.
  mutating func addRows(_ context: ReadContext, unread: inout UnreadNames, _ diagnostics: inout [Diagnostic]) {
    guard let file = context.tree.files.first(where: { $0.role == .register }) else { return }
    guard let text = context.text(of: file, diagnostics: &diagnostics) else {
      unread.mayDefineAnyName = true
      return
    }
    let table = CSVTable(
      text, known: Hospital.headers, required: ["id", "name"], diagnostics: &diagnostics)
    unread.mayDefineAnyName = unread.mayDefineAnyName || !table.hasValidHeaders
    unread.cells.formUnion(table.unreadCells)
    var byID: [String: Int] = [:]
    var byName: [String: Int] = [:]
    for (index, source) in enumerated() {
      byID[source.hospital.id] = index
      byName[source.hospital.name] = index
    }
    let fileCount = count
    for row in table.rows {
      let row = HospitalRow(row, of: table)
      guard let source = HospitalSource(row, path: table.path, diagnostics: &diagnostics) else { continue }
      let indexByID = byID[source.hospital.id]
      if let indexByID, indexByID >= fileCount {
        let related = Diagnostic.Related(self[indexByID].location, .firstOccurrence)
        diagnostics.append(
          Problem.duplicateID(source.hospital.id, kind: Hospital.kind).at(source.location, related: [related]))
        unread.cells.formUnion([source.hospital.name, source.hospital.short ?? ""] + source.hospital.aliases)
      } else if let index = indexByID ?? byName[source.hospital.name] {
        self[index].fill(from: source)
      } else {
        byID[source.hospital.id] = count
        append(source)
      }
    }
  }
}
