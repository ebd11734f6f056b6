import Bytes

/// A table with a list for each entity of several kinds, indexed by `Reference.index`.
@usableFromInline
package struct EntityTable<Element: Sendable>: Sendable {
  @usableFromInline var kinds: [ObjectIdentifier] = []
  @usableFromInline var lists: [[[Element]]] = []

  /// Creates an empty table.
  package init() {}

  /// The lists of all entities of a kind; empty if they were not computed.
  @inlinable
  package subscript<Value>(kind: Value.Type) -> [[Element]] {
    get { index(of: kind).map { lists[$0] } ?? [] }
    set {
      if let index = index(of: kind) {
        lists[index] = newValue
      } else {
        kinds.append(ObjectIdentifier(kind))
        lists.append(newValue)
      }
    }
  }

  /// Creates an empty list for each of `count` entities of a kind.
  mutating func makeLists<Value: Entity>(for kind: Value.Type, count: Int) {
    self[kind] = Array(repeating: [], count: count)
  }

  /// Mutates the list of an entity; has no effect if its kind has no lists.
  mutating func update<Value: Entity>(_ reference: Reference<Value>, _ change: (inout [Element]) -> Void) {
    if let index = index(of: Value.self) { change(&lists[index][reference.index]) }
  }

  @usableFromInline
  func index(of kind: any Any.Type) -> Int? { kinds.firstIndex(of: ObjectIdentifier(kind)) }
}
