import Bytes
import Content
import Entities

extension Read {
  /// Returns the reads from which an article's card is made: the article and the entities it names.
  static func ofCard(_ index: Int, in library: Library) -> [Read] {
    let article = library.articles[index]
    var reads: [Read] = []
    reads.reserveCapacity(2 + article.relations.hospitals.count + article.relations.people.count)
    func add<Value: Entity>(_ references: some Sequence<Reference<Value>>) {
      let kind = AnyEntityKind.index(of: Value.self)
      for reference in references { reads.append(.entity(kind: kind, index: reference.index)) }
    }
    add(CollectionOfOne(Reference<Article>(index: index)))
    if let column = article.relations.column { add(CollectionOfOne(column)) }
    add(article.relations.hospitals)
    add(article.relations.people)
    return reads
  }
}
