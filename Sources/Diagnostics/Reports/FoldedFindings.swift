/// The diagnostics that a report for people shows, and for each rule the number of those that it only counts.
///
/// A rule with more than ``foldingThreshold`` findings is shown ``shownCount`` times; the rest adds nothing new.
struct FoldedFindings {
  /// The number of findings above which a rule is folded.
  static let foldingThreshold = 10
  /// The number of findings shown for a folded rule.
  static let shownCount = 5

  /// The diagnostics shown, in order.
  let shown: [Diagnostic]
  /// The number of findings not shown for each rule, in the order of the rules' first findings.
  let omitted: [(rule: String, count: Int)]

  init(_ diagnostics: [Diagnostic], showsAll: Bool) {
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.problem.rule.id, default: 0] += 1 + diagnostic.omittedCount }
    var shownCounts: [String: Int] = [:]
    var order: [String] = []
    shown = diagnostics.filter { diagnostic in
      let rule = diagnostic.problem.rule.id
      let number = shownCounts[rule, default: 0]
      if number == 0 { order.append(rule) }
      guard showsAll || counts[rule, default: 0] <= Self.foldingThreshold || number < Self.shownCount else {
        return false
      }
      shownCounts[rule] = number + 1
      return true
    }
    omitted = order.compactMap { rule in
      let count = counts[rule, default: 0] - shownCounts[rule, default: 0]
      return count > 0 ? (rule, count) : nil
    }
  }
}
