/// Decodes the fields of a value in the order in which they were written.
struct KeyedRecordReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: CodableRecordDecoder
  var codingPath: [any CodingKey] { [] }

  /// The name of the enumeration case that follows; only enumerations request it.
  var allKeys: [Key] { (try? decoder.read { try $0.text() }).flatMap(Key.init(stringValue:)).map { [$0] } ?? [] }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) throws -> Bool { try !decoder.read { try $0.flag() } }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder.read { try $0.flag() } }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder.read { try $0.text() } }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder.read { try $0.integer() } }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try decoder.read { try $0.word() } }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try decoder.value(type) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedDecodingContainer<Nested> { KeyedDecodingContainer(KeyedRecordReader<Nested>(decoder: decoder)) }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder.unkeyedContainer()
  }

  func superDecoder() -> any Decoder { decoder }
  func superDecoder(forKey key: Key) -> any Decoder { decoder }
}

/// Decodes the elements of a list.
struct UnkeyedRecordReader: UnkeyedDecodingContainer {
  let decoder: CodableRecordDecoder
  let count: Int?
  var codingPath: [any CodingKey] { [] }
  var currentIndex = 0
  var isAtEnd: Bool { currentIndex >= count ?? 0 }

  init(decoder: CodableRecordDecoder, count: Int) {
    self.decoder = decoder
    self.count = count
  }

  mutating func decodeNil() throws -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    currentIndex += 1
    return try decoder.value(type)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedDecodingContainer<Nested> {
    KeyedDecodingContainer(KeyedRecordReader<Nested>(decoder: decoder))
  }

  func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try decoder.unkeyedContainer() }
  func superDecoder() -> any Decoder { decoder }
}

/// Decodes a single value.
struct SingleRecordReader: SingleValueDecodingContainer {
  let decoder: CodableRecordDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }
  func decode(_ type: Bool.Type) throws -> Bool { try decoder.read { try $0.flag() } }
  func decode(_ type: String.Type) throws -> String { try decoder.read { try $0.text() } }
  func decode(_ type: Int.Type) throws -> Int { try decoder.read { try $0.integer() } }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.read { try $0.word() } }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.value(type) }

  func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.read { try $0.byte() } }
  func decode(_ type: Double.Type) throws -> Double { Double(bitPattern: try decoder.read { try $0.word() }) }
  func decode(_ type: Float.Type) throws -> Float { Float(bitPattern: try number(decoder.read { try $0.word() })) }
  func decode(_ type: Int8.Type) throws -> Int8 { try number(decoder.read { try $0.integer() }) }
  func decode(_ type: Int16.Type) throws -> Int16 { try number(decoder.read { try $0.integer() }) }
  func decode(_ type: Int32.Type) throws -> Int32 { try number(decoder.read { try $0.integer() }) }
  func decode(_ type: Int64.Type) throws -> Int64 { try number(decoder.read { try $0.integer() }) }
  func decode(_ type: UInt.Type) throws -> UInt { try number(decoder.read { try $0.unsignedInteger() }) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try number(decoder.read { try $0.unsignedInteger() }) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try number(decoder.read { try $0.unsignedInteger() }) }

  private func number<Number: FixedWidthInteger>(_ value: some FixedWidthInteger) throws -> Number {
    guard let number = Number(exactly: value) else { throw RecordCodingError.dataCorrupted }
    return number
  }
}
