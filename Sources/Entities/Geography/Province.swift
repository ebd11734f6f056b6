/// A division of China at the level of a province, by its code in GB/T 2260.
package struct Province: Sendable, Hashable, Comparable {
  /// The code: `110000`.
  package let code: String
  /// The short name: 北京.
  package let name: String
  /// The full name: 北京市.
  package let fullName: String
  /// Its one-character abbreviation: 京.
  package let abbreviation: String
  /// Its tile on the map: the row from the top and the column from the left, from 0.
  package let tile: Tile

  /// A place on the tile map.
  package struct Tile: Sendable, Hashable {
    /// The row from the top, from 0.
    package let row: Int
    /// The column from the left, from 0.
    package let column: Int
  }

  /// The order of the codes.
  package static func < (lhs: Province, rhs: Province) -> Bool { lhs.code < rhs.code }

  /// The province of that code, short, full or one-character name.
  package static func named(_ name: String) -> Province? { byName[name] }

  private static let byName: [String: Province] = {
    var byName: [String: Province] = [:]
    for province in all {
      for name in [province.code, province.name, province.fullName, province.abbreviation] { byName[name] = province }
    }
    return byName
  }()
}

extension Province: Encodable {
  /// Writes the code, from which the rest follows.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
