/// Decodes what a ``RecordEncoder`` wrote: field by field, or, for types with few values, through their `Decodable`
/// conformance, which takes several times as long.
///
/// The bytes are not trusted: a length past the end, an unknown case or a key without an entity throws a
/// ``RecordCodingError``, and the caller treats the record as missing.
///
/// The decoder is passed to a closure and can be neither copied nor created elsewhere, so its pointer never outlives
/// the call that made it; every read is bounds-checked.
public struct RecordDecoder: ~Copyable {
  /// The keys of references.
  public let keys: ReferenceKeys
  private let record: ArraySlice<UInt8>
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  private init(_ record: ArraySlice<UInt8>, _ bytes: UnsafeRawBufferPointer, keys: ReferenceKeys) {
    self.record = record
    self.bytes = bytes
    self.keys = keys
  }

  /// Returns what `body` decodes from a record.
  public static func read<Value>(
    _ record: ArraySlice<UInt8>, keys: ReferenceKeys = ReferenceKeys(),
    _ body: (inout RecordDecoder) throws -> Value
  ) rethrows -> Value {
    try record.withUnsafeBytes { bytes in
      var decoder = RecordDecoder(record, bytes, keys: keys)
      return try body(&decoder)
    }
  }

  /// Whether all bytes were read.
  public var isAtEnd: Bool { offset >= bytes.count }

  /// Skips `count` bytes and returns the offset of the first.
  private mutating func consume(_ count: Int) throws -> Int {
    guard count >= 0, count <= bytes.count - offset else { throw RecordCodingError.dataCorrupted }
    defer { offset += count }
    return offset
  }

  /// Decodes an unsigned integer.
  public mutating func unsignedInteger() throws -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64, offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw RecordCodingError.dataCorrupted
  }

  /// Decodes a signed integer.
  public mutating func integer() throws -> Int {
    let folded = try unsignedInteger()
    return Int(truncatingIfNeeded: folded >> 1) ^ -Int(truncatingIfNeeded: folded & 1)
  }

  /// Decodes the number of values that follow, each at least a byte long.
  public mutating func count() throws -> Int {
    let count = try unsignedInteger()
    guard count <= UInt64(bytes.count - offset) else { throw RecordCodingError.dataCorrupted }
    return Int(count)
  }

  /// Decodes a hash.
  public mutating func hash() throws -> Hash64 { Hash64(value: try word()) }

  /// Decodes a fixed-width integer of eight bytes.
  public mutating func word() throws -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: try consume(8), as: UInt64.self))
  }

  /// Decodes a byte.
  mutating func byte() throws -> UInt8 { bytes[try consume(1)] }

  /// Decodes a Boolean.
  public mutating func flag() throws -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw RecordCodingError.dataCorrupted
    }
  }

  /// Decodes a string.
  public mutating func text() throws -> String {
    let count = try count()
    let start = try consume(count)
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]), as: UTF8.self)
  }

  /// Returns the next `count` bytes without copying them.
  public mutating func slice(_ count: Int) throws -> ArraySlice<UInt8> {
    let start = record.startIndex + (try consume(count))
    return record[start..<start + count]
  }
}

extension RecordDecoder {
  /// Returns what `value` decodes, and its encoded bytes without copying them.
  public mutating func withBytes<Value>(
    _ value: (inout RecordDecoder) throws -> Value
  ) rethrows -> (value: Value, bytes: ArraySlice<UInt8>) {
    let start = offset
    let value = try value(&self)
    return (value, record[record.startIndex + start..<record.startIndex + offset])
  }

  /// Returns all remaining bytes without copying them.
  public mutating func rest() -> ArraySlice<UInt8> {
    defer { offset = bytes.count }
    return record[(record.startIndex + offset)...]
  }

  /// Decodes an optional field.
  public mutating func optional<Value>(
    _ value: (inout RecordDecoder) throws -> Value
  ) throws -> Value? { try flag() ? try value(&self) : nil }

  /// Decodes an optional string.
  public mutating func optionalText() throws -> String? { try flag() ? try text() : nil }

  /// Decodes a list of strings.
  public mutating func texts() throws -> [String] {
    let count = try count()
    var texts: [String] = []
    if count > 0 { texts.reserveCapacity(count) }
    for _ in 0..<count { texts.append(try text()) }
    return texts
  }

  /// Skips a list of strings.
  public mutating func skipTexts() throws {
    for _ in 0..<(try count()) { _ = try consume(try count()) }
  }

  /// Decodes the length of a list, a fixed-width integer of four bytes.
  mutating func listCount() throws -> Int {
    let count = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: try consume(4), as: UInt32.self))
    guard Int(count) <= bytes.count - offset else { throw RecordCodingError.dataCorrupted }
    return Int(count)
  }

  /// Decodes a list.
  public mutating func list<Value>(_ value: (inout RecordDecoder) throws -> Value) throws -> [Value] {
    let count = try listCount()
    var values: [Value] = []
    if count > 0 { values.reserveCapacity(count) }
    for _ in 0..<count { values.append(try value(&self)) }
    return values
  }

  /// Decodes a value through its `Decodable` conformance.
  public mutating func value<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    let decoder = CodableRecordDecoder(record[(record.startIndex + offset)...], keys: keys)
    let value = try decoder.value(type)
    offset = decoder.offset - record.startIndex
    return value
  }

  /// Returns what `body` decodes for a value whose `Decodable` conformance is decoding from `decoder`.
  ///
  /// Throws `RecordCodingError.unknownReference` if `decoder` does not decode a record: a reference has no meaning
  /// elsewhere.
  public static func read<Value>(
    from decoder: any Decoder, _ body: (inout RecordDecoder) throws -> Value
  ) throws -> Value {
    guard let decoder = decoder as? CodableRecordDecoder else { throw RecordCodingError.unknownReference }
    return try decoder.read(body)
  }
}
