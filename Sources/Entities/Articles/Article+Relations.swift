import Bytes

extension Article {
  /// The entities that an article leads to.
  package struct Relations: Sendable, Codable {
    /// Its column.
    package var column: Reference<Column>?
    /// The hospitals that it is about.
    package var hospitals: [Reference<Hospital>] = []
    /// The hospitals that its running text alone names, by first mention.
    package var mentions: [Reference<Hospital>] = []
    /// The people in it, speakers included.
    package var people: [Reference<Person>] = []
    /// The editions of awards that it is about.
    package var awards: [Reference<Edition>] = []
    /// The entities that it cites, each once; see ``cited(_:)``.
    package var citations: [EntityReference] = []
    /// The name of the series that it is part of.
    package var series: String?
    /// Its tags.
    package var tags: [Reference<Tag>] = []
    /// Who speaks in an interview or a roundtable.
    package var speakers: [Speaker] = []
    /// The posts that the editors name of people who hold several.
    package var posts: [NamedPost] = []

    /// No relations.
    package init() {}

    /// The entities of one kind that it cites, each once.
    package func cited<Value: CitedEntity>(_ kind: Value.Type) -> [Reference<Value>] {
      citations.isEmpty ? [] : citations.compactMap { $0.reference(to: kind) }
    }
  }
}
