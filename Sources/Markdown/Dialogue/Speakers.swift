import Bytes

/// Decides which labels begin a turn of an interview.
///
/// In this order: the labels that the author declares; the people of the article; words for a role; then what looks like a
/// name, which is somebody's even if it stands there once. Words that only may be a name begin a turn where they come
/// back after somebody else spoke.
struct Speakers {
  /// What a label means for the paragraph that it begins.
  enum Verdict {
    /// It begins a turn.
    case turn
    /// It begins a turn of somebody whom nothing else names.
    case undeclaredTurn
    /// It may be a speaker's: the paragraph stays where it is, and the author is asked.
    case doubtful
    /// It is none.
    case text
  }

  /// The declared names by how they are compared.
  private let declared: [String: String]
  /// The declared names that a label may hold beside a post, the longest first.
  private let names: [String]
  /// How many turns each undeclared label may begin.
  private var counts: [String: Int] = [:]
  /// For each label that may be a name, how many speakers had begun when it came last.
  private var lastTurns: [String: Int] = [:]
  /// The labels that came back after somebody else had spoken.
  private var returning: Set<String> = []
  private var turns = 0

  /// The labels in `speakers` and the names in `people` are known.
  init(speakers: [String], people: [String]) {
    declared = Dictionary((speakers + people).map { (LabelShape.compact($0), $0) }) { first, _ in first }
    names = declared.keys.filter { $0.utf8.count >= 6 }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// Notes a label; all are noted, in order, before the first is judged.
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

  /// What a paragraph with this label is; `isPerson` when the label links a person.
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

  /// The declared name that `label` stands for: itself, or 宋树立 for 宋树立（书记）, 宋树立书记 and 党委书记宋树立.
  func declaredName(_ label: String) -> String? {
    if let name = declared[LabelShape.compact(label)] { return name }
    let words = LabelShape.compact(LabelShape.withoutBrackets(label))
    if let name = declared[words] { return name }
    return names.first { LabelShape.isName($0, withPostIn: words) }.flatMap { declared[$0] }
  }
}
