import Bytes

extension String: HTML {
  /// Appends the text, escaped.
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

/// Markup that is well-formed and safe and therefore not escaped.
///
/// Use it only for markup that the program rendered itself: the HTML of a parsed document, a drawing.
public struct Markup: HTML, Sendable, Equatable {
  /// UTF-8 of the markup.
  public let bytes: [UInt8]

  /// Creates markup from bytes that the caller guarantees to be safe.
  @inlinable
  public init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Creates markup from a literal of the program.
  public init(trusted literal: StaticString) {
    var buffer = ByteBuffer()
    buffer.append(literal)
    bytes = buffer.bytes
  }

  /// Whether it is empty.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Appends the markup as it is.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    output.append(bytes: bytes)
  }
}
