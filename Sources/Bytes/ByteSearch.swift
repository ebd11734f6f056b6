import Platform

/// Byte searches that use vector instructions.
public enum ByteSearch {
  /// Returns the offset of the first byte equal to `byte`; nil if there is none.
  public static func first(_ byte: UInt8, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { first(byte, in: $0) }
  }

  /// Returns the offset of the first byte equal to `byte`; nil if there is none.
  public static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base, Int32(byte), bytes.count) else { return nil }
    return base.distance(to: UnsafeRawPointer(found))
  }

  /// Whether `bytes` contain `needle`; the empty string is always contained.
  ///
  /// Searches blocks of sixteen bytes for its first two bytes, and compares the rest at each match.
  public static func contains(_ needle: String, in bytes: [UInt8]) -> Bool {
    var needle = needle
    return needle.withUTF8 { needle in
      guard let first = needle.first else { return true }
      guard needle.count > 1 else { return self.first(first, in: bytes) != nil }
      return bytes.withUnsafeBufferPointer { bytes in
        var offset = 0
        while true {
          offset = bytes.firstOffset(from: offset) { $0.pair(first, needle[1]) }
          guard offset + needle.count <= bytes.count else { return false }
          if needle.elementsEqual(UnsafeBufferPointer(rebasing: bytes[offset..<offset + needle.count])) { return true }
          offset += 1
        }
      }
    }
  }
}
