import Bytes

/// The roll rows that honour each hospital and person, newest edition first; arrays are indexed by `Reference.index`.
package struct Honours: Sendable {
  /// The roll rows that name each hospital.
  package var byHospital: [[Honour]] = []
  /// The roll rows that name each person.
  package var byPerson: [[Honour]] = []

  /// Creates an empty index.
  package init() {}

  /// Collects the honours from all rolls of a library.
  init(_ library: Library) {
    byHospital = Array(repeating: [], count: library.hospitals.count)
    byPerson = Array(repeating: [], count: library.people.count)
    let editions = library.editions
    let newestFirst = editions.indices.sorted { a, b in
      let (dateA, dateB) = (editions[a].sortDate, editions[b].sortDate)
      return dateA == dateB ? a < b : dateA > dateB
    }
    for index in newestFirst {
      let edition = Reference<Edition>(index: index)
      for (row, entry) in editions[index].roll.enumerated() {
        let honour = Honour(edition: edition, row: row)
        if let hospital = entry.hospital { byHospital[hospital.index].append(honour) }
        if let person = entry.person { byPerson[person.index].append(honour) }
      }
    }
  }
}

/// A row of a roll, from the recipient's point of view.
package struct Honour: Sendable, Hashable, Encodable {
  /// The edition.
  package var edition: Reference<Edition>
  /// The index of the row in the edition's roll.
  package var row: Int

  /// Creates a reference to the row at an index of an edition's roll.
  package init(edition: Reference<Edition>, row: Int) {
    self.edition = edition
    self.row = row
  }
}
