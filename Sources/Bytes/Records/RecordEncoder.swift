/// Encodes values as records: compact binary, with the fields in declaration order and without names.
///
/// A record is the same in every build by the same program; the program's version is stored next to the records, not in
/// them. Every type with a synthesized `Encodable` conformance can be encoded, and none of its fields can be omitted,
/// so the hash of a record is a fingerprint of the whole value.
///
/// ```swift
/// let record = try RecordEncoder.record(of: article, keys: keys)
/// let fingerprint = Hash64(record)
/// ```
///
/// Integers are encoded as little-endian base-128 varints, signed ones with ZigZag (source: Protocol Buffers,
/// "ZigZag"). Strings and lists are length-prefixed. An optional field is preceded by a byte that states whether it is
/// present. An optional that is not a field, as in a list of optionals, cannot be encoded.
public final class RecordEncoder: Encoder {
  /// The keys of references.
  public let keys: ReferenceKeys
  /// The record so far. Unchecked because it is appended to millions of times, and no method is called while another
  /// one modifies it.
  @exclusivity(unchecked) public private(set) var bytes: [UInt8] = []
  public var codingPath: [any CodingKey] { [] }
  public var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// Creates an encoder that encodes references with `keys`, with room for `capacity` bytes.
  public init(keys: ReferenceKeys = ReferenceKeys(), capacity: Int = 0) {
    self.keys = keys
    bytes.reserveCapacity(capacity)
  }

  /// Returns the record of a value.
  public static func record(of value: some Encodable, keys: ReferenceKeys = ReferenceKeys()) throws -> [UInt8] {
    let encoder = RecordEncoder(keys: keys)
    try encoder.write(value)
    return encoder.bytes
  }

  /// Removes all bytes and keeps the capacity.
  public func removeAll() { bytes.removeAll(keepingCapacity: true) }

  public func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedRecordWriter<Key>(encoder: self))
  }

  public func unkeyedContainer() -> any UnkeyedEncodingContainer { UnkeyedRecordWriter(encoder: self) }

  public func singleValueContainer() -> any SingleValueEncodingContainer { SingleRecordWriter(encoder: self) }
}

extension RecordEncoder {
  /// Encodes a value. Strings, lists of strings and bytes take a fast path, because there are many of them.
  public func write<Value: Encodable>(_ value: Value) throws {
    if Value.self == String.self, let text = value as? String {
      write(text)
    } else if Value.self == [UInt8].self, let bytes = value as? [UInt8] {
      write(UInt64(bytes.count))
      write(raw: bytes)
    } else if Value.self == [String].self, let texts = value as? [String] {
      write(UInt64(texts.count))
      for text in texts { write(text) }
    } else {
      try value.encode(to: self)
    }
  }

  /// Encodes an unsigned integer.
  public func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Encodes a signed integer.
  public func write(_ number: Int) { write(UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1))))) }

  /// Encodes a string, preceded by its length in bytes.
  public func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  /// Encodes a hash.
  public func write(hash: Hash64) { write(word: hash.value) }

  /// Encodes an integer in eight bytes, for values that are seldom small.
  public func write(word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Encodes a Boolean.
  public func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Appends raw bytes.
  public func write(raw more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Appends raw bytes.
  public func write(raw more: ArraySlice<UInt8>) { bytes.append(contentsOf: more) }

  /// Reserves capacity for `count` bytes in all, so that a large record is not copied while it grows.
  public func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Overwrites the eight bytes at `offset` with a hash that was not known when they were written.
  public func write(hash: Hash64, at offset: Int) {
    withUnsafeBytes(of: hash.value.littleEndian) { bytes.replaceSubrange(offset..<offset + 8, with: $0) }
  }

  /// Reserves four bytes for the length of a list, which is known at its end, and returns their offset.
  @usableFromInline
  func reserveCount() -> Int {
    bytes.append(contentsOf: [0, 0, 0, 0])
    return bytes.count - 4
  }

  /// Fills in the length of a list at a reserved offset.
  @usableFromInline
  func write(count: Int, at offset: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: count).littleEndian) {
      bytes.replaceSubrange(offset..<offset + 4, with: $0)
    }
  }
}
