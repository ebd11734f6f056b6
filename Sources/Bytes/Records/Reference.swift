/// An entity, by its index in the list of all entities of its type.
///
/// A reference is only ever made for an entity that is there, so looking it up cannot fail. It means nothing in another
/// build: a record names the entity by its key in ``ReferenceKeys``.
public struct Reference<Value>: Sendable, Hashable, Comparable {
  /// The index in the library's list.
  public let index: Int

  /// Creates a reference to the entity at `index`.
  public init(index: Int) { self.index = index }

  /// The order of the library's list.
  public static func < (lhs: Reference, rhs: Reference) -> Bool { lhs.index < rhs.index }
}

extension Reference: Codable {
  /// Reads the entity whose key a record holds.
  public init(from decoder: any Decoder) throws {
    self = try RecordDecoder.read(from: decoder) { try Reference(from: &$0) }
  }

  /// Writes the key of the entity, which is the same in every build.
  public func encode(to encoder: any Encoder) throws {
    guard let encoder = encoder as? RecordEncoder else { throw RecordFault.unknownReference }
    try write(to: encoder)
  }

  /// Writes the key of the entity without `Codable`.
  public func write(to encoder: RecordEncoder) throws {
    guard let key = encoder.keys.key(of: Value.self, at: index) else { throw RecordFault.unknownReference }
    encoder.write(hash: key)
  }
}

extension Reference: RecordCodable {
  public init(from decoder: inout RecordDecoder) throws {
    guard let index = decoder.keys.index(of: Value.self, key: try decoder.hash()) else {
      throw RecordFault.unknownReference
    }
    self.init(index: index)
  }
}
