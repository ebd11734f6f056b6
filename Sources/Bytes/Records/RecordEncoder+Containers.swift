/// Encodes the fields of a value in the order in which they are passed.
struct KeyedRecordWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: RecordEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws { throw RecordCodingError.unsupportedValue }
  func encode(_ value: Bool, forKey key: Key) { encoder.write(value) }
  func encode(_ value: String, forKey key: Key) { encoder.write(value) }
  func encode(_ value: Int, forKey key: Key) { encoder.write(value) }
  func encode(_ value: UInt64, forKey key: Key) { encoder.write(word: value) }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try encoder.write(value) }

  func encodeIfPresent(_ value: Bool?, forKey key: Key) { if encodePresence(value), let value { encoder.write(value) } }
  func encodeIfPresent(_ value: String?, forKey key: Key) {
    if encodePresence(value), let value { encoder.write(value) }
  }
  func encodeIfPresent(_ value: Int?, forKey key: Key) { if encodePresence(value), let value { encoder.write(value) } }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) {
    if encodePresence(value), let value { encoder.write(word: value) }
  }
  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
    if encodePresence(value), let value { try encoder.write(value) }
  }

  /// Encodes whether there is a value, and returns it.
  private func encodePresence<Value>(_ value: Value?) -> Bool {
    encoder.write(value != nil)
    return value != nil
  }

  /// Returns a container for the associated values of an enumeration case, preceded by the name of the case.
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder.write(key.stringValue)
    return KeyedEncodingContainer(KeyedRecordWriter<Nested>(encoder: encoder))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { UnkeyedRecordWriter(encoder: encoder) }
  func superEncoder() -> any Encoder { encoder }
  func superEncoder(forKey key: Key) -> any Encoder { encoder }
}

/// Encodes the elements of a list, preceded by their number.
struct UnkeyedRecordWriter: UnkeyedEncodingContainer {
  private let encoder: RecordEncoder
  private let countOffset: Int
  var codingPath: [any CodingKey] { [] }
  private(set) var count = 0

  init(encoder: RecordEncoder) {
    self.encoder = encoder
    countOffset = encoder.reserveCount()
  }

  mutating func encodeNil() throws { throw RecordCodingError.unsupportedValue }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    try encoder.write(value)
    increment()
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    increment()
    return KeyedEncodingContainer(KeyedRecordWriter<Nested>(encoder: encoder))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    increment()
    return UnkeyedRecordWriter(encoder: encoder)
  }

  mutating func superEncoder() -> any Encoder {
    increment()
    return encoder
  }

  private mutating func increment() {
    count += 1
    encoder.write(count: count, at: countOffset)
  }
}

/// Encodes a single value, such as the raw value of an enumeration.
struct SingleRecordWriter: SingleValueEncodingContainer {
  let encoder: RecordEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws { throw RecordCodingError.unsupportedValue }
  func encode(_ value: Bool) { encoder.write(value) }
  func encode(_ value: String) { encoder.write(value) }
  func encode(_ value: Int) { encoder.write(value) }
  func encode(_ value: UInt8) { encoder.write(raw: [value]) }
  func encode(_ value: UInt64) { encoder.write(word: value) }
  func encode<Value: Encodable>(_ value: Value) throws { try encoder.write(value) }

  func encode(_ value: Double) { encoder.write(word: value.bitPattern) }
  func encode(_ value: Float) { encoder.write(word: UInt64(value.bitPattern)) }
  func encode(_ value: Int8) { encoder.write(Int(value)) }
  func encode(_ value: Int16) { encoder.write(Int(value)) }
  func encode(_ value: Int32) { encoder.write(Int(value)) }
  func encode(_ value: Int64) { encoder.write(Int(value)) }
  func encode(_ value: UInt) { encoder.write(UInt64(value)) }
  func encode(_ value: UInt16) { encoder.write(UInt64(value)) }
  func encode(_ value: UInt32) { encoder.write(UInt64(value)) }
}
