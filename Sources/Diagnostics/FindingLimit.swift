/// Counts findings by rule and says which are worth keeping.
///
/// A text of ten megabytes may hold millions of faults of one kind, of which a few are enough. What reports faults of one file
/// asks here before it keeps another one, and hands the number of the rest over as ``Diagnostic/repetitions``.
package struct FindingLimit: Sendable {
  /// How many findings of a rule are kept of one file.
  package static let perFile = 1_000

  private var counts: [String: Int] = [:]

  /// A limit that nothing has reached.
  package init() {}

  /// Counts a finding of `rule`; whether it is to be kept.
  package mutating func keeps(_ rule: Rule) -> Bool {
    let count = counts[rule.id, default: 0] + 1
    counts[rule.id] = count
    return count <= Self.perFile
  }

  /// How many findings of a rule were not kept.
  package func omitted(_ rule: Rule) -> Int { max(0, counts[rule.id, default: 0] - Self.perFile) }
}

extension Sequence<Diagnostic> {
  /// The diagnostics, at most ``FindingLimit/perFile`` of a rule and file; the last one kept counts the others.
  package func limited() -> [Diagnostic] {
    var kept: [Diagnostic] = []
    kept.reserveCapacity(underestimatedCount)
    var places: [FileAndRule: (count: Int, last: Int)] = [:]
    for diagnostic in self {
      let key = FileAndRule(path: diagnostic.place.path, rule: diagnostic.problem.rule.id)
      let place = places[key, default: (0, 0)]
      if place.count < FindingLimit.perFile {
        places[key] = (place.count + 1, kept.count)
        kept.append(diagnostic)
      } else {
        kept[place.last].repetitions += 1 + diagnostic.repetitions
      }
    }
    return kept
  }
}

private struct FileAndRule: Hashable {
  let path: String
  let rule: String
}
