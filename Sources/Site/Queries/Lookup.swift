import Bytes
import Content
import Entities

/// One page's view of the library, which records what the page reads.
///
/// A page is determined by its reads, its planned input, the configuration and the theme. If these are the same as in
/// an earlier build, so is the page.
final class Lookup {
  /// The library, shared with the lookups of other pages.
  let shared: Shared
  private(set) var reads: [Read] = []

  /// The library, yielded without a copy.
  ///
  /// A function that takes the whole library receives a copy, which retains several dozen references. Read frequently
  /// used values from one of its fields or from ``Shared/list(of:)`` instead.
  var library: Library { _read { yield shared.library } }

  init(_ shared: Shared) {
    self.shared = shared
    // A page typically has several dozen reads.
    reads.reserveCapacity(64)
  }

  /// The library that all pages read. A class, because pages are rendered on many threads, which would contend for the
  /// reference counts of separate copies.
  final class Shared: Sendable {
    let library: Library
    private let lists: EntityLists

    init(_ library: Library) {
      self.library = library
      lists = library.allLists
    }

    /// Returns all entities of a kind, in library order.
    func list<Value: Entity>(of kind: Value.Type = Value.self) -> [Value] { lists[kind] }
  }

  /// Returns the entity that a reference refers to.
  func callAsFunction<Value: Entity>(_ reference: Reference<Value>) -> Value {
    recordRead(reference)
    return shared.list()[reference.index]
  }

  /// Records a read of an entity that is accessed directly in the library.
  func recordRead<Value: Entity>(_ reference: Reference<Value>) {
    reads.append(.entity(kind: AnyEntityKind.index(of: Value.self), index: reference.index))
  }

  /// Records a read of an article's card.
  func recordRead(card article: Reference<Article>) { reads.append(.card(article.index)) }

  /// Records a read of a picture's colour.
  func recordRead(colorAt url: String) { reads.append(.color(url)) }

  /// Returns the body of an article, or `nil` if it is members-only.
  func body(_ reference: Reference<Article>) -> Body? {
    reads.append(.body(reference.index))
    return shared.library.articleBodies[reference.index]
  }

  /// Returns a query for all entities of a kind, in library order.
  func all<Value: Entity>(_ kind: Value.Type = Value.self) -> Query<Reference<Value>> {
    Query(
      QueryKey(list: ListName(Value.kindName)), self,
      ListSlice(0..<shared.list(of: kind).count) { Reference(index: $0) })
  }

  /// Returns a query for the entities related to one entity.
  func related<Owner: Entity, Element: ListElement>(
    _ relation: Relation<Owner, Element>, of owner: Reference<Owner>
  ) -> Query<Element> {
    Query(
      QueryKey(list: relation.name, owner: owner.index), self,
      ListSlice(relation.list(of: owner, in: shared.library.relations)))
  }

  /// Returns a query for the articles about one entity, newest first.
  func articles<Owner: ArticleSubject>(of owner: Reference<Owner>) -> Query<Reference<Article>> {
    related(Owner.articles, of: owner)
  }

  /// Records a query.
  func recordRead(_ query: QueryKey) { reads.append(.list(query)) }

  /// Records a query for a derived list with the hash of its result. Without a hash, the page is never reused.
  func recordRead(derived query: QueryKey, resultHash: Hash64?) {
    reads.append(resultHash.map { .derived(query, resultHash: $0) } ?? .list(query))
  }
}
