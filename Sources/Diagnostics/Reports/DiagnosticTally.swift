/// The number of errors and warnings.
package struct DiagnosticTally: Sendable, Hashable {
  /// The number of findings that prevent the site from being built.
  package private(set) var errors = 0
  /// The number of findings that do not prevent the site from being built.
  package private(set) var warnings = 0

  /// Counts `diagnostics`.
  package init(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1 + diagnostic.omittedCount
      case .warning: warnings += 1 + diagnostic.omittedCount
      }
    }
  }

  /// The summary for the end of a run.
  package var message: Message {
    func count(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }
    return Message(
      zh: "\(errors)个错误，\(warnings)个警告", en: "\(count(errors, "error")), \(count(warnings, "warning"))")
  }
}
