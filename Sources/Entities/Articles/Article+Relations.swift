import Bytes

extension Article {
  /// The entities that an article refers to.
  package struct Relations: Sendable, Codable {
    /// Its column.
    package var column: Reference<Column>?
    /// The hospitals that it is about.
    package var hospitals: [Reference<Hospital>] = []
    /// The hospitals that are named only in its running text, by first mention.
    package var mentions: [Reference<Hospital>] = []
    /// The people in it, including speakers.
    package var people: [Reference<Person>] = []
    /// The editions of awards that it is about.
    package var awards: [Reference<Edition>] = []
    /// The entities that it cites, each once; see ``cited(_:)``.
    package var citations: [EntityReference] = []
    /// The name of the series that it belongs to.
    package var series: String?
    /// Its tags.
    package var tags: [Reference<Tag>] = []
    /// The speakers of an interview or a roundtable.
    package var speakers: [Speaker] = []
    /// The posts that the editors chose to show for people who hold several.
    package var posts: [NamedPost] = []

    /// Creates empty relations.
    package init() {}

    /// Returns the entities of one kind that it cites, each once.
    package func cited<Value: CitedEntity>(_ kind: Value.Type) -> [Reference<Value>] {
      citations.isEmpty ? [] : citations.compactMap { $0.reference(to: kind) }
    }
  }
}
