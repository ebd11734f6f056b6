import Gate

/// What the search for members' texts found in the files of a site.
struct LeakSearch: Sendable {
  /// The passages of members' texts.
  private(set) var leaks: [LeakWall.Leak] = []
  /// The paths of files that unpack to more than is searched.
  private(set) var incomplete: Set<String> = []

  /// Adds the findings in the file at `path`.
  mutating func add(_ findings: LeakWall.Findings, path: String) {
    leaks += findings.leaks
    if !findings.isComplete { incomplete.insert(path) }
  }
}
