import Diagnostics

/// Something that a ``TextMatcher`` found by its name.
public struct Mention: Sendable, Equatable, Encodable {
  /// The number that the matcher gave.
  public var identifier: Int
  /// How often it is named.
  public var count: Int
  /// Where it is named first.
  public var range: SourceRange

  /// Something named `count` times, first at `range`.
  public init(identifier: Int, count: Int, range: SourceRange) {
    self.identifier = identifier
    self.count = count
    self.range = range
  }
}
