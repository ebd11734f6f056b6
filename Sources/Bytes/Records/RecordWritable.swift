/// A value that writes its record field by field, because tens of thousands of such values are written.
///
/// The record equals the one that its `Encodable` conformance, which forgets no field, would write; a test compares the two.
public protocol RecordWritable: Encodable {
  /// Appends the fields in the order in which they are declared.
  func write(to encoder: RecordEncoder) throws
}

extension RecordEncoder {
  /// Appends a field that may be missing.
  public func write<Value>(optional value: Value?, _ write: (Value) throws -> Void) rethrows {
    self.write(value != nil)
    if let value { try write(value) }
  }

  /// Appends a text that may be missing.
  public func write(optional text: String?) { write(optional: text) { write($0) } }

  /// Appends a value that may be missing.
  public func write(optional value: (some RecordWritable)?) throws {
    try write(optional: value) { try $0.write(to: self) }
  }

  /// Appends a list of texts.
  public func write(texts: [String]) {
    write(UInt64(texts.count))
    for text in texts { write(text) }
  }

  /// Appends a list.
  public func write<Value>(list: [Value], _ write: (Value) throws -> Void) rethrows {
    self.write(count: list.count, at: reserveCount())
    for value in list { try write(value) }
  }

  /// Appends a list of values.
  public func write(list: [some RecordWritable]) throws { try write(list: list) { try $0.write(to: self) } }

  /// Appends a list of values of a kind that is too rare to be written field by field.
  public func write(rare list: [some Encodable]) throws { try write(list: list) { try write($0) } }
}
