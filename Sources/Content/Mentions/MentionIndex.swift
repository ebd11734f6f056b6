import Entities
import Markdown
import Names

/// What the running text of articles may name without markup: hospitals, people, and what else has a kind that says so.
///
/// It is made once, of all names in the entity index; a text is then read once, whatever their number. Where nothing
/// can be named there is no matcher, and texts cost nothing more.
struct MentionIndex: Sendable {
  /// What a name means.
  enum Meaning: Sendable {
    /// One entity.
    case one(EntityReference)
    /// Entities of one kind that all bear the name; the text says which is meant, if any.
    case several([EntityReference])
  }

  /// What finds names; it tells indices of ``meanings``.
  private(set) var matcher: MentionAutomaton?
  private var meanings: [Meaning] = []
  private var names: [(String, Int)] = []
  /// The kinds of entities that have names in the index, each behind those that it needs.
  private(set) var kinds: [any ReadableEntity.Type] = []

  /// An index in which nothing is named.
  init() {}

  /// The index of all names in an entity index.
  init(_ entityIndex: EntityIndex) {
    for kind in entityIndex.kinds.ordered {
      let count = meanings.count
      kind.addMentions(of: entityIndex, to: &self)
      if meanings.count > count { kinds.append(kind) }
    }
    if !names.isEmpty { matcher = MentionAutomaton(names) }
    names = []
  }

  /// What the matcher's number stands for.
  subscript(identifier: Int) -> Meaning { meanings[identifier] }

  /// Adds what names may mean; its number.
  mutating func add(_ meaning: Meaning) -> Int {
    meanings.append(meaning)
    return meanings.count - 1
  }

  /// Adds a name for what has a number.
  mutating func add(_ name: String, _ identifier: Int) { names.append((name, identifier)) }
}
