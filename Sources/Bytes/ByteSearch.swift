import Platform

/// Search for single bytes with vector instructions.
public enum ByteSearch {
  /// The offset of the first byte that is `byte`.
  public static func first(_ byte: UInt8, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { first(byte, in: $0) }
  }

  /// The offset of the first byte that is `byte`.
  public static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base, Int32(byte), bytes.count) else { return nil }
    return base.distance(to: UnsafeRawPointer(found))
  }
}
