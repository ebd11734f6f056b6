/// Which diagnostics a report for people shows, and how many of each rule it only counts.
///
/// A rule that is broken more than ``flood`` times is shown ``shownCount`` times: the others say nothing new.
struct FoldedFindings {
  /// From how many findings of a rule on the rest is folded.
  static let flood = 10
  /// How many of a folded rule are shown.
  static let shownCount = 5

  /// The diagnostics that are shown, in their order.
  let shown: [Diagnostic]
  /// How many findings of a rule are not shown, in the order of the rules' first findings.
  let rest: [(rule: String, count: Int)]

  init(_ diagnostics: [Diagnostic], showsAll: Bool) {
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.problem.rule.id, default: 0] += 1 + diagnostic.repetitions }
    var shownCounts: [String: Int] = [:]
    var order: [String] = []
    shown = diagnostics.filter { diagnostic in
      let rule = diagnostic.problem.rule.id
      let number = shownCounts[rule, default: 0]
      if number == 0 { order.append(rule) }
      guard showsAll || counts[rule, default: 0] <= Self.flood || number < Self.shownCount else { return false }
      shownCounts[rule] = number + 1
      return true
    }
    rest = order.compactMap { rule in
      let count = counts[rule, default: 0] - shownCounts[rule, default: 0]
      return count > 0 ? (rule, count) : nil
    }
  }
}
