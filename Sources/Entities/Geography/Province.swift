/// A province-level division of China, identified by its code in GB/T 2260.
package struct Province: Sendable, Hashable, Comparable {
  /// The code: `110000`.
  package let code: String
  /// The short name: 北京.
  package let name: String
  /// The full name: 北京市.
  package let fullName: String
  /// Its one-character abbreviation: 京.
  package let abbreviation: String
  /// The tile on the map.
  package let tile: Tile

  /// A position on the tile map.
  package struct Tile: Sendable, Hashable {
    /// The row, counted from the top, zero-based.
    package let row: Int
    /// The column, counted from the left, zero-based.
    package let column: Int
  }

  /// Orders provinces by code.
  package static func < (lhs: Province, rhs: Province) -> Bool { lhs.code < rhs.code }

  /// Returns the province with the given code, short name, full name or one-character abbreviation.
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
  /// Encodes the code, which determines the rest.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
