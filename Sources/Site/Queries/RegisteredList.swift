import Bytes
import Content
import Entities

/// A list of the library that some kind of page reads, type-erased. It evaluates queries of an earlier build.
struct RegisteredList: Sendable {
  /// The name of the list.
  let name: ListName
  /// The kind of the entities that own such lists; `nil` for a list of the library.
  let owner: AnyEntityKind?
  /// Whether the lists are derived from others and read only by the page of their owner. They add no information about
  /// the library to that of the others.
  let isDerived: Bool
  /// Returns the hash of the result of a query, or `nil` if the library has no such list.
  let fingerprint: @Sendable (QueryKey, Library) -> Hash64?
  /// The index in ``all``.
  private(set) var index = 0

  /// Creates the lists of a relation.
  init<Owner: Entity, Element: ListElement>(_ relation: Relation<Owner, Element>) {
    name = relation.name
    owner = AnyEntityKind(Owner.self)
    isDerived = false
    fingerprint = { query, library in
      guard let owner = query.owner else { return nil }
      let list = relation.list(of: Reference(index: owner), in: library.relations)
      return Self.fingerprint(ListSlice(list), query, library)
    }
  }

  /// Creates the list of all entities of a kind.
  init<Value: Entity>(all kind: Value.Type) {
    name = ListName(Value.kindName)
    owner = nil
    isDerived = false
    fingerprint = { query, library in
      let all = ListSlice(Value.all(in: library).indices) { Reference<Value>(index: $0) }
      return Self.fingerprint(all, query, library)
    }
  }

  /// Creates the lists called `name`, which are derived from others when they are read.
  init<Owner: Entity, Element: ListElement>(
    derived name: ListName, _ list: @escaping @Sendable (Reference<Owner>, Library) -> [Element]
  ) {
    self.name = name
    owner = AnyEntityKind(Owner.self)
    isDerived = true
    fingerprint = { query, library in
      guard let owner = query.owner else { return nil }
      return Self.fingerprint(ListSlice(list(Reference(index: owner), library)), query, library)
    }
  }

  /// Every list that some kind of page registers.
  static let all: [RegisteredList] = SitePlan.kinds.flatMap(\.lists).enumerated().map { number, registered in
    var registered = registered
    registered.index = number
    return registered
  }

  /// All registered lists by name.
  static let byName: [ListName: RegisteredList] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static func fingerprint<Element: ListElement>(
    _ list: ListSlice<Element>, _ query: QueryKey, _ library: Library
  ) -> Hash64? {
    var rest = list
    for step in query.steps {
      switch step {
      case .range(let range): rest = rest.slice(range)
      case .count: return Hash64(value: Hash64([1]).value &+ UInt64(rest.count))
      }
    }
    return hash(of: rest, keys: library.keys)
  }

  /// Returns the hash of the elements of a list, or `nil` if an element cannot be encoded.
  static func hash<Element: ListElement>(of list: some Sequence<Element>, keys: ReferenceKeys) -> Hash64? {
    let encoder = RecordEncoder(keys: keys)
    guard (try? list.forEach { try $0.write(to: encoder) }) != nil else { return nil }
    return Hash64(encoder.bytes)
  }
}
