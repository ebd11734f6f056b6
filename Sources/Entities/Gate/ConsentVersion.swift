/// The version of a consent text: `2.1`.
///
/// A new major version asks every reader for consent again; a new minor version only notifies them.
package struct ConsentVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The major version, a change of which requires new consent.
  package var major: Int
  /// The minor version, a change of which only notifies readers.
  package var minor: Int

  /// Creates a version.
  package init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Parses a version: two integers without leading zeros, separated by a dot. Returns nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let major = parts[0], let minor = parts[1], "\(major).\(minor)" == text, major >= 0,
      minor >= 0
    else { return nil }
    self.init(major: major, minor: minor)
  }

  /// The version as written in files and URLs.
  package var description: String { "\(major).\(minor)" }

  /// Returns whether `lhs` is the earlier version.
  package static func < (lhs: ConsentVersion, rhs: ConsentVersion) -> Bool {
    (lhs.major, lhs.minor) < (rhs.major, rhs.minor)
  }
}
