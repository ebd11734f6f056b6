/// The lists of a library, one for each kind of entity.
struct EntityLists: Sendable {
  var lists = TypeMap()

  init() {}

  /// The list of a kind; empty where nothing was added.
  subscript<Value: LibraryEntity>(kind: Value.Type) -> [Value] {
    get { lists[EntityList<Value>.self]?.things ?? [] }
    set { lists[EntityList<Value>.self] = EntityList(newValue) }
  }

  /// Changes the list of a kind in place: nothing is copied unless someone else holds the list too.
  mutating func update<Value: LibraryEntity>(_ kind: Value.Type, _ change: (inout [Value]) -> Void) {
    var things = self[kind]
    self[kind] = []
    change(&things)
    self[kind] = things
  }
}

/// The entities of one kind in the order of the library.
final class EntityList<Value: LibraryEntity>: Sendable {
  let things: [Value]

  init(_ things: [Value]) { self.things = things }
}
