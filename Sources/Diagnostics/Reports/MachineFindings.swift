/// The diagnostics in a report for machines, and the number of those that are omitted.
struct MachineFindings {
  /// The maximum number of diagnostics in a report; GitHub accepts no more results in one run.
  static let limit = 25_000

  /// The diagnostics in the report, in order; if there are too many, errors take precedence over warnings.
  let shown: [Diagnostic]
  /// The number of findings omitted for each rule.
  let omitted: [(rule: String, count: Int)]

  init(_ diagnostics: [Diagnostic], limit: Int = limit) {
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics where diagnostic.omittedCount > 0 {
      counts[diagnostic.problem.rule.id, default: 0] += diagnostic.omittedCount
    }
    if diagnostics.count <= limit {
      shown = diagnostics
    } else {
      let errors = diagnostics.count { $0.severity == .error }
      var remaining = (errors: min(errors, limit), warnings: max(0, limit - errors))
      var shown: [Diagnostic] = []
      shown.reserveCapacity(limit)
      for diagnostic in diagnostics {
        let isAdmitted = diagnostic.severity == .error ? remaining.errors > 0 : remaining.warnings > 0
        if isAdmitted {
          if diagnostic.severity == .error { remaining.errors -= 1 } else { remaining.warnings -= 1 }
          shown.append(diagnostic)
        } else {
          counts[diagnostic.problem.rule.id, default: 0] += 1
        }
      }
      self.shown = shown
    }
    omitted = counts.sorted { $0.key < $1.key }.map { (rule: $0.key, count: $0.value) }
  }
}

extension String {
  /// The text, truncated if it is longer than any reasonable message, because what it quotes may be megabytes.
  var clipped: String {
    let longest = 1_000
    guard utf8.count > longest, unicodeScalars.count > longest else { return self }
    return String(unicodeScalars.prefix(longest)) + "…"
  }
}
