/// The lists of a library, one for each kind of entity.
@usableFromInline
package struct EntityLists: Sendable {
  @usableFromInline var lists = TypeMap()

  init() {}

  /// The list of a kind; empty if nothing was added.
  @inlinable
  package subscript<Value: Sendable>(kind: Value.Type) -> [Value] {
    get { lists[EntityList<Value>.self]?.values ?? [] }
    set { lists[EntityList<Value>.self] = EntityList(newValue) }
  }

  /// Mutates the list of a kind in place; it is copied only if it is also referenced elsewhere.
  mutating func update<Value: Sendable>(_ kind: Value.Type, _ change: (inout [Value]) -> Void) {
    var values = self[kind]
    self[kind] = []
    change(&values)
    self[kind] = values
  }
}

/// The entities of one kind in the order of the library.
@usableFromInline
final class EntityList<Value: Sendable>: Sendable {
  @usableFromInline let values: [Value]

  @usableFromInline
  init(_ values: [Value]) { self.values = values }
}
