/// The lists of a library, one for each kind of thing.
struct EntityLists: Sendable {
  private var lists = KindTable()

  /// The list of a kind; empty where nothing was added.
  subscript<Value: RegisterEntity>(kind: Value.Type) -> [Value] {
    get { lists[kind, EntityList<Value>.self]?.things ?? [] }
    set { lists[kind, EntityList<Value>.self] = EntityList(newValue) }
  }

  /// Changes the list of a kind in place: nothing is copied unless someone else holds the list too.
  mutating func update<Value: RegisterEntity>(_ kind: Value.Type, _ change: (inout [Value]) -> Void) {
    var things = self[kind]
    self[kind] = []
    change(&things)
    self[kind] = things
  }
}

/// The things of one kind in the order of the library.
private final class EntityList<Value: RegisterEntity>: Sendable {
  let things: [Value]

  init(_ things: [Value]) { self.things = things }
}
