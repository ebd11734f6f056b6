import Bytes

extension String: HTML {
  /// Appends the escaped text.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    output.append(escaping: self)
  }
}

extension Int: HTML {
  /// Appends the number in decimal digits.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    output.append(number: self)
  }
}

/// Trusted markup, which is well-formed and safe and therefore not escaped.
///
/// Use it only for markup that the program itself rendered, such as the HTML of a parsed document or a drawing.
public struct Markup: HTML, Sendable, Equatable {
  /// The UTF-8 of the markup.
  public let bytes: [UInt8]

  /// Creates markup from bytes whose safety the caller guarantees.
  @inlinable
  public init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Creates markup from a literal in the source code.
  public init(trusted literal: StaticString) {
    var buffer = ByteBuffer()
    buffer.append(literal)
    bytes = buffer.bytes
  }

  /// Whether it is empty.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Appends the markup unescaped.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    output.append(bytes: bytes)
  }
}
