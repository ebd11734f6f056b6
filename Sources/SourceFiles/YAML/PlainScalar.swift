import Bytes

/// The plain, unquoted text of YAML.
enum PlainScalar {
  /// Whether a byte may occur in a key: an ASCII letter, or, after the first byte, also a digit, an underscore or a
  /// hyphen.
  static func isKeyByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): !isFirst
    default: false
    }
  }

  /// Returns the offset of the first byte between two offsets that is not a space; nil if there is none.
  static func start(_ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = start
    while start < end, bytes[start] == 0x20 { start += 1 }
    return start < end ? start : nil
  }

  /// Returns the offset after the last byte between two offsets that is not a space.
  static func end(_ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = end
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  /// Returns the number of characters of a plain scalar; nil if it is not one, or if only a full parser can tell.
  static func length(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let first = value.first, !isIndicator(first) else { return nil }
    let bytes = UnsafeBufferPointer(rebasing: value)
    var length = 0
    for (i, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 { length += 1 }
      let next = i + 1 < bytes.count ? bytes[i + 1] : 0x20
      switch byte {
      case 0..<0x20, 0x7F: return nil
      case UInt8(ascii: ":") where next == 0x20: return nil
      case UInt8(ascii: "#") where i > 0 && bytes[i - 1] == 0x20: return nil
      // C1 controls and U+0085; line separators; the byte order mark and noncharacters.
      case 0xC2: return nil
      case 0xE2 where next == 0x80 && i + 2 < bytes.count && bytes[i + 2] & 0xFE == 0xA8: return nil
      case 0xEF where next == 0xBB || next == 0xBF && i + 2 < bytes.count && bytes[i + 2] >= 0xBE: return nil
      default: continue
      }
    }
    return length
  }

  /// Whether a value has no character that is special inside brackets.
  static func isPlainInFlow(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    value.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ":"),
        UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ","):
        false
      default: true
      }
    }
  }

  /// Whether a value that begins with `byte` may not be a plain scalar.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// Returns well-formed UTF-8 as a string.
  static func string(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
  }
}
