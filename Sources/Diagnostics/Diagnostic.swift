/// A description of what is wrong and how to fix it, created by the catalogue.
///
/// Every kind of problem has its own factory, such as `Problem.unknownKey(_:suggestion:)`, so that all wording is in
/// one place.
package struct Problem: Sendable, Hashable, Codable {
  /// The rule that is broken.
  package let rule: Rule
  /// The message.
  package let message: Message
  /// The suggested fix.
  package let remedy: Message?
  /// Whether site.yml cannot lower the severity, as is always the case for some rules.
  package let hasFixedSeverity: Bool
  /// The default severity: that of the rule, or the one that the editors' own list sets.
  package let severity: Severity

  /// Creates a violation of `rule`.
  init(
    _ rule: Rule, _ message: Message, remedy: Message? = nil, hasFixedSeverity: Bool = false, severity: Severity? = nil
  ) {
    self.rule = rule
    self.message = message
    self.remedy = remedy
    self.hasFixedSeverity = hasFixedSeverity || rule.hasFixedSeverity
    self.severity = severity ?? rule.severity
  }

  /// Returns a diagnostic of the problem at a location.
  package func at(_ location: SourceLocation, related: [Diagnostic.Related] = []) -> Diagnostic {
    Diagnostic(problem: self, location: location, related: related)
  }

  /// Returns a diagnostic of the problem at a range in the file at `path`.
  package func at(_ path: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(problem: self, location: SourceLocation(path: path, range: range), related: [])
  }
}

/// A problem at a source location, independent of the format of a report.
package struct Diagnostic: Sendable, Hashable, Codable {
  /// A related location, such as the first of two duplicates.
  package struct Related: Sendable, Hashable, Codable {
    /// The location.
    package let location: SourceLocation
    /// The note about the location.
    package let message: Message

    /// Creates a related location with a note.
    package init(_ location: SourceLocation, _ message: Message) {
      self.location = location
      self.message = message
    }
  }

  /// The problem.
  package let problem: Problem
  /// The location.
  package let location: SourceLocation
  /// The related locations.
  package let related: [Related]
  /// The severity: the problem's default, or the one set in site.yml.
  package var severity: Severity
  /// The number of further findings of the rule in the same file that were dropped; see ``FindingLimit``.
  package var omittedCount = 0
  /// The condition under which the diagnostic is reported; nil if it is unconditional.
  package private(set) var condition: Condition?

  /// A condition that is not yet known when a problem is found. Clang calls such a finding a delayed diagnostic.
  package enum Condition: Sendable, Hashable, Codable {
    /// The site has no page or file at a URL, which is percent-encoded and without query and fragment; `written` is the
    /// link in the source.
    case missingURL(String, written: String)
  }

  /// Creates a diagnostic at a location.
  package init(problem: Problem, location: SourceLocation, related: [Related] = []) {
    self.problem = problem
    self.location = location
    self.related = related
    severity = problem.severity
  }

  /// Returns the diagnostic of a link in the file at `path`, to be reported if the site has nothing at its URL; see
  /// ``Condition``.
  package static func brokenURL(_ written: Located<String>, url: String, in path: String) -> Diagnostic {
    var diagnostic = Problem.brokenURL(written.value, suggestion: nil).at(path, written.range)
    diagnostic.condition = .missingURL(url, written: written.value)
    return diagnostic
  }

  /// Returns the unconditional diagnostic of the link, with a similar URL of the site as a suggestion, if there is one.
  package func suggesting(url: String?) -> Diagnostic {
    guard case .missingURL(_, let written) = condition else { return self }
    return Problem.brokenURL(written, suggestion: url).at(location)
  }
}

extension Diagnostic: Comparable {
  /// Whether `lhs` precedes `rhs` in a report: by path, line, column, rule and message.
  package static func < (lhs: Diagnostic, rhs: Diagnostic) -> Bool {
    if lhs.location.path != rhs.location.path { return lhs.location.path < rhs.location.path }
    if lhs.location.range.start != rhs.location.range.start {
      return lhs.location.range.start < rhs.location.range.start
    }
    if lhs.problem.rule.id != rhs.problem.rule.id { return lhs.problem.rule.id < rhs.problem.rule.id }
    return lhs.problem.message.english < rhs.problem.message.english
  }
}
