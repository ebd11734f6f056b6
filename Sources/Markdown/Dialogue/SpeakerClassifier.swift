import Bytes

/// Decides which labels begin a turn of an interview.
///
/// Labels are checked in this order: those that the author declares; the people of the article; words for a role; then
/// words that look like a name, which begin a turn even if they occur once. Words that are only possibly a name begin a
/// turn if they recur after another speaker.
struct SpeakerClassifier {
  /// What a label means for its paragraph.
  enum Classification {
    /// The label begins a turn.
    case turn
    /// The label begins a turn, but it is not declared and occurs only once.
    case undeclaredTurn
    /// The label may be a speaker's: the paragraph stays unchanged, and the label is reported.
    case ambiguous
    /// The text before the colon is not a label.
    case text
  }

  /// The declared names, keyed by their normalized form and by its folded form.
  private let declared: [String: String]
  /// The declared names that a label may combine with a post, longest first.
  private let names: [String]
  /// The number of occurrences of each undeclared label that looks like a name.
  private var counts: [String: Int] = [:]
  /// For each label that is only possibly a name, the value of `turns` at its last occurrence.
  private var lastTurns: [String: Int] = [:]
  /// The labels that recurred after another speaker's turn.
  private var recurringLabels: Set<String> = []
  private var turns = 0
  /// Returns the folded form of a label.
  private let folded: (String) -> String

  /// Creates the classifier for an article that declares the labels `speakers` and the names `people`.
  ///
  /// A label as written takes precedence over one that is only equal when both are folded.
  init(speakers: [String], people: [String], folding folded: @escaping (String) -> String = { $0 }) {
    self.folded = folded
    let names = (speakers + people).map { (LabelShape.normalized($0), $0) }
    declared = Dictionary(names + names.map { (folded($0.0), $0.1) }) { first, _ in first }
    self.names = declared.keys.filter { $0.utf8.count >= 6 }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// Records a label. All labels must be recorded, in order, before the first call of ``classification(_:isPerson:)``.
  mutating func record(_ label: String, isPerson: Bool) {
    if isPerson || isKnown(label) {
      turns += 1
      return
    }
    let label = LabelShape.normalized(label)
    switch LabelShape(of: label) {
    case .name:
      counts[label, default: 0] += 1
      turns += 1
    case .possibleName, .phrase:
      if let last = lastTurns[label], last != turns { recurringLabels.insert(label) }
      lastTurns[label] = turns
    case .other: break
    }
  }

  /// Returns the classification of a label; `isPerson` is true if the label links to a person.
  func classification(of label: String, isPerson: Bool) -> Classification {
    if isPerson || isKnown(label) { return .turn }
    let label = LabelShape.normalized(label)
    switch LabelShape(of: label) {
    case .name: return counts[label, default: 0] >= 2 ? .turn : .undeclaredTurn
    case .possibleName: return recurringLabels.contains(label) ? .turn : .ambiguous
    case .phrase: return recurringLabels.contains(label) ? .ambiguous : .text
    case .other: return .text
    }
  }

  private func isKnown(_ label: String) -> Bool {
    InterviewLabel.isRole(LabelShape.withoutParenthetical(label)) || declaredName(label) != nil
  }

  /// The declared name that `label` refers to: the label itself, or 宋树立 for 宋树立（书记）, 宋树立书记 and 党委书记宋树立.
  func declaredName(_ label: String) -> String? {
    let words = LabelShape.normalized(LabelShape.withoutParenthetical(label))
    let label = LabelShape.normalized(label)
    let foldedWords = folded(words)
    if let name = declared[label] ?? declared[words] ?? declared[folded(label)] ?? declared[foldedWords] { return name }
    return names.first { LabelShape.isName($0, withPostIn: words) || LabelShape.isName($0, withPostIn: foldedWords) }
      .flatMap { declared[$0] }
  }
}
