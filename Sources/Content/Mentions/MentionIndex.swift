import Entities
import Markdown
import Names

/// The index of names that running text may mention without markup: those of hospitals, people, and any other kind that
/// adds mentions.
///
/// It is built once, from all names in the entity index; each text is then scanned once, regardless of the number of
/// names. If there are no names, there is no matcher and no cost.
struct MentionIndex: Sendable {
  /// The meaning of a name.
  enum Meaning: Sendable {
    /// One entity.
    case one(EntityReference)
    /// Several entities of one kind with the same name; the context of the text decides between them.
    case several([EntityReference])
  }

  /// The matcher for names, which reports indices of ``meanings``.
  private(set) var matcher: MentionAutomaton?
  private var meanings: [Meaning] = []
  private var names: [(String, Int)] = []
  /// The kinds of entities with names in the index, in dependency order.
  private(set) var kinds: [any ReadableEntity.Type] = []

  /// Creates an empty index.
  init() {}

  /// Creates an index of all names in an entity index.
  init(_ entityIndex: EntityIndex) {
    for kind in entityIndex.kinds.ordered {
      let count = meanings.count
      kind.addMentions(of: entityIndex, to: &self)
      if meanings.count > count { kinds.append(kind) }
    }
    if !names.isEmpty { matcher = MentionAutomaton(names) }
    names = []
  }

  /// Returns the meaning of an identifier reported by the matcher.
  subscript(identifier: Int) -> Meaning { meanings[identifier] }

  /// Adds a meaning and returns its identifier.
  mutating func add(_ meaning: Meaning) -> Int {
    meanings.append(meaning)
    return meanings.count - 1
  }

  /// Adds a name for the meaning with the given identifier.
  mutating func add(_ name: String, _ identifier: Int) { names.append((name, identifier)) }
}
