/// What references to things are called outside of one build.
///
/// Within a build a thing is an index in the list of its kind; a record names it by a key that is the same in every build.
public struct ReferenceKeys: Sendable {
  private var keys: [ObjectIdentifier: [UInt64]] = [:]
  private var indices: [ObjectIdentifier: [UInt64: Int]] = [:]

  /// No keys: nothing can be referred to.
  public init() {}

  /// Files the things of one kind, in the order of their list; `names` are unique among them.
  public mutating func file<Entity>(_ kind: Entity.Type, names: [String]) {
    let keys = names.map(Self.key)
    self.keys[ObjectIdentifier(kind)] = keys
    indices[ObjectIdentifier(kind)] = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The key of a name.
  public static func key(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { Hash64(UnsafeRawBufferPointer($0)).value }
  }

  /// The key of the thing at an index; nil where there is none.
  public func key<Entity>(of kind: Entity.Type, at index: Int) -> UInt64? {
    guard let keys = keys[ObjectIdentifier(kind)], keys.indices.contains(index) else { return nil }
    return keys[index]
  }

  /// All keys of a kind, in the order of its list.
  public func all<Entity>(of kind: Entity.Type) -> [UInt64] { keys[ObjectIdentifier(kind)] ?? [] }

  /// The index of the thing that a key names; nil where there is none.
  public func index<Entity>(of kind: Entity.Type, key: UInt64) -> Int? { indices[ObjectIdentifier(kind)]?[key] }
}

/// Why a record cannot be written or read.
public enum RecordFault: Error, Sendable {
  /// A reference leads to nothing that has a key.
  case unknownReference
  /// A value is of a shape that records do not have.
  case unwritable
  /// The bytes end too early, or say what no encoder writes.
  case damaged
}
