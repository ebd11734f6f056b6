/// The letter under which an index lists a name: `A` to `Z`, or `#` for a name without one.
package struct Initial: Sendable, Hashable {
  /// The letter.
  package var letter: Character

  /// Creates an initial.
  package init(_ letter: Character) { self.letter = letter }
}

extension Initial: Encodable {
  /// Encodes the letter as a string.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(letter))
  }
}

extension Initial: ExpressibleByExtendedGraphemeClusterLiteral {
  /// Creates the initial of a literal.
  package init(extendedGraphemeClusterLiteral letter: Character) { self.init(letter) }
}
