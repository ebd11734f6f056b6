/// Writes the elements of a JSON array; obtained from `JSONWriter.array(_:)`.
public struct JSONArrayWriter: ~Copyable, Sendable {
  var json: JSONWriter
  private(set) var isEmpty = true

  init(_ json: consuming JSONWriter) { self.json = json }

  /// Returns the writer, for the values after the array.
  consuming func finish() -> JSONWriter {
    json.end("]", isEmpty: isEmpty)
    return json
  }

  /// Writes an element.
  public mutating func append(_ value: some JSONValue) {
    begin()
    value.write(to: &json)
  }

  /// Writes an element that is `null`.
  public mutating func null() {
    begin()
    json.null()
  }

  /// Writes an element that is an object.
  public mutating func object(_ body: (inout JSONObjectWriter) throws -> Void) rethrows {
    begin()
    try json.object(body)
  }

  /// Writes an element that is an array.
  public mutating func array(_ body: (inout JSONArrayWriter) throws -> Void) rethrows {
    begin()
    try json.array(body)
  }

  private mutating func begin() {
    json.beginItem(isFirst: isEmpty)
    isEmpty = false
  }
}
