/// Reads what a ``RecordEncoder`` wrote, back into values of the same types.
///
/// The bytes are not trusted: a length beyond the end, an unknown case or a key without an entity is a
/// ``RecordFault``, and the caller treats the record as missing.
public final class RecordDecoder: Decoder {
  /// The keys of references.
  public let keys: ReferenceKeys
  private let bytes: ArraySlice<UInt8>
  /// The offset of the next value.
  ///
  /// No method is called while another one moves it.
  @exclusivity(unchecked) public private(set) var offset: Int
  private var end: Int { bytes.endIndex }
  public var codingPath: [any CodingKey] { [] }
  public var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// Creates a decoder of the record that `bytes` hold.
  public init(_ bytes: ArraySlice<UInt8>, keys: ReferenceKeys = ReferenceKeys()) {
    self.bytes = bytes
    self.keys = keys
    offset = bytes.startIndex
  }

  /// Whether the end is reached.
  public var isAtEnd: Bool { offset >= end }

  public func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(KeyedRecordReader<Key>(decoder: self))
  }

  public func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    UnkeyedRecordReader(decoder: self, count: try readListCount())
  }

  public func singleValueContainer() -> any SingleValueDecodingContainer { SingleRecordReader(decoder: self) }
}

extension RecordDecoder {
  /// Reads a value.
  public func read<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    if type == String.self, let text = try readText() as? Value { return text }
    if type == [UInt8].self, let bytes = try readRaw(try readCount()) as? Value { return bytes }
    if type == [String].self {
      let texts = try (0..<(try readCount())).map { _ in try readText() }
      if let texts = texts as? Value { return texts }
    }
    return try Value(from: self)
  }

  /// Reads a whole number that is not negative.
  public func readNumber() throws -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try readByte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw RecordFault.damaged
  }

  /// Reads a whole number.
  public func readInteger() throws -> Int {
    let folded = try readNumber()
    return Int(truncatingIfNeeded: folded >> 1) ^ -Int(truncatingIfNeeded: folded & 1)
  }

  /// Reads the number of values that follow, each at least a byte long.
  public func readCount() throws -> Int {
    let count = try readNumber()
    guard count <= UInt64(end - offset) else { throw RecordFault.damaged }
    return Int(count)
  }

  /// Reads the length of a list, which has four bytes.
  private func readListCount() throws -> Int {
    let range = try take(4)
    let count = bytes[range].withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)) }
    guard Int(count) <= end - offset else { throw RecordFault.damaged }
    return Int(count)
  }

  /// Reads a text.
  public func readText() throws -> String {
    let range = try take(try readCount())
    return bytes[range].withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads the eight bytes of a hash.
  public func readHash() throws -> UInt64 {
    let range = try take(8)
    return bytes[range].withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
  }

  /// Reads a flag.
  public func readFlag() throws -> Bool {
    switch try readByte() {
    case 0: false
    case 1: true
    default: throw RecordFault.damaged
    }
  }

  /// Reads `count` bytes as they are.
  public func readRaw(_ count: Int) throws -> [UInt8] { Array(bytes[try take(count)]) }

  fileprivate func readByte() throws -> UInt8 {
    guard offset < end else { throw RecordFault.damaged }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// Passes over `count` bytes; their range.
  private func take(_ count: Int) throws -> Range<Int> {
    guard count >= 0, count <= end - offset else { throw RecordFault.damaged }
    defer { offset += count }
    return offset..<offset + count
  }
}
