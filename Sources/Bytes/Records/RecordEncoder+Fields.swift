extension RecordEncoder {
  /// Appends a field that may be missing.
  @inlinable
  public func write<Value>(optional value: Value?, _ write: (Value) throws -> Void) rethrows {
    self.write(value != nil)
    if let value { try write(value) }
  }

  /// Appends a text that may be missing.
  @inlinable
  public func write(optional text: String?) { write(optional: text) { write($0) } }

  /// Appends a value that may be missing.
  @inlinable
  public func write(optional value: (some RecordEncodable)?) throws {
    try write(optional: value) { try $0.write(to: self) }
  }

  /// Appends a list of texts.
  public func write(texts: [String]) {
    write(UInt64(texts.count))
    for text in texts { write(text) }
  }

  /// Appends a list.
  @inlinable
  public func write<Value>(list: [Value], _ write: (Value) throws -> Void) rethrows {
    self.write(count: list.count, at: reserveCount())
    for value in list { try write(value) }
  }

  /// Appends a list of values.
  @inlinable
  public func write(list: [some RecordEncodable]) throws { try write(list: list) { try $0.write(to: self) } }

  /// Appends a list of values by their `Encodable` conformance.
  public func write(values list: [some Encodable]) throws { try write(list: list) { try write($0) } }
}
