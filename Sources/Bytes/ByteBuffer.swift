/// Bytes that grow at the end: what every page, feed and file is written into.
///
/// ```swift
/// var out = ByteBuffer()
/// out.append("<p>")        // a literal: copied without looking at it
/// out.append(text: title)  // the UTF-8 of a string
/// ```
///
/// A page is written in some thousands of pieces, so the bytes stand in a buffer of their own: appending to an array costs
/// several times the copy of a short piece. A buffer is a value: who writes to one that another holds too takes a copy first.
/// That is why it may be sent between threads, which the compiler cannot see: memory that two buffers hold is only read.
public struct ByteBuffer: @unchecked Sendable {
  @usableFromInline var storage: ByteStorage
  @usableFromInline var filled = 0

  /// An empty buffer with room for `capacity` bytes.
  @inlinable
  public init(capacity: Int = 0) { storage = ByteStorage(capacity) }

  /// A buffer that holds `bytes`.
  @inlinable
  public init(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count)
    append(bytes: bytes)
  }

  /// The number of bytes.
  @inlinable public var count: Int { filled }

  /// A copy of the bytes; ``withBytes(_:)`` looks at them where they are.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// The last byte.
  @inlinable public var last: UInt8? { withBytes { $0.last } }

  /// The bytes as text; malformed UTF-8 is shown as U+FFFD.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Lets `body` look at the bytes.
  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    // The memory lives at least as long as this buffer does.
    try withExtendedLifetime(storage) { try body(UnsafeBufferPointer(start: storage.start, count: count)) }
  }

  /// Appends a literal.
  @inlinable
  public mutating func append(_ literal: StaticString) {
    append(bytes: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends the UTF-8 of `text` as it is.
  @inlinable
  public mutating func append(text: some StringProtocol) {
    append(bytes: text.utf8)
  }

  /// Appends one byte.
  @inlinable
  public mutating func append(byte: UInt8) {
    makeRoom(1)
    storage.start[count] = byte
    filled += 1
  }

  /// Appends bytes as they are.
  @inlinable
  public mutating func append(bytes more: UnsafeBufferPointer<UInt8>) {
    guard let first = more.baseAddress else { return }
    makeRoom(more.count)
    (storage.start + count).update(from: first, count: more.count)
    filled += more.count
  }

  /// Appends bytes as they are.
  @inlinable
  public mutating func append(bytes more: [UInt8]) { more.withUnsafeBufferPointer { append(bytes: $0) } }

  /// Appends bytes as they are.
  @inlinable
  public mutating func append(bytes more: some Sequence<UInt8>) {
    let isWhole: Void? = more.withContiguousStorageIfAvailable { append(bytes: $0) }
    if isWhole == nil { for byte in more { append(byte: byte) } }
  }

  /// Takes all bytes out and keeps the room for more.
  public mutating func removeAll() { filled = 0 }

  /// Takes the last `number` bytes out.
  public mutating func removeLast(_ number: Int) {
    precondition(number <= count, "no more can be taken out than is there")
    filled -= number
  }

  /// Sees to it that so many bytes more have room, in a buffer that nobody else holds.
  @inlinable
  mutating func makeRoom(_ more: Int) {
    if !isKnownUniquelyReferenced(&storage) || storage.capacity - count < more { grow(more) }
  }

  @usableFromInline
  mutating func grow(_ more: Int) {
    let larger = ByteStorage(Swift.max(count + more, count * 2))
    larger.start.update(from: storage.start, count: count)
    storage = larger
  }
}

extension ByteBuffer: Equatable {
  public static func == (lhs: ByteBuffer, rhs: ByteBuffer) -> Bool {
    lhs.withBytes { lhs in rhs.withBytes { rhs in lhs.elementsEqual(rhs) } }
  }
}

extension ByteBuffer {
  /// Appends a whole number in decimal digits.
  public mutating func append(number: Int) {
    if (0..<10).contains(number) { return append(byte: 0x30 + UInt8(number)) }
    append(text: String(number))
  }

  /// Appends a whole number in decimal digits, with zeros before it up to `width` digits.
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
