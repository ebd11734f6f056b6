/// What `rules:` in site.yml says about the weight of rules.
///
/// ```yaml
/// rules:
///   text/half-width-mark: off
///   articles/missing-summary: error
/// ```
package struct RuleSettings: Sendable, Hashable {
  /// What a breach of a rule weighs on a site.
  package enum Weight: String, Sendable, Hashable, CaseIterable {
    /// Nothing: it is not reported.
    case off
    /// The site is built, and the finding reported.
    case warning
    /// The site is not built.
    case error
  }

  private var weights: [String: Weight]

  /// Settings by the id of the rule; a rule that is not named keeps its own weight.
  ///
  /// An id that no rule has does nothing here: only the reader of site.yml knows its place.
  package init(_ weights: [String: Weight] = [:]) { self.weights = weights }

  /// The weight set for the rule called `id`, or nil when it keeps its own.
  package subscript(id: String) -> Weight? {
    get { weights[id] }
    set { weights[id] = newValue }
  }

  /// The diagnostics that remain, in their order, with the weight that is set for their rules.
  package func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !weights.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      var diagnostic = diagnostic
      let isFixed = diagnostic.problem.isFixed
      switch weights[diagnostic.problem.rule.id] {
      case .off where !isFixed: return nil
      case .warning where !isFixed: diagnostic.severity = .warning
      case .error: diagnostic.severity = .error
      case .off, .warning, nil: break
      }
      return diagnostic
    }
  }
}
