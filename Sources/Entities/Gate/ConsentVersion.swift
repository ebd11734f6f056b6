/// The version of a consent text: `2.1`.
///
/// A new first number asks every reader again; a new second one only tells them.
public struct ConsentVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number whose change asks again.
  public var major: Int
  /// The number whose change only tells.
  public var minor: Int

  /// A version.
  public init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// The version that a text writes: two whole numbers without zeros before them, a point between; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let major = parts[0], let minor = parts[1], "\(major).\(minor)" == text, major >= 0,
      minor >= 0
    else { return nil }
    self.init(major: major, minor: minor)
  }

  /// The version as it is written.
  public var description: String { "\(major).\(minor)" }

  /// Whether `lhs` is the earlier one.
  public static func < (lhs: ConsentVersion, rhs: ConsentVersion) -> Bool {
    (lhs.major, lhs.minor) < (rhs.major, rhs.minor)
  }
}
