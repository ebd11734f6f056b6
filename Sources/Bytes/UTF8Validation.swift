/// Validation of UTF-8.
public enum UTF8Validation {
  /// Returns the offset of the first byte that is not part of a well-formed UTF-8 sequence; nil if there is none.
  ///
  /// Implements table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above U+10FFFF.
  public static func firstInvalidOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = 0
    let n = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    while i < n {
      // Fast path, four bytes at a time: ASCII, and U+1000 to U+CFFF and U+E000 to U+FFFF, which are most characters of
      // Chinese text.
      while i &+ 4 <= n {
        let four = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt32.self))
        if isPlainTriple(four) { i &+= 3 } else if four & 0x8080_8080 == 0 { i &+= 4 } else { break }
      }
      guard i < n else { return nil }
      if bytes[i] < 0x80 {
        i += 1
        continue
      }
      let lead = bytes[i]
      guard let shape = Shape(lead: lead), i + shape.length <= n, shape.second.contains(bytes[i + 1]) else { return i }
      for k in 2..<max(2, shape.length) where bytes[i + k] & 0xC0 != 0x80 { return i }
      i += shape.length
    }
    return nil
  }

  /// Returns the offset of the first byte that is not part of a well-formed UTF-8 sequence; nil if there is none.
  public static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { firstInvalidOffset(in: $0) }
  }

  /// Whether a well-formed sequence of three bytes begins in the lowest byte, with a lead byte that allows any
  /// continuation byte: neither E0 nor ED.
  private static func isPlainTriple(_ bytes: UInt32) -> Bool {
    bytes & 0xC0_C0F0 == 0x80_80E0 && bytes & 0x0F != 0 && bytes & 0x0F != 0x0D
  }

  private struct Shape {
    let length: Int
    let second: ClosedRange<UInt8>

    init?(lead: UInt8) {
      switch lead {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return nil
      }
    }
  }
}
