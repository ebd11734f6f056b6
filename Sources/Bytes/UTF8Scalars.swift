/// Decodes scalars from well-formed UTF-8 without `String`.
public enum UTF8Scalars {
  /// Returns the length in bytes of the sequence that `lead` begins; 1 for a byte that begins none.
  @inlinable
  public static func length(lead: UInt8) -> Int {
    if lead < 0xC0 { return 1 }
    if lead < 0xE0 { return 2 }
    return lead < 0xF0 ? 3 : 4
  }

  /// Returns the scalar value that begins at `offset`, and its length in bytes; U+FFFD if the sequence is cut off at
  /// the end.
  @inlinable
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[offset]
    let length = length(lead: lead)
    if length == 1 { return (UInt32(lead), 1) }
    guard offset + length <= bytes.count else { return (0xFFFD, bytes.count - offset) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for k in 1..<length { value = value << 6 | UInt32(bytes[offset + k] & 0x3F) }
    return (value, length)
  }

  /// Returns the scalar value that ends at `offset`, and its length in bytes; nil at the beginning.
  @inlinable
  public static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, before offset: Int
  ) -> (scalar: UInt32, length: Int)? {
    guard offset > 0 else { return nil }
    // Fast path for three bytes, the length of most characters in Chinese text.
    if offset >= 3, bytes[offset - 3] & 0xF0 == 0xE0, bytes[offset - 2] & 0xC0 == 0x80, bytes[offset - 1] & 0xC0 == 0x80
    {
      let high = UInt32(bytes[offset - 3] & 0x0F) << 12 | UInt32(bytes[offset - 2] & 0x3F) << 6
      return (high | UInt32(bytes[offset - 1] & 0x3F), 3)
    }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (decode(bytes, at: start).scalar, offset - start)
  }

  /// Returns the number of scalars that begin in `bytes`.
  @inlinable
  public static func count(_ bytes: some Sequence<UInt8>) -> Int {
    var n = 0
    for byte in bytes where byte & 0xC0 != 0x80 { n += 1 }
    return n
  }
}
