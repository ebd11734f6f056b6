/// Limits the number of findings per rule and file.
///
/// A text of ten megabytes may contain millions of mistakes of one kind, of which a few are enough. A check queries the
/// limit before it keeps another finding, and passes on the number of the rest as ``Diagnostic/omittedCount``.
package struct FindingLimit: Sendable {
  /// The maximum number of findings kept per rule and file.
  package static let perFile = 1_000

  private var counts: [String: Int] = [:]

  /// Creates a limit without any findings.
  package init() {}

  /// Counts a finding of `rule` and returns whether to keep it.
  package mutating func admit(_ rule: Rule) -> Bool {
    let count = counts[rule.id, default: 0] + 1
    counts[rule.id] = count
    return count <= Self.perFile
  }

  /// Returns the number of findings of a rule that were dropped.
  package func omittedCount(_ rule: Rule) -> Int { max(0, counts[rule.id, default: 0] - Self.perFile) }
}

extension Sequence<Diagnostic> {
  /// Returns the diagnostics, at most ``FindingLimit/perFile`` per rule and file; the last one kept counts the others.
  package func limited() -> [Diagnostic] {
    var limited: [Diagnostic] = []
    limited.reserveCapacity(underestimatedCount)
    var counts: [FileAndRule: (count: Int, lastIndex: Int)] = [:]
    for diagnostic in self {
      let key = FileAndRule(path: diagnostic.location.path, rule: diagnostic.problem.rule.id)
      let entry = counts[key, default: (0, 0)]
      if entry.count < FindingLimit.perFile {
        counts[key] = (entry.count + 1, limited.count)
        limited.append(diagnostic)
      } else {
        limited[entry.lastIndex].omittedCount += 1 + diagnostic.omittedCount
      }
    }
    return limited
  }
}

private struct FileAndRule: Hashable {
  let path: String
  let rule: String
}
