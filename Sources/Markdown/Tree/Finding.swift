import Diagnostics

/// The findings of one text, at most ``FindingLimit/perFile`` of a rule.
struct FindingList {
  private(set) var kept: [Finding] = []
  private(set) var limit = FindingLimit()

  /// Adds a finding, or counts it where there are too many of its rule.
  mutating func append(_ finding: Finding) {
    if limit.keeps(finding.problem.rule) { kept.append(finding) }
  }
}

/// A problem and the bytes of the marked text where it stands.
struct Finding {
  /// What is wrong.
  let problem: Problem
  /// Where.
  let range: Range<Int>
}
