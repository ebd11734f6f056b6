/// What is wrong, in words, and what to do about it; the catalogue makes them.
///
/// Every problem has a factory of its own, such as `Problem.unknownKey(_:suggestion:)`, so that all words stand in one place.
package struct Problem: Sendable, Hashable, Codable {
  /// The rule that is broken.
  package let rule: Rule
  /// What is wrong here.
  package let message: Message
  /// What to do about it.
  package let remedy: Message?
  /// Whether it stays an error whatever site.yml says, as those of some rules do anyway.
  package let isFixed: Bool
  /// What it weighs unless site.yml says otherwise: as much as its rule, or what the editors' own list says.
  package let severity: Severity

  /// A breach of `rule`.
  init(_ rule: Rule, _ message: Message, remedy: Message? = nil, isFixed: Bool = false, severity: Severity? = nil) {
    self.rule = rule
    self.message = message
    self.remedy = remedy
    self.isFixed = isFixed || rule.isFixed
    self.severity = severity ?? rule.severity
  }

  /// The problem at a place.
  package func at(_ place: SourceLocation, related: [Diagnostic.Related] = []) -> Diagnostic {
    Diagnostic(problem: self, place: place, related: related)
  }

  /// The problem at a stretch of the file at `path`.
  package func at(_ path: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(problem: self, place: SourceLocation(path: path, range: range), related: [])
  }
}

/// A problem at a source location: a value, which a report words.
package struct Diagnostic: Sendable, Hashable, Codable {
  /// Another place that has to do with it, such as the first of two duplicates.
  package struct Related: Sendable, Hashable, Codable {
    /// Where.
    package let place: SourceLocation
    /// What is there.
    package let message: Message

    /// A place and what is there.
    package init(_ place: SourceLocation, _ message: Message) {
      self.place = place
      self.message = message
    }
  }

  /// What is wrong.
  package let problem: Problem
  /// Where.
  package let place: SourceLocation
  /// Other places that have to do with it.
  package let related: [Related]
  /// How much it weighs: the rule's own weight, or what site.yml says.
  package var severity: Severity
  /// How many further findings of the rule its file has that are not kept, see ``FindingLimit``.
  package var repetitions = 0
  /// What decides whether it is reported; nil for a problem that is there in any case.
  package private(set) var condition: Condition?

  /// What the one who finds a problem cannot know yet; Clang calls such a finding a delayed diagnostic.
  package enum Condition: Sendable, Hashable, Codable {
    /// The site has no page and no file at a URL, percent-encoded and without query and fragment, to which a link is `written`.
    case missingURL(String, written: String)
  }

  /// A problem at a place.
  package init(problem: Problem, place: SourceLocation, related: [Related] = []) {
    self.problem = problem
    self.place = place
    self.related = related
    severity = problem.severity
  }

  /// A link `written` in the file at `path`, to be reported where the site has nothing at its URL; see ``Condition``.
  package static func brokenAddress(_ written: Located<String>, url: String, in path: String) -> Diagnostic {
    var diagnostic = Problem.brokenAddress(written.value, suggestion: nil).at(path, written.range)
    diagnostic.condition = .missingURL(url, written: written.value)
    return diagnostic
  }

  /// The same link with a URL that the site has and that is near, if there is one; it is reported in any case.
  package func suggesting(url: String?) -> Diagnostic {
    guard case .missingURL(_, let written) = condition else { return self }
    return Problem.brokenAddress(written, suggestion: url).at(place)
  }
}

extension Diagnostic: Comparable {
  /// The order of a report: by path, line, column, rule, words.
  package static func < (lhs: Diagnostic, rhs: Diagnostic) -> Bool {
    if lhs.place.path != rhs.place.path { return lhs.place.path < rhs.place.path }
    if lhs.place.range.start != rhs.place.range.start { return lhs.place.range.start < rhs.place.range.start }
    if lhs.problem.rule.id != rhs.problem.rule.id { return lhs.problem.rule.id < rhs.problem.rule.id }
    return lhs.problem.message.english < rhs.problem.message.english
  }
}
