import Bytes

extension LeakWall {
  /// Whether bytes are text in UTF-8 that need not also be read as UTF-16 and GB18030.
  ///
  /// Most text in these encodings is not valid UTF-8 or contains control characters. The rest is recognised by its
  /// bytes: U+4E2D in UTF-16 is `N-`, which is ASCII.
  static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    !bytes.contains(where: isControl)
      && bytes.withMemoryRebound(to: UInt8.self) { UTF8Validation.firstInvalidOffset(in: $0) == nil }
      && !mayBeUTF16(bytes) && !mayBeGB18030(bytes)
  }

  /// Whether a byte is a control character that does not occur in text.
  @inline(__always)
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D && byte != 0x0C
  }

  /// Whether valid UTF-8 may be Chinese text in UTF-16: all bytes at even or at odd offsets are the high bytes of Han,
  /// kana, hangul, punctuation or symbols. Text in UTF-8 soon has a line ending, a mark such as `/` or a Han character
  /// at both.
  private static func mayBeUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
    [0, 1].contains { first in
      stride(from: first, to: bytes.count, by: 2).allSatisfy { offset in
        (0x30...0xDF).contains(bytes[offset]) || (0x20...0x27).contains(bytes[offset])
      }
    }
  }

  /// Whether valid UTF-8 may be Chinese text in GB18030: all characters beyond ASCII have two bytes, and there are
  /// enough of them for a passage. Chinese text in UTF-8 has characters of three bytes.
  private static func mayBeGB18030(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var count = 0
    for byte in bytes where byte >= 0xC2 {
      if byte >= 0xE0 { return false }
      count += 1
    }
    return passageLengths.contains { count >= $0 }
  }
}
