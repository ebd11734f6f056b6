extension RecordEncoder {
  /// Encodes an optional field.
  @inlinable
  public func write<Value>(optional value: Value?, _ write: (Value) throws -> Void) rethrows {
    self.write(value != nil)
    if let value { try write(value) }
  }

  /// Encodes an optional string.
  @inlinable
  public func write(optional text: String?) { write(optional: text) { write($0) } }

  /// Encodes an optional value.
  @inlinable
  public func write(optional value: (some RecordEncodable)?) throws {
    try write(optional: value) { try $0.write(to: self) }
  }

  /// Encodes a list of strings.
  public func write(texts: [String]) {
    write(UInt64(texts.count))
    for text in texts { write(text) }
  }

  /// Encodes a list.
  @inlinable
  public func write<Value>(list: [Value], _ write: (Value) throws -> Void) rethrows {
    self.write(count: list.count, at: reserveCount())
    for value in list { try write(value) }
  }

  /// Encodes a list of values.
  @inlinable
  public func write(list: [some RecordEncodable]) throws { try write(list: list) { try $0.write(to: self) } }

  /// Encodes a list of values through their `Encodable` conformance.
  public func write(values list: [some Encodable]) throws { try write(list: list) { try write($0) } }
}
