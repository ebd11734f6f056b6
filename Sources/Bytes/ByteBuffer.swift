/// Bytes that grow at the end: what every page, feed and file is written into.
///
/// ```swift
/// var out = ByteBuffer()
/// out.append("<p>")        // a literal: copied without looking at it
/// out.append(text: title)  // the UTF-8 of a string
/// ```
public struct ByteBuffer: Sendable, Equatable {
  /// The bytes so far.
  public var bytes: [UInt8]

  /// An empty buffer with room for `capacity` bytes.
  @inlinable
  public init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// A buffer that holds `bytes`.
  @inlinable
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of bytes.
  @inlinable public var count: Int { bytes.count }

  /// The bytes as text; malformed UTF-8 is shown as U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a literal.
  @inlinable
  public mutating func append(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends the UTF-8 of `text` as it is.
  @inlinable
  public mutating func append(text: some StringProtocol) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends one byte.
  @inlinable
  public mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Appends bytes as they are.
  @inlinable
  public mutating func append(bytes more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Appends a whole number in decimal digits.
  public mutating func append(number: Int) {
    if (0..<10).contains(number) { return append(byte: 0x30 + UInt8(number)) }
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends a whole number in decimal digits, with zeros before it up to `width` digits.
  public mutating func append(number: Int, width: Int) {
    if width == 2, (0..<100).contains(number) {
      append(byte: 0x30 + UInt8(number / 10))
      return append(byte: 0x30 + UInt8(number % 10))
    }
    let digits = String(number)
    for _ in 0..<max(0, width - digits.utf8.count) { bytes.append(0x30) }
    bytes.append(contentsOf: digits.utf8)
  }

  /// Takes all bytes out and keeps the room for more.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
