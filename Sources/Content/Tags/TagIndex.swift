/// All tags of the published articles.
struct TagIndex: Sendable {
  /// The tags by number of articles, then by name.
  private(set) var tags: [Tag] = []
  private var references: [String: Reference<Tag>] = [:]

  /// Gathers the tags; of several spellings the commonest is the name, of those the first in the order of their bytes.
  init(_ articles: [ShelvedArticle]) {
    var spellings: [String: [String: Int]] = [:]
    for article in articles {
      for tag in article.source.tags { spellings[tag.id, default: [:]][tag.spelling, default: 0] += 1 }
    }
    let counted = spellings.map { id, counts in
      let name = counts.min { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }?.key ?? id
      return (tag: Tag(id: id, url: Address.page("tags", id), name: name), count: counts.values.reduce(0, +))
    }
    tags = counted.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      return a.tag.name == b.tag.name ? a.tag.id < b.tag.id : a.tag.name < b.tag.name
    }.map(\.tag)
    for (index, tag) in tags.enumerated() { references[tag.id] = Reference(index: index) }
  }

  /// The tag of an id.
  subscript(id: String) -> Reference<Tag>? { references[id] }
}
