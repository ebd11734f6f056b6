import Bytes
import Content
import Entities

extension Read {
  /// What an article's card is made from: the article, and the things that it names.
  static func ofCard(_ index: Int, in library: Library) -> [Read] {
    let relations = library.articles[index].relations
    var reads: [Read] = []
    reads.reserveCapacity(2 + relations.hospitals.count + relations.people.count)
    func add<Value: Entity>(_ references: some Sequence<Reference<Value>>) {
      let kind = EntityKind.number(of: Value.self)
      for reference in references { reads.append(.entity(kind: kind, index: reference.index)) }
    }
    add(CollectionOfOne(Reference<Article>(index: index)))
    if let column = relations.column { add(CollectionOfOne(column)) }
    add(relations.hospitals)
    add(relations.people)
    return reads
  }
}
