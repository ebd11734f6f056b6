import Platform

/// Search for single bytes with vector instructions.
public enum ByteSearch {
  /// The offset of the first byte that is `byte`.
  public static func first(_ byte: UInt8, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base, Int32(byte), buffer.count) else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }
}
