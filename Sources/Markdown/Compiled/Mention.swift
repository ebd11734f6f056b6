import Diagnostics

/// An entity that a ``TextMatcher`` found by its name.
package struct Mention: Sendable, Equatable, Encodable {
  /// The number that the matcher assigned.
  package var identifier: Int
  /// The number of mentions.
  package var count: Int
  /// The location of the first mention.
  package var range: SourceRange

  /// Creates a mention that occurs `count` times, first at `range`.
  package init(identifier: Int, count: Int, range: SourceRange) {
    self.identifier = identifier
    self.count = count
    self.range = range
  }
}
