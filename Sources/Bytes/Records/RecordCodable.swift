/// A value that writes its record field by field, because tens of thousands of such values are written.
///
/// The record equals the one that its `Encodable` conformance, which forgets no field, would write; a test compares the two.
public protocol RecordEncodable: Encodable {
  /// Appends the fields in the order in which they are declared.
  func write(to encoder: RecordEncoder) throws
}

/// A value that reads its record field by field, as it was written.
public protocol RecordDecodable: Decodable {
  /// Reads the fields in the order in which they are declared.
  init(from decoder: inout RecordDecoder) throws
}

/// A value that reads and writes its record field by field.
public typealias RecordCodable = RecordEncodable & RecordDecodable
