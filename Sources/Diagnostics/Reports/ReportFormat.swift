/// The formats of a report, as named by `--format`.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: a headline, a source excerpt with a caret, and the suggested fix.
  case text
  /// One JSON document.
  case json
  /// Workflow commands, which GitHub Actions displays as annotations on the lines of a change.
  case github
  /// SARIF 2.1.0, for code hosts and editors.
  case sarif

  /// Returns a report in this format.
  ///
  /// - Parameters:
  ///   - language: The language of the messages.
  ///   - isColored: Whether a report for people uses terminal colours.
  ///   - showsAll: Whether repeated findings of a rule are shown instead of folded.
  ///   - source: Returns the bytes of the file at a path, for excerpts.
  /// - Returns: A report in this format.
  package func report(
    language: MessageLanguage, isColored: Bool = false, showsAll: Bool = false,
    source: @escaping (String) -> [UInt8]? = { _ in nil }
  ) -> any DiagnosticReport {
    switch self {
    case .text: TextReport(language: language, isColored: isColored, showsAll: showsAll, source: source)
    case .json: JSONReport(language: language)
    case .github: GitHubReport(language: language, showsAll: showsAll)
    case .sarif: SARIFReport(language: language)
    }
  }
}
