import Gate

/// The results of a leak check: a search of a site's files for members' texts.
struct LeakSearchResults: Sendable {
  /// The passages of members' texts that were found.
  private(set) var leaks: [LeakWall.Leak] = []
  /// The paths of files that decompress to more data than is searched.
  private(set) var incompletePaths: Set<String> = []

  /// Adds the findings for the file at `path`.
  mutating func add(_ findings: LeakWall.Findings, path: String) {
    leaks += findings.leaks
    if !findings.isComplete { incompletePaths.insert(path) }
  }
}
