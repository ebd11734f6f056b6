import Diagnostics
import Entities
import Names
import SourceFiles

/// A row of `terms.csv`: a term that the house style rejects, and its replacement.
struct HouseTerm: Sendable {
  let wrong: String
  let right: String
  let note: String?
  let severity: Severity
  /// The dates between which an article must lie for the row to apply; nil if unbounded.
  let from: PartialDate?
  let to: PartialDate?
  /// The line of the row.
  private let line: Int

  /// The path of the list relative to the content folder.
  static let relativePath = "terms.csv"

  /// Returns whether the row applies to a text of the given date; a text without a date counts as current.
  func applies(on date: PartialDate?) -> Bool {
    guard let date else { return to == nil }
    if let from, from.isAfter(date) { return false }
    if let to, date.isAfter(to) { return false }
    return true
  }

  /// Reads the list; returns an empty array if there is no file.
  static func read(_ context: ReadContext, diagnostics: inout [Diagnostic]) -> [HouseTerm] {
    guard let file = context.tree.files.first(where: { $0.role == .terms }),
      let source = context.text(of: file, diagnostics: &diagnostics)
    else { return [] }
    let table = CSVTable(source, known: KeyGroup.terms.names, required: ["wrong", "right"], diagnostics: &diagnostics)
    let terms = table.rows.compactMap { HouseTerm($0, of: table, &diagnostics) }
    diagnostics += contradictions(in: terms, path: table.path)
    return terms
  }

  /// Reports rows that replace a term differently from an earlier row that applies at the same time.
  private static func contradictions(in terms: [HouseTerm], path: String) -> [Diagnostic] {
    var earlier: [[UInt8]: [HouseTerm]] = [:]
    func location(_ term: HouseTerm) -> SourceLocation {
      SourceLocation(path: path, range: SourceRange(line: term.line, column: 1))
    }
    var diagnostics: [Diagnostic] = []
    for term in terms {
      let key = ScriptFolding.key(term.wrong)
      if let other = earlier[key]?.first(where: { $0.right != term.right && $0.overlaps(term) }) {
        let problem = Problem.contradictoryTerm(term.wrong, right: term.right, other: other.right)
        let related = Diagnostic.Related(location(other), .firstOccurrence)
        diagnostics.append(problem.at(location(term), related: [related]))
      }
      earlier[key, default: []].append(term)
    }
    return diagnostics
  }

  /// Returns whether there may be a date on which both rows apply, apart from the one on which they meet.
  private func overlaps(_ other: HouseTerm) -> Bool {
    func precedes(_ to: PartialDate?, _ from: PartialDate?) -> Bool {
      guard let to, let from else { return false }
      return !to.isAfter(from)
    }
    return !precedes(to, other.from) && !precedes(other.to, from)
  }

  private init?(_ row: CSVTable.Row, of table: CSVTable, _ diagnostics: inout [Diagnostic]) {
    guard let wrong = row.cell("wrong", of: table), let right = row.cell("right", of: table) else {
      let missing = row.cell("wrong", of: table) == nil ? "wrong" : "right"
      diagnostics.append(Problem.missingKey(missing).at(table.path, SourceRange(line: row.line, column: 1)))
      return nil
    }
    // Matching ignores script and case, so such a row would reject the correct spelling too.
    guard ScriptFolding.key(wrong.value) != ScriptFolding.key(right.value) else {
      diagnostics.append(Problem.identicalTerm(right.value).at(table.path, right.range))
      return nil
    }
    line = row.line
    var severity = Severity.warning
    if let cell = row.cell("severity", of: table) {
      guard let word = RuleSettings.Level(rawValue: cell.value) else {
        let choices = RuleSettings.Level.allCases.map(\.rawValue)
        let problem = Problem.unknownChoice(
          "severity", cell.value, choices: choices, suggestion: KeySynonyms.choice(for: cell.value, among: choices))
        diagnostics.append(problem.at(table.path, cell.range))
        return nil
      }
      guard word != .off else { return nil }
      severity = word == .error ? .error : .warning
    }
    func date(_ header: String) -> PartialDate? {
      guard let cell = row.cell(header, of: table) else { return nil }
      let date = PartialDate(cell.value)
      if date == nil {
        diagnostics.append(Problem.invalidDate(cell.value, isPartial: true).at(table.path, cell.range))
      }
      return date
    }
    (from, to) = (date("from"), date("to"))
    self.wrong = wrong.value
    self.right = right.value
    note = row.cell("note", of: table)?.value
    self.severity = severity
  }
}
