import Bytes
import Content
import Entities
import Names

/// The hospitals indexed by province, city and initial.
struct HospitalRegister: Sendable {
  /// Provinces with hospitals, in the order of their codes.
  let provinces: [(Province, [Reference<Hospital>])]
  /// Initials with hospitals, `#` last.
  let initials: [(Character, [Reference<Hospital>])]
  /// The grades in use, most frequent first.
  let grades: [(key: String, count: Int)]
  /// The types in use, most frequent first.
  let types: [(key: String, count: Int)]
  private let cities: [City: [Reference<Hospital>]]

  private struct City: Hashable {
    let province: Province?
    let name: String
  }

  init(_ library: Library) {
    var byProvince: [Province: [Reference<Hospital>]] = [:]
    var byInitial: [Character: [Reference<Hospital>]] = [:]
    var byCity: [City: [Reference<Hospital>]] = [:]
    for (index, hospital) in library.hospitals.enumerated() {
      let reference = Reference<Hospital>(index: index)
      if let province = hospital.province { byProvince[province, default: []].append(reference) }
      byInitial[hospital.initial.letter, default: []].append(reference)
      if let city = hospital.city {
        byCity[City(province: hospital.province, name: city), default: []].append(reference)
      }
    }
    provinces = byProvince.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    initials = byInitial.sorted { ($0.key == "#" ? "~" : $0.key) < ($1.key == "#" ? "~" : $1.key) }
      .map { ($0.key, $0.value) }
    grades = Frequencies(library.hospitals.compactMap(\.grade)).mostFrequent(.max, Self.precedes)
    types = Frequencies(library.hospitals.compactMap(\.type)).mostFrequent(.max, Self.precedes)
    cities = byCity
  }

  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  /// Returns up to `count` other hospitals in the same city, those closest to `hospital` in pinyin order.
  func neighbours(of reference: Reference<Hospital>, _ hospital: Hospital, count: Int) -> [Reference<Hospital>] {
    guard let name = hospital.city else { return [] }
    let city = ListSlice(cities[City(province: hospital.province, name: name)] ?? [])
    let index = city.partitioningIndex { $0 >= reference }
    // A window of `count` other hospitals centred on the hospital, shifted inwards at either end.
    let start = max(0, min(index - count / 2, city.count - count - 1))
    return city.slice(start..<start + count + 1).filter { $0 != reference }
  }

  /// Encodes the membership of all lists, and the grades and types with their counts.
  func write(to encoder: RecordEncoder) throws {
    for (province, hospitals) in provinces {
      try encoder.write(province)
      try encoder.write(hospitals)
    }
    for (initial, hospitals) in initials {
      encoder.write(String(initial))
      try encoder.write(hospitals)
    }
    for (key, count) in grades + types {
      encoder.write(key)
      encoder.write(count)
    }
  }
}
