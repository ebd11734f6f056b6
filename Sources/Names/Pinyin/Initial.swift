/// The letter under which an index lists a name: `A` to `Z`, or `#` for what has no such letter.
package struct Initial: Sendable, Hashable {
  /// The letter.
  package var letter: Character

  /// An initial.
  package init(_ letter: Character) { self.letter = letter }
}

extension Initial: Encodable {
  /// Writes the letter.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(letter))
  }
}

extension Initial: ExpressibleByExtendedGraphemeClusterLiteral {
  /// The initial that a literal names.
  package init(extendedGraphemeClusterLiteral letter: Character) { self.init(letter) }
}
