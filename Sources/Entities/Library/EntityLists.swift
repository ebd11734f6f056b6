/// The lists of a library, one for each kind of entity.
struct EntityLists: Sendable {
  var lists = TypeMap()

  init() {}

  /// The list of a kind; empty where nothing was added.
  subscript<Value: LibraryEntity>(kind: Value.Type) -> [Value] {
    get { lists[EntityList<Value>.self]?.values ?? [] }
    set { lists[EntityList<Value>.self] = EntityList(newValue) }
  }

  /// Changes the list of a kind in place: nothing is copied unless someone else holds the list too.
  mutating func update<Value: LibraryEntity>(_ kind: Value.Type, _ change: (inout [Value]) -> Void) {
    var values = self[kind]
    self[kind] = []
    change(&values)
    self[kind] = values
  }
}

/// The entities of one kind in the order of the library.
final class EntityList<Value: LibraryEntity>: Sendable {
  let values: [Value]

  init(_ values: [Value]) { self.values = values }
}
