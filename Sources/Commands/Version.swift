/// The version of the program. The newest release in `.readme/CHANGELOG.md` has the same heading, `## NUMBER (DAY)`; a
/// test compares them.
enum Version {
  /// The semantic version number.
  static let number = "0.1.0"
  /// The release date, which manual pages show.
  static let day = "2026-11-30"
}
