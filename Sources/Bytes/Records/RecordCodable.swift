/// A value that encodes its record field by field, for types with tens of thousands of values.
///
/// The record must equal that of the synthesized `Encodable` conformance, which omits no field; a test compares the
/// two.
public protocol RecordEncodable: Encodable {
  /// Encodes the fields in declaration order.
  func write(to encoder: RecordEncoder) throws
}

/// A value that decodes its record field by field.
public protocol RecordDecodable: Decodable {
  /// Decodes the fields in declaration order.
  init(from decoder: inout RecordDecoder) throws
}

/// A value that encodes and decodes its record field by field.
public typealias RecordCodable = RecordEncodable & RecordDecodable
