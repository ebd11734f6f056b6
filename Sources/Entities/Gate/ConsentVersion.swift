/// The version of a consent text: `2.1`.
///
/// A new first number asks every reader again; a new second one only tells them.
package struct ConsentVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number whose change asks again.
  package var major: Int
  /// The number whose change only tells.
  package var minor: Int

  /// A version.
  package init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// The version that a text writes: two whole numbers without zeros before them, a point between; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let major = parts[0], let minor = parts[1], "\(major).\(minor)" == text, major >= 0,
      minor >= 0
    else { return nil }
    self.init(major: major, minor: minor)
  }

  /// The version as it is written.
  package var description: String { "\(major).\(minor)" }

  /// Whether `lhs` is the earlier one.
  package static func < (lhs: ConsentVersion, rhs: ConsentVersion) -> Bool {
    (lhs.major, lhs.minor) < (rhs.major, rhs.minor)
  }
}
