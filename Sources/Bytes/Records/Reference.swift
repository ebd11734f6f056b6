/// A reference to an entity, by its index in the list of all entities of its type.
///
/// A reference is created only for an entity that exists, so resolving it cannot fail. It has no meaning in another
/// build: a record identifies the entity by its key in ``ReferenceKeys``.
public struct Reference<Value>: Sendable, Hashable, Comparable {
  /// The index in the library's list.
  public let index: Int

  /// Creates a reference to the entity at `index`.
  public init(index: Int) { self.index = index }

  /// Whether `lhs` precedes `rhs` in the library's list.
  public static func < (lhs: Reference, rhs: Reference) -> Bool { lhs.index < rhs.index }
}

extension Reference: Codable {
  /// Decodes a reference from the key in a record.
  public init(from decoder: any Decoder) throws {
    self = try RecordDecoder.read(from: decoder) { try Reference(from: &$0) }
  }

  /// Encodes the key of the entity, which is the same in every build.
  public func encode(to encoder: any Encoder) throws {
    guard let encoder = encoder as? RecordEncoder else { throw RecordCodingError.unknownReference }
    try write(to: encoder)
  }

  /// Encodes the key of the entity without `Codable`.
  public func write(to encoder: RecordEncoder) throws {
    guard let key = encoder.keys.key(of: Value.self, at: index) else { throw RecordCodingError.unknownReference }
    encoder.write(hash: key)
  }
}

extension Reference: RecordCodable {
  public init(from decoder: inout RecordDecoder) throws {
    guard let index = decoder.keys.index(of: Value.self, key: try decoder.hash()) else {
      throw RecordCodingError.unknownReference
    }
    self.init(index: index)
  }
}
