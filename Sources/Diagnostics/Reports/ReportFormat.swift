/// The shapes of a report, as `--format` names them.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: a line each, an excerpt with a caret, what to do.
  case text
  /// One JSON document.
  case json
  /// Workflow commands, which GitHub Actions shows beside the lines of a change.
  case github
  /// SARIF 2.1.0, which code hosts and editors read.
  case sarif

  /// The report of this shape.
  ///
  /// - Parameters:
  ///   - language: The language of the messages.
  ///   - isColored: Whether a report for people uses the colours of a terminal.
  ///   - showsAll: Whether a flood of findings is not folded.
  ///   - source: The bytes of the file at a path, for excerpts.
  /// - Returns: A report that writes this shape.
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
