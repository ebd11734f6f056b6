/// Writes the members of a JSON object; `JSONWriter.object(_:)` hands it out.
///
/// Names are literals of letters, digits and `@`, `$`, `-`, `_`, which are copied without looking at them; others go to `field(named:_:)`.
public struct JSONObjectWriter: ~Copyable, Sendable {
  var json: JSONWriter
  private(set) var isEmpty = true

  init(_ json: consuming JSONWriter) { self.json = json }

  /// The writer, for the values after the object.
  consuming func finish() -> JSONWriter {
    json.end("}", isEmpty: isEmpty)
    return json
  }

  /// Writes a member whose name is not known to the program; none when `value` is nil.
  public mutating func field(named name: String, _ value: (some JSONValue)?) {
    guard let value else { return }
    json.beginItem(isFirst: isEmpty)
    json.name(name)
    isEmpty = false
    value.write(to: &json)
  }

  /// Writes a member; none when `value` is nil.
  public mutating func field(_ name: StaticString, _ value: (some JSONValue)?) {
    guard let value else { return }
    begin(name)
    value.write(to: &json)
  }

  /// Writes a member that is a string; none when `value` is nil. What most members are is known to the compiler here.
  public mutating func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    begin(name)
    json.string(value)
  }

  /// Writes a member whose value is an array; none when `values` is empty.
  ///
  /// Readers of feeds and of linked data take a missing list for an empty one. Where the list must be there, use `array(_:_:)`.
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
