import Diagnostics

/// Something that a ``TextMatcher`` found by its name.
package struct Mention: Sendable, Equatable, Encodable {
  /// The number that the matcher gave.
  package var identifier: Int
  /// How often it is named.
  package var count: Int
  /// Where it is named first.
  package var range: SourceRange

  /// Something named `count` times, first at `range`.
  package init(identifier: Int, count: Int, range: SourceRange) {
    self.identifier = identifier
    self.count = count
    self.range = range
  }
}
