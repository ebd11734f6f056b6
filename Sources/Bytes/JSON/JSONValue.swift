/// A value that writes itself as JSON.
///
/// ```swift
/// extension Roll.Row: JSONValue {
///   func write(to json: inout JSONWriter) {
///     json.object { $0.field("hospital", hospital) }
///   }
/// }
/// ```
public protocol JSONValue {
  /// Writes exactly one value to `json`.
  func write(to json: inout JSONWriter)
}

extension String: JSONValue {
  /// Writes a string.
  public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Substring: JSONValue {
  /// Writes a string.
  public func write(to json: inout JSONWriter) { json.string(String(self)) }
}

extension Int: JSONValue {
  /// Writes a number.
  public func write(to json: inout JSONWriter) { json.number(self) }
}

extension Double: JSONValue {
  /// Writes a number.
  public func write(to json: inout JSONWriter) { json.number(self) }
}

extension Bool: JSONValue {
  /// Writes `true` or `false`.
  public func write(to json: inout JSONWriter) { json.boolean(self) }
}

extension Array: JSONValue where Element: JSONValue {
  /// Writes an array of the elements.
  public func write(to json: inout JSONWriter) {
    json.array { for element in self { $0.append(element) } }
  }
}
