import Bytes
import Content
import Entities
import Names

/// The register of hospitals as data for the filter on its index page.
///
/// `register.json` contains the number of shards (`parts`); a mapping from Traditional to Simplified characters
/// (`fold`, in alternating pairs); the codes of provinces; the grades; and the types. A row is
/// `[id, name, province, grade, type, city, other names …]`, where province, grade and type are 1-based indices into
/// those lists, or 0 for none.
///
/// Up to ``singleFileLimit`` hospitals, the file contains all rows itself (0 shards), some 40 KB gzipped, and the
/// filter matches any query. Above that, the rows are in the shards `register-N.json`, partitioned by a hash of the
/// first two characters of each name of the hospital and of its city: a reader who types two characters loads one shard
/// of about ``shardSize`` rows, at most 30 KB gzipped.
struct HospitalDataFiles {
  /// The maximum number of hospitals for which the register is a single file.
  static let singleFileLimit = 4_000
  /// The approximate number of rows in a shard.
  static let shardSize = 1_200
  /// The URL of the file. The URLs of the shards have the same prefix.
  static let url = Hospital.indexURL + "register.json"

  /// The files.
  let files: [PlannedFile]

  init(_ library: Library, singleFileLimit: Int = singleFileLimit, shardSize: Int = shardSize) {
    let tables = PlannedInput(HospitalTables(library), in: library)
    let main = SiteURLs.outputPath(of: Self.url)
    guard library.hospitals.count > singleFileLimit else {
      files = [.data(main, plannedInput: tables, counterpart: .texts) { $2.append(bytes: $1.file(parts: 0, $0)) }]
      return
    }
    let shards = Self.shards(library.hospitals, size: shardSize)
    let index = PlannedInput((tables: tables.value, count: shards.count), in: library) {
      try $1.write($0.tables)
      $1.write($0.count)
    }
    files =
      [.data(main, plannedInput: index, counterpart: .texts) { $2.append(bytes: $1.tables.file(parts: $1.count, $0)) }]
      + shards.indices.map { number in
        let input = PlannedInput((tables: tables.value, hospitals: shards[number]), in: library) {
          try $1.write($0.tables)
          try $1.write($0.hospitals)
        }
        return .data(
          SiteURLs.outputPath(of: "\(Hospital.indexURL)register-\(number).json"), plannedInput: input,
          counterpart: .texts
        ) { $2.append(bytes: $1.tables.rows($1.hospitals, $0)) }
      }
  }

  /// Returns the hospitals in each shard, partitioned by the hash of the first two characters of their names.
  private static func shards(_ hospitals: [Hospital], size: Int) -> [[Reference<Hospital>]] {
    let keys = hospitals.map(shardKeys)
    let count = max(1, keys.reduce(0) { $0 + $1.count } / size)
    var shards = Array(repeating: [Reference<Hospital>](), count: count)
    for (index, keys) in keys.enumerated() {
      for number in Set(keys.map { Int($0) % count }).sorted() { shards[number].append(Reference(index: index)) }
    }
    return shards
  }

  private static func shardKeys(of hospital: Hospital) -> Set<UInt32> {
    let names = [hospital.name, hospital.short ?? "", hospital.city ?? ""] + hospital.aliases + hospital.former
    return Set(names.compactMap(shardKey))
  }

  /// Returns the hash of the first two characters of a folded name, or `nil` if it is shorter. Source: 32-bit FNV-1a
  /// over UTF-16; the script of the index page computes the same hash.
  static func shardKey(of name: String) -> UInt32? {
    let units = Array(String(decoding: ScriptFolding.key(name), as: UTF8.self).utf16.prefix(2))
    guard units.count == 2 else { return nil }
    return units.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
