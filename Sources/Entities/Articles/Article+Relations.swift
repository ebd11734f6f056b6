import Bytes

extension Article {
  /// The entities that an article leads to.
  public struct Relations: Sendable, Codable {
    /// Its column.
    public var column: Reference<Column>?
    /// The hospitals that it is about.
    public var hospitals: [Reference<Hospital>] = []
    /// The hospitals that its running text alone names, by first mention.
    public var mentions: [Reference<Hospital>] = []
    /// The people in it, speakers included.
    public var people: [Reference<Person>] = []
    /// The editions of awards that it is about.
    public var awards: [Reference<Edition>] = []
    /// The entities that it cites, each once; see ``cited(_:)``.
    public package(set) var citations: [EntityReference] = []
    /// The name of the series that it is part of.
    public var series: String?
    /// Its tags.
    public var tags: [Reference<Tag>] = []
    /// Who speaks in an interview or a roundtable.
    public var speakers: [Speaker] = []
    /// The posts that the editors name of people who hold several.
    public var posts: [NamedPost] = []

    /// No relations.
    package init() {}

    /// The entities of one kind that it cites, each once.
    public func cited<Value: CitedEntity>(_ kind: Value.Type) -> [Reference<Value>] {
      citations.isEmpty ? [] : citations.compactMap { $0.reference(to: kind) }
    }
  }
}
