/// Writes the members of a JSON object; obtained from `JSONWriter.object(_:)`.
///
/// Names are literals of letters, digits, `@`, `$`, `-` and `_`, which are copied unescaped; use `field(named:_:)` for
/// any other name.
public struct JSONObjectWriter: ~Copyable, Sendable {
  var json: JSONWriter
  private(set) var isEmpty = true

  init(_ json: consuming JSONWriter) { self.json = json }

  /// Returns the writer, for the values after the object.
  consuming func finish() -> JSONWriter {
    json.end("}", isEmpty: isEmpty)
    return json
  }

  /// Writes a member whose name is not a literal; omits it if `value` is nil.
  public mutating func field(named name: String, _ value: (some JSONValue)?) {
    guard let value else { return }
    json.beginItem(isFirst: isEmpty)
    json.name(name)
    isEmpty = false
    value.write(to: &json)
  }

  /// Writes a member; omits it if `value` is nil.
  public mutating func field(_ name: StaticString, _ value: (some JSONValue)?) {
    guard let value else { return }
    begin(name)
    value.write(to: &json)
  }

  /// Writes a string member; omits it if `value` is nil. An overload for the most common type, which avoids generic
  /// dispatch.
  public mutating func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    begin(name)
    json.string(value)
  }

  /// Writes a member whose value is an array; omits it if `values` is empty.
  ///
  /// Consumers of feeds and of linked data treat a missing list as an empty one. Use `array(_:_:)` where the list is
  /// required.
  public mutating func field(_ name: StaticString, nonempty values: [some JSONValue]) {
    if !values.isEmpty { field(name, values) }
  }

  /// Writes a member that is `null`.
  public mutating func null(_ name: StaticString) {
    begin(name)
    json.null()
  }

  /// Writes a member whose value is an object.
  public mutating func object(_ name: StaticString, _ body: (inout JSONObjectWriter) throws -> Void) rethrows {
    begin(name)
    try json.object(body)
  }

  /// Writes a member whose value is an array.
  public mutating func array(_ name: StaticString, _ body: (inout JSONArrayWriter) throws -> Void) rethrows {
    begin(name)
    try json.array(body)
  }

  private mutating func begin(_ name: StaticString) {
    json.beginItem(isFirst: isEmpty)
    json.name(name)
    isEmpty = false
  }
}
