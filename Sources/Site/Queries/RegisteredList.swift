import Bytes
import Content
import Entities

/// A list of the library that a kind of page reads, without its types: it answers the queries of an earlier build.
struct RegisteredList: Sendable {
  /// What the list is called.
  let name: ListName
  /// The kind of the entities that have such a list; nil for a list of the library.
  let owner: AnyEntityKind?
  /// Whether the lists follow from others and only the page of the entity reads them: they say nothing of the library that those
  /// do not.
  let isDerived: Bool
  /// The hash of the answer to a query; nil where this library has no such list.
  let fingerprint: @Sendable (QueryKey, Library) -> Hash64?
  /// The place among ``all``.
  private(set) var number = 0

  /// The lists of a relation.
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

  /// The list of all entities of a kind.
  init<Value: Entity>(all kind: Value.Type) {
    name = ListName(Value.kindName)
    owner = nil
    isDerived = false
    fingerprint = { query, library in
      let all = ListSlice(Value.all(in: library).indices) { Reference<Value>(index: $0) }
      return Self.fingerprint(all, query, library)
    }
  }

  /// The lists called `name`, which are computed from others when they are read.
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

  /// Every list that some kind of page has registered.
  static let all: [RegisteredList] = SitePlan.kinds.flatMap(\.lists).enumerated().map { number, registered in
    var registered = registered
    registered.number = number
    return registered
  }

  /// The same lists by name.
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

  /// The hash of what stands in a list; nil where that has no key.
  static func hash<Element: ListElement>(of list: some Sequence<Element>, keys: ReferenceKeys) -> Hash64? {
    let encoder = RecordEncoder(keys: keys)
    guard (try? list.forEach { try $0.write(to: encoder) }) != nil else { return nil }
    return Hash64(encoder.bytes)
  }
}
