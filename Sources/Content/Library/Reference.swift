import Bytes

/// A thing of the library, by its place in the library's list of things of that kind.
///
/// A reference is only ever made for something that is there, so looking it up cannot fail; it is worth nothing in
/// another build. What outlives a build names things by `id`.
public struct Reference<Value>: Sendable, Hashable, Comparable {
  /// The index in the library's list.
  public let index: Int

  /// A reference to the thing at `index`.
  public init(index: Int) { self.index = index }

  /// The order of the library's list.
  public static func < (lhs: Reference, rhs: Reference) -> Bool { lhs.index < rhs.index }
}

extension Reference: Codable {
  /// The thing that a record names by its key.
  public init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? RecordDecoder,
      let index = decoder.keys.index(of: Value.self, key: try decoder.readHash())
    else { throw RecordFault.unknownReference }
    self.init(index: index)
  }

  /// Writes the key of the thing, which means the same in another build.
  public func encode(to encoder: any Encoder) throws {
    guard let encoder = encoder as? RecordEncoder else { throw RecordFault.unknownReference }
    try write(to: encoder)
  }

  /// Writes the key of the thing, the short way.
  public func write(to encoder: RecordEncoder) throws {
    guard let key = encoder.keys.key(of: Value.self, at: index) else { throw RecordFault.unknownReference }
    encoder.write(hash: key)
  }
}
