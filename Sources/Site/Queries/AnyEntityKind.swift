import Bytes
import Content
import Entities

/// A kind of entity, type-erased. The build cache uses it to identify what pages read.
struct AnyEntityKind: Sendable {
  /// The name of the kind in recorded reads.
  let name: String
  /// Returns the key that identifies an entity within its kind, given its index.
  let key: @Sendable (_ index: Int, Library) -> String
  /// Returns the key of the entity at an index in records, which is stable across builds; `nil` if there is no such
  /// entity.
  let recordKey: @Sendable (_ index: Int, Library) -> Hash64?
  /// Returns the hashes of the values of all entities, in library order.
  let fingerprints: @Sendable (Library, _ jobs: Int) -> [Hash64]
  private let indexOfRecordKey: @Sendable (_ recordKey: Hash64, Library) -> Int?
  private let type: ObjectIdentifier

  /// Creates the type-erased kind of `Value`.
  init<Value: Entity>(_ type: Value.Type) {
    self.type = ObjectIdentifier(type)
    name = Value.kindName
    key = { Value.all(in: $1)[$0].key }
    recordKey = { $1.keys.key(of: Value.self, at: $0) }
    indexOfRecordKey = { $1.keys.index(of: Value.self, key: $0) }
    fingerprints = { Value.fingerprints($0, jobs: $1) }
  }

  /// Returns the index of the entity with a record key, or `nil` if the library has none.
  func index(recordKey: Hash64, in library: Library) -> Int? { indexOfRecordKey(recordKey, library) }

  /// Every kind that some kind of page registers.
  static let all: [AnyEntityKind] = SitePlan.kinds.flatMap(\.entityKinds)

  private static let types = all.map(\.type)

  /// Returns the index of a kind in ``all``. For a kind that no page registers, the index is out of bounds, so that
  /// pages that read such entities are never reused.
  static func index<Value: Entity>(of type: Value.Type) -> Int {
    // For a handful of kinds, a linear search is faster than hashing.
    types.firstIndex(of: ObjectIdentifier(type)) ?? .max
  }
}

extension Entity {
  /// Returns the hashes of all entities of the kind, computed on `jobs` threads. A hash changes whenever a value of the
  /// entity does.
  static func fingerprints(_ library: Library, jobs: Int) -> [Hash64] {
    let all = Self.all(in: library)
    return Parallel.map(count: all.count, jobs: jobs) { index in
      // A value that cannot be encoded never equals an earlier one.
      (try? RecordEncoder.record(of: all[index], keys: library.keys)).map { Hash64($0) }
        ?? Hash64.random()
    }
  }
}
