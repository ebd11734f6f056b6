import Bytes
import Content
import Entities
import Names

/// The tables that rows in the register's files refer to.
struct HospitalTables: Sendable, Encodable {
  private let provinces: [String]
  private let grades: [String]
  private let types: [String]
  private let fold: String

  init(_ library: Library) {
    let register = HospitalRegister(library)
    provinces = register.provinces.map(\.0.code)
    grades = register.grades.map(\.key)
    types = register.types.map(\.key)
    fold = Self.foldingPairs(library.hospitals)
  }

  /// Returns the main file, in the script of the edition being rendered. It includes all rows if there are no shards.
  func file(parts: Int, _ presenter: Presenter) -> [UInt8] {
    var json = JSONWriter()
    json.object { root in
      root.field("parts", parts)
      root.field("fold", fold)
      root.field("provinces", provinces)
      root.field("grades", grades.map(presenter.text))
      root.field("types", types.map(presenter.text))
      if parts == 0 { root.array("rows") { append(presenter.lookup.all(Hospital.self).elements, to: &$0, presenter) } }
    }
    return json.buffer.bytes
  }

  /// Returns the rows of a shard.
  func rows(_ hospitals: [Reference<Hospital>], _ presenter: Presenter) -> [UInt8] {
    var json = JSONWriter()
    json.array { append(hospitals, to: &$0, presenter) }
    return json.buffer.bytes
  }

  private func append(
    _ hospitals: some Sequence<Reference<Hospital>>, to rows: inout JSONArrayWriter, _ presenter: Presenter
  ) {
    for reference in hospitals {
      let hospital = presenter.lookup(reference)
      rows.array { row in
        row.append(hospital.id)
        row.append(presenter.text(hospital.name))
        row.append(Self.tableIndex(of: hospital.province?.code, in: provinces))
        row.append(Self.tableIndex(of: hospital.grade, in: grades))
        row.append(Self.tableIndex(of: hospital.type, in: types))
        row.append(presenter.text(hospital.city ?? ""))
        var seen: Set<String> = [hospital.name]
        for name in [hospital.short].compactMap(\.self) + hospital.aliases + hospital.former
        where seen.insert(name).inserted { row.append(presenter.text(name)) }
      }
    }
  }

  private static func tableIndex(of value: String?, in table: [String]) -> Int {
    value.flatMap(table.firstIndex).map { $0 + 1 } ?? 0
  }

  /// The Traditional characters with their Simplified forms.
  private static let traditionalCharacters = (UInt32(0x3400)...0x9FFF).compactMap {
    value -> (traditional: Unicode.Scalar, simplified: Unicode.Scalar)? in
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let simplified = ScriptFolding.simplified(String(scalar)).unicodeScalars.first
    return simplified.flatMap { $0 == scalar ? nil : (scalar, $0) }
  }

  /// Returns pairs of a Traditional character and its Simplified form, for Simplified characters that occur in names.
  private static func foldingPairs(_ hospitals: [Hospital]) -> String {
    var inNames: Set<Unicode.Scalar> = []
    for hospital in hospitals {
      for name in [hospital.name, hospital.city ?? ""] + hospital.aliases { inNames.formUnion(name.unicodeScalars) }
    }
    var pairs = String.UnicodeScalarView()
    for (traditional, simplified) in traditionalCharacters where inNames.contains(simplified) {
      pairs.append(traditional)
      pairs.append(simplified)
    }
    return String(pairs)
  }
}
