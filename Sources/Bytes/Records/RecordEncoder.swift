/// Writes values as records: their fields in the order of their declaration, without names, in as few bytes as that takes.
///
/// A record is the same in every build by the same program; the program's version is stored beside the
/// records, not in them. Everything that is `Encodable` by synthesis can be written, and no field of it can be forgotten,
/// so the hash of a value's record is a fingerprint of the whole value.
///
/// ```swift
/// let record = try RecordEncoder.record(of: article, keys: keys)
/// let fingerprint = Hash64(record)
/// ```
///
/// Whole numbers are written in groups of seven bits, the lowest first, signs folded into the lowest bit (source: Protocol
/// Buffers, "ZigZag"); texts and lists have their length before them; a field that may be missing has a byte that tells whether it
/// is. An optional that is no field, as in a list of optionals, cannot be written.
public final class RecordEncoder: Encoder {
  /// The keys of references.
  public let keys: ReferenceKeys
  /// The record so far. It is written by the million pieces, and no method is called while another one writes.
  @exclusivity(unchecked) public private(set) var bytes: [UInt8] = []
  public var codingPath: [any CodingKey] { [] }
  public var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// Creates an encoder that calls references by `keys`, with room for so many bytes.
  public init(keys: ReferenceKeys = ReferenceKeys(), capacity: Int = 0) {
    self.keys = keys
    bytes.reserveCapacity(capacity)
  }

  /// The record of one value.
  public static func record(of value: some Encodable, keys: ReferenceKeys = ReferenceKeys()) throws -> [UInt8] {
    let encoder = RecordEncoder(keys: keys)
    try encoder.write(value)
    return encoder.bytes
  }

  /// Empties the record and keeps its room.
  public func removeAll() { bytes.removeAll(keepingCapacity: true) }

  public func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedRecordWriter<Key>(encoder: self))
  }

  public func unkeyedContainer() -> any UnkeyedEncodingContainer { UnkeyedRecordWriter(encoder: self) }

  public func singleValueContainer() -> any SingleValueEncodingContainer { SingleRecordWriter(encoder: self) }
}

extension RecordEncoder {
  /// Appends a value. Texts, lists of them and bytes take a short way, for there are many of them.
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

  /// Appends a whole number that is not negative.
  public func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a whole number.
  public func write(_ number: Int) { write(UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1))))) }

  /// Appends a text, its length in bytes before it.
  public func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  /// Appends a hash.
  public func write(hash: Hash64) { write(word: hash.value) }

  /// Appends the eight bytes of a number that is seldom small.
  public func write(word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends a flag.
  public func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Appends bytes as they are.
  public func write(raw more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Appends bytes as they are.
  public func write(raw more: ArraySlice<UInt8>) { bytes.append(contentsOf: more) }

  /// Makes room for so many bytes in all: a large record is then never copied while it grows.
  public func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Writes over the eight bytes at `place` a hash that was not known when they were written.
  public func write(hash: Hash64, at place: Int) {
    withUnsafeBytes(of: hash.value.littleEndian) { bytes.replaceSubrange(place..<place + 8, with: $0) }
  }

  /// Makes room for the length of a list, which is known at its end; the place of the four bytes.
  @usableFromInline
  func reserveCount() -> Int {
    bytes.append(contentsOf: [0, 0, 0, 0])
    return bytes.count - 4
  }

  /// Fills in the length of a list.
  @usableFromInline
  func write(count: Int, at place: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: count).littleEndian) {
      bytes.replaceSubrange(place..<place + 4, with: $0)
    }
  }
}
