/// The severities of rules that `rules:` in site.yml sets.
///
/// ```yaml
/// rules:
///   manuscript/half-width: off
///   article/reprint: error
/// ```
package struct RuleSettings: Sendable, Hashable {
  /// The severity of a rule on a site, or off.
  package enum Level: String, Sendable, Hashable, CaseIterable {
    /// Findings are not reported.
    case off
    /// The site is built, and findings are reported.
    case warning
    /// The site is not built.
    case error
  }

  private var levels: [String: Level]

  /// Creates settings by rule identifier; a rule without an entry keeps its default severity.
  ///
  /// Unknown identifiers are ignored here; the reader of site.yml reports them, because only it knows their locations.
  package init(_ weights: [String: Level] = [:]) { self.levels = weights }

  /// The severity set for the rule `id`; nil for the default.
  package subscript(id: String) -> Level? {
    get { levels[id] }
    set { levels[id] = newValue }
  }

  /// Returns the diagnostics, in order, with the severities set for their rules and without those that are off.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !levels.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      var diagnostic = diagnostic
      let isFixed = diagnostic.problem.hasFixedSeverity
      switch levels[diagnostic.problem.rule.id] {
      case .off where !isFixed: return nil
      case .warning where !isFixed: diagnostic.severity = .warning
      case .error: diagnostic.severity = .error
      case .off, .warning, nil: break
      }
      return diagnostic
    }
  }
}
