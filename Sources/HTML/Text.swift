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

/// Markup that is known to be well-formed and safe: the one door past escaping.
///
/// Only what this generator rendered itself may pass: the HTML of a parsed document, a drawing of its own.
public struct Markup: HTML, Sendable, Equatable {
  /// UTF-8 of the markup.
  public let bytes: [UInt8]

  /// Markup that the caller vouches for.
  @inlinable
  public init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// A literal of the program.
  public init(trusted literal: StaticString) {
    var buffer = ByteBuffer()
    buffer.append(literal)
    bytes = buffer.bytes
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Appends the markup as it is.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    output.append(bytes: bytes)
  }
}
