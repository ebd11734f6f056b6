/// Decodes a value from a record through its `Decodable` conformance: the standard library's `Decoder` on top of
/// ``RecordDecoder``.
final class CodableRecordDecoder: Decoder {
  private let keys: ReferenceKeys
  private let record: ArraySlice<UInt8>
  /// The index of the next byte. Unchecked because no method is called while another one modifies it.
  @exclusivity(unchecked) private(set) var offset: Int
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// Creates a decoder of the value at the start of `record`.
  init(_ record: ArraySlice<UInt8>, keys: ReferenceKeys) {
    self.record = record
    self.keys = keys
    offset = record.startIndex
  }

  /// Returns what `body` decodes from the current offset.
  func read<Value>(_ body: (inout RecordDecoder) throws -> Value) throws -> Value {
    let (value, count) = try RecordDecoder.read(record[offset...], keys: keys) { decoder in
      let value = try body(&decoder)
      return (value, decoder.offset)
    }
    offset += count
    return value
  }

  /// Decodes a value.
  func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == String.self, let text = try read({ try $0.text() }) as? Value { return text }
    if type == [UInt8].self, let bytes = try read({ Array(try $0.slice(try $0.count())) }) as? Value { return bytes }
    if type == [String].self, let texts = try read({ try $0.texts() }) as? Value { return texts }
    return try Value(from: self)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(KeyedRecordReader<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    UnkeyedRecordReader(decoder: self, count: try read { try $0.listCount() })
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { SingleRecordReader(decoder: self) }
}
