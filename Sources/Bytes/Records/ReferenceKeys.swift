/// The keys that identify entities in records.
///
/// Within a build, an entity is identified by its index in the list of its type; in a record, by a key that is the same
/// in every build.
public struct ReferenceKeys: Sendable {
  private var keys: [ObjectIdentifier: [Hash64]] = [:]
  private var indices: [ObjectIdentifier: [Hash64: Int]] = [:]

  /// Creates an empty table of keys.
  public init() {}

  /// Registers the entities of a type, in the order of their list, by their unique `names`.
  public mutating func register<Entity>(_ kind: Entity.Type, names: [String]) {
    let keys = names.map(Self.key)
    self.keys[ObjectIdentifier(kind)] = keys
    indices[ObjectIdentifier(kind)] = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Returns the key for a name.
  public static func key(_ name: String) -> Hash64 {
    var name = name
    return name.withUTF8 { Hash64(UnsafeRawBufferPointer($0)) }
  }

  /// Returns the key of the entity at an index, if there is one.
  public func key<Entity>(of kind: Entity.Type, at index: Int) -> Hash64? {
    guard let keys = keys[ObjectIdentifier(kind)], keys.indices.contains(index) else { return nil }
    return keys[index]
  }

  /// Returns all keys of a type, in the order of its list.
  public func keys<Entity>(of kind: Entity.Type) -> [Hash64] { keys[ObjectIdentifier(kind)] ?? [] }

  /// Returns the index of the entity with a key, if there is one.
  public func index<Entity>(of kind: Entity.Type, key: Hash64) -> Int? { indices[ObjectIdentifier(kind)]?[key] }
}

/// The reason why a record cannot be encoded or decoded.
public enum RecordCodingError: Error, Sendable {
  /// A reference has no key.
  case unknownReference
  /// A value has a structure that records do not support.
  case unsupportedValue
  /// The bytes are truncated or are not the output of an encoder.
  case dataCorrupted
}
