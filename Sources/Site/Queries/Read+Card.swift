import Bytes
import Content
import Entities

extension Read {
  /// What an article's card is made from: the article, and the things that it names.
  static func ofCard(_ index: Int, in library: Library) -> [Read] {
    // By field: a copy of an article has dozens of values.
    let articles = library.articles
    var reads: [Read] = []
    reads.reserveCapacity(2 + articles[index].hospitals.count + articles[index].people.count)
    func add<Value: Entity>(_ references: some Sequence<Reference<Value>>) {
      let kind = EntityKind.number(of: Value.self)
      for reference in references { reads.append(.entity(kind: kind, index: reference.index)) }
    }
    add(CollectionOfOne(Reference<Article>(index: index)))
    if let column = articles[index].column { add(CollectionOfOne(column)) }
    add(articles[index].hospitals)
    add(articles[index].people)
    return reads
  }
}
