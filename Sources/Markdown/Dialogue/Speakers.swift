import Bytes

/// Decides which labels begin a turn of an interview.
///
/// Labels are checked in this order: those that the author declares; the people of the article; words for a role; then
/// words that look like a name, which begin a turn even if they occur once. Words that are only possibly a name begin a
/// turn if they recur after another speaker.
struct Speakers {
  /// What a label means for its paragraph.
  enum Verdict {
    /// The label begins a turn.
    case turn
    /// The label begins a turn, but it is not declared and occurs only once.
    case undeclaredTurn
    /// The label may be a speaker's: the paragraph stays as it is, and the author is asked.
    case doubtful
    /// The text before the colon is not a label.
    case text
  }

  /// The declared names, keyed by the form used for comparison.
  private let declared: [String: String]
  /// The declared names that a label may combine with a post, longest first.
  private let names: [String]
  /// The number of occurrences of each undeclared label that looks like a name.
  private var counts: [String: Int] = [:]
  /// For each label that is only possibly a name, the value of `turns` at its last occurrence.
  private var lastTurns: [String: Int] = [:]
  /// The labels that recurred after another speaker's turn.
  private var returning: Set<String> = []
  private var turns = 0

  /// Creates the rules for an article that declares the labels `speakers` and the names `people`.
  init(speakers: [String], people: [String]) {
    declared = Dictionary((speakers + people).map { (LabelShape.compact($0), $0) }) { first, _ in first }
    names = declared.keys.filter { $0.utf8.count >= 6 }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// Records a label. All labels must be recorded, in order, before the first call of ``verdict(_:isPerson:)``.
  mutating func note(_ label: String, isPerson: Bool) {
    if isPerson || isKnown(label) {
      turns += 1
      return
    }
    let label = LabelShape.compact(label)
    switch LabelShape(of: label) {
    case .name:
      counts[label, default: 0] += 1
      turns += 1
    case .possibleName, .phrase:
      if let last = lastTurns[label], last != turns { returning.insert(label) }
      lastTurns[label] = turns
    case .other: break
    }
  }

  /// Returns what a paragraph with this label is; `isPerson` is true if the label links to a person.
  func verdict(_ label: String, isPerson: Bool) -> Verdict {
    if isPerson || isKnown(label) { return .turn }
    let label = LabelShape.compact(label)
    switch LabelShape(of: label) {
    case .name: return counts[label, default: 0] >= 2 ? .turn : .undeclaredTurn
    case .possibleName: return returning.contains(label) ? .turn : .doubtful
    case .phrase: return returning.contains(label) ? .doubtful : .text
    case .other: return .text
    }
  }

  private func isKnown(_ label: String) -> Bool {
    InterviewLabel.isRole(LabelShape.withoutBrackets(label)) || declaredName(label) != nil
  }

  /// The declared name that `label` refers to: the label itself, or 宋树立 for 宋树立（书记）, 宋树立书记 and 党委书记宋树立.
  func declaredName(_ label: String) -> String? {
    if let name = declared[LabelShape.compact(label)] { return name }
    let words = LabelShape.compact(LabelShape.withoutBrackets(label))
    if let name = declared[words] { return name }
    return names.first { LabelShape.isName($0, withPostIn: words) }.flatMap { declared[$0] }
  }
}
