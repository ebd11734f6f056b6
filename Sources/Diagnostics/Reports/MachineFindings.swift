/// The diagnostics that a report for machines holds, and the number of those that it leaves out.
struct MachineFindings {
  /// How many diagnostics a report holds: GitHub takes no more results of one run than that.
  static let limit = 25_000

  /// The diagnostics of the report, in their order; errors are kept before warnings.
  let shown: [Diagnostic]
  /// How many findings are left out, by rule id.
  let omitted: [(rule: String, count: Int)]

  init(_ diagnostics: [Diagnostic], limit: Int = limit) {
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics where diagnostic.repetitions > 0 {
      counts[diagnostic.problem.rule.id, default: 0] += diagnostic.repetitions
    }
    if diagnostics.count <= limit {
      shown = diagnostics
    } else {
      let errors = diagnostics.count { $0.severity == .error }
      var room = (errors: min(errors, limit), warnings: max(0, limit - errors))
      var shown: [Diagnostic] = []
      shown.reserveCapacity(limit)
      for diagnostic in diagnostics {
        let hasRoom = diagnostic.severity == .error ? room.errors > 0 : room.warnings > 0
        if hasRoom {
          if diagnostic.severity == .error { room.errors -= 1 } else { room.warnings -= 1 }
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
  /// The beginning of a text that is longer than any message ought to be: what it quotes may be megabytes.
  var clipped: String {
    let longest = 1_000
    guard utf8.count > longest, unicodeScalars.count > longest else { return self }
    return String(unicodeScalars.prefix(longest)) + "…"
  }
}
