/// Reads the wire format of SSH: four-byte numbers, and strings preceded by their length. Source: RFC 4251, section 5.
struct SSHReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// Reads `count` bytes; nil if there are fewer.
  mutating func readBytes(_ count: Int) -> [UInt8]? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  /// Reads a number.
  mutating func readUInt32() -> UInt32? { readBytes(4)?.reduce(0) { $0 << 8 | UInt32($1) } }

  /// Reads a string.
  mutating func readString() -> [UInt8]? { readUInt32().flatMap { readBytes(Int($0)) } }

  /// Returns a string preceded by its length.
  static func encodedString(_ bytes: [UInt8]) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bytes.count >> $0) } + bytes
  }
}
