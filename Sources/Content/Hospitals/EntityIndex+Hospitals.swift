import Bytes
import Diagnostics
import Entities
import Names

extension EntityIndex {
  /// The names of hospitals.
  var hospitals: EntityNames<Hospital> { names(of: Hospital.self) }

  /// Adds hospitals in pinyin order, then by id.
  mutating func addHospitals(_ sources: [HospitalSource], _ diagnostics: inout [Diagnostic]) {
    let readings = Parallel.map(count: sources.count, jobs: context.options.jobs) { index in
      let hospital = sources[index].hospital
      return PinyinReading(pinyin: hospital.pinyin, name: hospital.name, id: hospital.id, as: .place)
    }
    let order = readings.sortedIndices
    let entries = order.map { index in
      let source = sources[index]
      var hospital = source.hospital
      hospital.pinyin = readings[index].pinyin
      hospital.initial = Initial(Pinyin.initial(of: hospital.pinyin))
      return Entry(
        entity: hospital, relativePath: source.relativePath,
        names: EntityNames.Entry(
          id: hospital.id, otherIDs: source.otherIDs, name: hospital.name,
          aliases: (hospital.short.map { [$0] } ?? []) + hospital.aliases + hospital.former, location: source.location))
    }
    add(entries)
    let hospitals = hospitals
    for (index, source) in order.enumerated() {
      hospitals.check(sources[source].aliases, of: Reference(index: index), areUnique: true, &diagnostics)
    }
  }
}

/// The pinyin of a name, with the sort key derived from it.
struct PinyinReading: Sendable {
  /// The syllables, either given by the editors or derived from the name.
  let pinyin: String
  private let key: Pinyin.SortKey
  private let id: String

  /// Creates the reading of a name; `pinyin` is the reading given by the editors, or empty.
  init(pinyin: String, name: String, id: String, as kind: Pinyin.Kind) {
    self.pinyin = pinyin.isEmpty ? Pinyin.syllables(of: name, as: kind) : pinyin.lowercased()
    key = Pinyin.SortKey(pinyin: self.pinyin, name: name)
    self.id = id
  }

  /// Returns whether `a` precedes `b`: in pinyin order, then by id.
  static func precedes(_ a: PinyinReading, _ b: PinyinReading) -> Bool { a.key == b.key ? a.id < b.id : a.key < b.key }
}

extension [PinyinReading] {
  /// The indices in pinyin order.
  var sortedIndices: [Int] { indices.sorted { PinyinReading.precedes(self[$0], self[$1]) } }
}
