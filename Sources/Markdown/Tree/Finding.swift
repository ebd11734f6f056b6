import Diagnostics

/// The findings in one text, at most ``FindingLimit/perFile`` per rule.
struct FindingList {
  private(set) var findings: [Finding] = []
  private(set) var limit = FindingLimit()

  /// Adds a finding, or only counts it if its rule has reached the limit.
  mutating func append(_ finding: Finding) {
    if limit.admit(finding.problem.rule) { findings.append(finding) }
  }
}

/// A problem and its range in the marked text.
struct Finding {
  /// The problem found.
  let problem: Problem
  /// The bytes of the marked text.
  let range: Range<Int>
}
