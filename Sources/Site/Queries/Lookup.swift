import Bytes
import Content
import Entities

/// One page's view of the library: it answers, and remembers what it was asked.
///
/// A page is made from nothing but what it reads here, what its plan gave it, the configuration and the theme; where
/// these are the same as in another build, the page is, too.
final class Lookup {
  /// What it looks entities up in.
  let shared: Shared
  private(set) var reads: [Read] = []

  /// The library, lent and not returned.
  ///
  /// A function that takes the whole library is given a copy of it, which counts some dozens of references. What pages ask for many
  /// times is taken from one of its fields, or from ``Shared/list(of:)``.
  var library: Library { _read { yield shared.library } }

  init(_ shared: Shared) {
    self.shared = shared
    // A page reads some dozens of items.
    reads.reserveCapacity(64)
  }

  /// What all pages look entities up in; a class, for pages are made on many threads, and a copy of the library for
  /// each would have all of them count the same references.
  final class Shared: Sendable {
    let library: Library
    private let lists: EntityLists

    init(_ library: Library) {
      self.library = library
      lists = library.allLists
    }

    /// All entities of a kind, in the library's order.
    func list<Value: Entity>(of kind: Value.Type = Value.self) -> [Value] { lists[kind] }
  }

  /// The entity behind a reference.
  func callAsFunction<Value: Entity>(_ reference: Reference<Value>) -> Value {
    note(reference)
    return shared.list()[reference.index]
  }

  /// Notes that an entity is read, where it is looked at in the library itself.
  func note<Value: Entity>(_ reference: Reference<Value>) {
    reads.append(.entity(kind: AnyEntityKind.number(of: Value.self), index: reference.index))
  }

  /// Remembers that an article's card is shown.
  func note(card article: Reference<Article>) { reads.append(.card(article.index)) }

  /// Notes that the colour of a picture is shown.
  func note(colorAt url: String) { reads.append(.color(url)) }

  /// The body of an article; nil where it is for members.
  func body(_ reference: Reference<Article>) -> Body? {
    reads.append(.body(reference.index))
    return shared.library.articleBodies[reference.index]
  }

  /// All entities of a kind, in the library's order.
  func all<Value: Entity>(_ kind: Value.Type = Value.self) -> Query<Reference<Value>> {
    Query(
      QueryKey(list: ListName(Value.kindName)), self,
      ListSlice(0..<shared.list(of: kind).count) { Reference(index: $0) })
  }

  /// What a relation gives to one entity.
  func related<Owner: Entity, Element: ListElement>(
    _ relation: Relation<Owner, Element>, of owner: Reference<Owner>
  ) -> Query<Element> {
    Query(
      QueryKey(list: relation.name, owner: owner.index), self,
      ListSlice(relation.list(of: owner, in: shared.library.relations)))
  }

  /// The articles that lead to one entity, newest first.
  func articles<Owner: ArticleSubject>(of owner: Reference<Owner>) -> Query<Reference<Article>> {
    related(Owner.articles, of: owner)
  }

  /// Remembers a query.
  func note(_ query: QueryKey) { reads.append(.list(query)) }

  /// Remembers a query whose answer has a hash already; one without is never known to be answered alike.
  func note(derived query: QueryKey, answer: Hash64?) {
    reads.append(answer.map { .derived(query, answer: $0) } ?? .list(query))
  }
}
