import Bytes
import Entities
import SourceFiles

/// All tags of the published articles.
struct TagIndex: Sendable {
  /// The tags by number of articles, then by name.
  private(set) var tags: [Tag] = []
  private var references: [String: Reference<Tag>] = [:]
  /// The spellings that share an id with a more common spelling but are different words, grouped by id.
  private(set) var collidingTags: [FoldedTag] = []

  /// Collects the tags. The name of a tag is its most common spelling; ties are broken by string order.
  init(_ articles: [ArticleUnit], jobs: Int) {
    let parts = max(1, min(jobs, 8))
    let counts = Parallel.map(count: parts, jobs: jobs) { part in
      var count = TagCount()
      for index in articles.count * part / parts..<articles.count * (part + 1) / parts {
        for tag in articles[index].header.tags { count.add(tag.id, tag.spelling, 1) }
      }
      return count
    }
    var whole = TagCount()
    for count in counts { whole.add(count) }
    let counted = whole.tags.map { id, spellings in
      let name = spellings.min { $0.count == $1.count ? $0.text < $1.text : $0.count > $1.count }?.text ?? id
      return (
        tag: Tag(id: id, url: Tag.url(of: id), name: name), count: spellings.reduce(0) { $0 + $1.count }
      )
    }
    collidingTags = whole.tags.flatMap { Self.collidingTags($0.spellings, as: $0.id) }
    tags = counted.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      return a.tag.name == b.tag.name ? a.tag.id < b.tag.id : a.tag.name < b.tag.name
    }.map(\.tag)
    for (index, tag) in tags.enumerated() { references[tag.id] = Reference(index: index) }
  }

  /// Returns the spellings of a tag that are different words from its most common one.
  private static func collidingTags(_ spellings: [(text: String, count: Int)], as id: String) -> [FoldedTag] {
    guard spellings.count > 1 else { return [] }
    let name = spellings.min { $0.count == $1.count ? $0.text < $1.text : $0.count > $1.count }?.text ?? id
    let folded = FoldedTag(id: id, spelling: name).foldedSpelling
    return spellings.map(\.text).sorted().map { FoldedTag(id: id, spelling: $0) }.filter { $0.foldedSpelling != folded }
  }

  /// Returns the tag with the given id.
  subscript(id: String) -> Reference<Tag>? { references[id] }
}

/// The number of uses of each spelling of each tag.
private struct TagCount: Sendable {
  /// The tags in order of occurrence. Nearly every tag has a single spelling, so a linear search is faster than
  /// hashing.
  private(set) var tags: [(id: String, spellings: [(text: String, count: Int)])] = []
  private var indices: [String: Int] = [:]

  mutating func add(_ id: String, _ spelling: String, _ count: Int) {
    let index = indices[id] ?? tags.count
    if index == tags.count {
      indices[id] = index
      tags.append((id, []))
    }
    if let spellingIndex = tags[index].spellings.firstIndex(where: { $0.text == spelling }) {
      tags[index].spellings[spellingIndex].count += count
    } else {
      tags[index].spellings.append((spelling, count))
    }
  }

  mutating func add(_ other: TagCount) {
    for tag in other.tags { for spelling in tag.spellings { add(tag.id, spelling.text, spelling.count) } }
  }
}
