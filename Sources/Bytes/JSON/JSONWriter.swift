/// Writes JSON into a buffer, in the order of the calls; equal calls produce equal bytes.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///   $0.field("title", "杏林")
///   $0.field("updated", updated)          // an optional: left out when nil
///   $0.array("items") {
///     for item in items { $0.object { $0.field("id", item.id) } }
///   }
/// }
/// json.buffer.text  // {"title":"杏林","items":[{"id":"a"}]}
/// ```
///
/// Nesting follows the closures, so the output is always well formed. Consecutive top-level values are on lines of
/// their own (JSON Lines). Source: RFC 8259.
public struct JSONWriter: ~Copyable, Sendable {
  /// The layout of white space.
  public enum Layout: Sendable {
    /// No white space, for machines.
    case compact
    /// One member or element per line, indented by two spaces per level, for people and version control.
    case indented
  }

  /// The characters that are escaped as `\u` although JSON does not require it.
  public enum Escaping: Sendable {
    /// None.
    case minimal
    /// `<`, `>`, `&`, U+2028 and U+2029, so that the output is safe in an HTML `script` element.
    case script
  }

  /// The output so far.
  public private(set) var buffer: ByteBuffer
  let layout: Layout
  let escaping: Escaping
  private var depth = 0
  private var isAtFirstValue = true

  /// Creates a writer that appends to `buffer`.
  public init(_ buffer: consuming ByteBuffer = ByteBuffer(), layout: Layout = .compact, escaping: Escaping = .minimal) {
    self.buffer = buffer
    self.layout = layout
    self.escaping = escaping
  }

  /// Returns the output and consumes the writer.
  public consuming func finish() -> ByteBuffer { buffer }

  /// Writes an object, whose members `body` writes.
  public mutating func object(_ body: (inout JSONObjectWriter) throws -> Void) rethrows {
    begin("{")
    var members = JSONObjectWriter(self)
    do {
      try body(&members)
      self = members.finish()
    } catch {
      self = members.finish()
      throw error
    }
  }

  /// Writes an array, whose elements `body` writes.
  public mutating func array(_ body: (inout JSONArrayWriter) throws -> Void) rethrows {
    begin("[")
    var elements = JSONArrayWriter(self)
    do {
      try body(&elements)
      self = elements.finish()
    } catch {
      self = elements.finish()
      throw error
    }
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    beginValue()
    buffer.append(json: text, escaping: escaping)
  }

  /// Writes an integer.
  public mutating func number(_ value: Int) {
    beginValue()
    buffer.append(number: value)
  }

  /// Writes a number; infinity and NaN, which JSON lacks, become `null`.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    // Integers that a double represents exactly are written without a fraction, as in JavaScript.
    if value == value.rounded(), value.magnitude < 0x1p53 { return number(Int(value)) }
    beginValue()
    buffer.append(text: value.description)
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    beginValue()
    buffer.append(value ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    beginValue()
    buffer.append("null")
  }
}

extension JSONWriter {
  /// Begins a member or an element: writes a comma unless it is the first, then a line break if indented.
  mutating func beginItem(isFirst: Bool) {
    if !isFirst { buffer.append(byte: UInt8(ascii: ",")) }
    breakLine()
    isAtFirstValue = true
  }

  /// Writes the name of a member, which needs no escapes, and the colon.
  mutating func name(_ name: StaticString) {
    buffer.append(byte: UInt8(ascii: "\""))
    buffer.append(name)
    buffer.append(layout == .indented ? "\": " : "\":")
  }

  /// Writes the name of a member and the colon.
  mutating func name(_ name: String) {
    buffer.append(json: name, escaping: escaping)
    buffer.append(byte: UInt8(ascii: ":"))
    if layout == .indented { buffer.append(byte: UInt8(ascii: " ")) }
  }

  private mutating func beginValue() {
    if !isAtFirstValue, depth == 0 { buffer.append("\n") }
    isAtFirstValue = false
  }

  private mutating func begin(_ bracket: Unicode.Scalar) {
    beginValue()
    buffer.append(byte: UInt8(ascii: bracket))
    depth += 1
  }

  /// Ends an object or an array.
  mutating func end(_ bracket: Unicode.Scalar, isEmpty: Bool) {
    depth -= 1
    isAtFirstValue = false
    if !isEmpty { breakLine() }
    buffer.append(byte: UInt8(ascii: bracket))
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    buffer.append("\n")
    for _ in 0..<depth { buffer.append("  ") }
  }
}
