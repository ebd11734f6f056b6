import Bytes
import Content
import Entities

/// A kind of entity without its type: what a build remembers of pages needs of it.
struct AnyEntityKind: Sendable {
  /// What the kind is called in what a page reads.
  let name: String
  /// What names the entity at an index among its kind.
  let key: @Sendable (_ index: Int, Library) -> String
  /// What records call the entity at an index, in every build the same; nil where there is none.
  let recordKey: @Sendable (_ index: Int, Library) -> Hash64?
  /// The hashes of the values of all entities, in the library's order.
  let fingerprints: @Sendable (Library, _ jobs: Int) -> [Hash64]
  private let place: @Sendable (_ recordKey: Hash64, Library) -> Int?
  private let type: ObjectIdentifier

  /// The kind of `Value`.
  init<Value: Entity>(_ type: Value.Type) {
    self.type = ObjectIdentifier(type)
    name = Value.kindName
    key = { Value.all(in: $1)[$0].key }
    recordKey = { $1.keys.key(of: Value.self, at: $0) }
    place = { $1.keys.index(of: Value.self, key: $0) }
    fingerprints = { Value.fingerprints($0, jobs: $1) }
  }

  /// The index of the entity that records call so; nil where a library has none.
  func index(recordKey: Hash64, in library: Library) -> Int? { place(recordKey, library) }

  /// Every kind that some kind of page has registered.
  static let all: [AnyEntityKind] = SitePlan.kinds.flatMap(\.entities)

  private static let types = all.map(\.type)

  /// The number of a kind in ``all``; one that leads to nothing for a kind that no page has registered: what reads such a
  /// entity is never known to be the same as before.
  static func number<Value: Entity>(of type: Value.Type) -> Int {
    // A handful of kinds are compared sooner than one is hashed.
    types.firstIndex(of: ObjectIdentifier(type)) ?? .max
  }
}

extension Entity {
  /// The hashes of the records of all entities of the kind, on so many threads: each changes when anything in the
  /// entity's values does.
  static func fingerprints(_ library: Library, jobs: Int) -> [Hash64] {
    let all = Self.all(in: library)
    return Parallel.map(count: all.count, jobs: jobs) { index in
      // What cannot be written is never the same as before.
      (try? RecordEncoder.record(of: all[index], keys: library.keys)).map { Hash64($0) }
        ?? Hash64.random()
    }
  }
}
