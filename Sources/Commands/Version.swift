/// The version of the program. `.readme/CHANGELOG.md` heads its newest release with the same, `## NUMBER (DAY)`; a test compares them.
enum Version {
  /// The number, by semantic versioning.
  static let number = "0.1.0"
  /// The day of the release, which manual pages show.
  static let day = "2026-11-30"
}
