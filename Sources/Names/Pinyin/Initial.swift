/// The letter under which an index lists a name: `A` to `Z`, or `#` for what has no such letter.
public struct Initial: Sendable, Hashable {
  /// The letter.
  public var letter: Character

  /// An initial.
  public init(_ letter: Character) { self.letter = letter }
}

extension Initial: Encodable {
  /// Writes the letter.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(letter))
  }
}

extension Initial: ExpressibleByExtendedGraphemeClusterLiteral {
  /// The initial that a literal names.
  public init(extendedGraphemeClusterLiteral letter: Character) { self.init(letter) }
}
