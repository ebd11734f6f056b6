/// A growable byte buffer, into which every page, feed and file is rendered.
///
/// ```swift
/// var out = ByteBuffer()
/// out.append("<p>")        // a literal: copied without looking at it
/// out.append(text: title)  // the UTF-8 of a string
/// ```
///
/// A page is written in thousands of short pieces, and appending to an array costs several times the copy itself. The
/// buffer owns its memory and is noncopyable, so nothing else can read it while it grows, there is no reference
/// counting, and it is safe to send between threads, which the compiler cannot infer for a pointer.
public struct ByteBuffer: ~Copyable, @unchecked Sendable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  /// The number of bytes.
  @inlinable public var count: Int { filled }
  @usableFromInline var filled = 0

  /// Creates an empty buffer with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    self.capacity = max(32, capacity)
    start = .allocate(capacity: self.capacity)
  }

  /// Creates a buffer that holds `bytes`.
  public init(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count)
    append(bytes: bytes)
  }

  deinit { start.deallocate() }

  /// A copy of the bytes; ``withBytes(_:)`` reads them in place.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// The last byte, if there is one.
  public var last: UInt8? { withBytes { $0.last } }

  /// The bytes as a string; malformed UTF-8 is replaced by U+FFFD.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Calls `body` with the bytes.
  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: start, count: filled))
  }

  /// Appends a literal.
  @inlinable
  public mutating func append(_ literal: StaticString) {
    append(bytes: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends the UTF-8 of `text`, unescaped.
  @inlinable
  public mutating func append(text: some StringProtocol) {
    append(bytes: text.utf8)
  }

  /// Appends one byte.
  @inlinable
  public mutating func append(byte: UInt8) {
    reserveAdditionalCapacity(1)
    start[filled] = byte
    filled += 1
  }

  /// Appends bytes.
  @inlinable
  public mutating func append(bytes more: UnsafeBufferPointer<UInt8>) {
    guard let first = more.baseAddress else { return }
    reserveAdditionalCapacity(more.count)
    (start + filled).update(from: first, count: more.count)
    filled += more.count
  }

  /// Appends bytes.
  @inlinable
  public mutating func append(bytes more: [UInt8]) { more.withUnsafeBufferPointer { append(bytes: $0) } }

  /// Appends bytes.
  @inlinable
  public mutating func append(bytes more: some Sequence<UInt8>) {
    let isWhole: Void? = more.withContiguousStorageIfAvailable { append(bytes: $0) }
    if isWhole == nil { for byte in more { append(byte: byte) } }
  }

  /// Removes all bytes and keeps the capacity.
  public mutating func removeAll() { filled = 0 }

  /// Reserves capacity for `more` additional bytes.
  @inlinable
  mutating func reserveAdditionalCapacity(_ more: Int) {
    if capacity - filled < more { grow(more) }
  }

  @usableFromInline
  mutating func grow(_ more: Int) {
    capacity = max(filled + more, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: filled)
    start.deallocate()
    start = larger
  }
}

extension ByteBuffer {
  /// Appends an integer in decimal.
  public mutating func append(number: Int) {
    if (0..<10).contains(number) { return append(byte: 0x30 + UInt8(number)) }
    append(text: String(number))
  }

  /// Appends an integer in decimal, padded with leading zeros to `width` digits.
  public mutating func append(number: Int, width: Int) {
    if width == 2, (0..<100).contains(number) {
      append(byte: 0x30 + UInt8(number / 10))
      return append(byte: 0x30 + UInt8(number % 10))
    }
    let digits = String(number)
    for _ in 0..<max(0, width - digits.utf8.count) { append(byte: 0x30) }
    append(text: digits)
  }
}
