import Bytes

extension Library {
  /// Returns the entities of one kind, in the library's order.
  package func list<Value: LibraryEntity>(of kind: Value.Type) -> [Value] { lists[kind] }

  /// The lists of all kinds, including articles, pages and tags.
  package var allLists: EntityLists {
    var lists = lists
    lists[Article.self] = articles
    lists[Page.self] = pages
    lists[Tag.self] = tags
    return lists
  }

  /// Mutates the list of a kind in place.
  package mutating func update<Value: LibraryEntity>(_ kind: Value.Type, _ change: (inout [Value]) -> Void) {
    lists.update(kind, change)
  }

  /// Mutates one entity in place.
  package mutating func update<Value: LibraryEntity>(_ reference: Reference<Value>, _ change: (inout Value) -> Void) {
    lists.update(Value.self) { change(&$0[reference.index]) }
  }

  /// The entity behind a reference.
  package subscript<Value: LibraryEntity>(_ reference: Reference<Value>) -> Value {
    lists[Value.self][reference.index]
  }

  /// The file paths of all entities in the library.
  package var entityPaths: [String] {
    func paths<Kind: LibraryEntity>(_ kind: Kind.Type) -> [String] { list(of: kind).map(\.path) }
    return kinds.flatMap { paths($0) }
  }
}
