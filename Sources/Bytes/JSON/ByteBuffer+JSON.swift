extension ByteBuffer {
  /// Appends `text` as a JSON string, with its quotation marks.
  public mutating func append(json text: String, escaping: JSONWriter.Escaping = .minimal) {
    var text = text
    append(byte: UInt8(ascii: "\""))
    text.withUTF8 { append(jsonContents: $0, isForScript: escaping == .script) }
    append(byte: UInt8(ascii: "\""))
  }

  private mutating func append(jsonContents utf8: UnsafeBufferPointer<UInt8>, isForScript: Bool) {
    var start = 0
    var i = 0
    while true {
      i = utf8.firstOffset(from: i, where: Self.mayNeedJSONEscape)
      guard i < utf8.count else { break }
      defer { i += 1 }
      let length: Int
      switch utf8[i] {
      case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): length = 1
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): length = isForScript ? 1 : 0
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9: line terminators in JavaScript before ECMAScript 2019.
      case 0xE2: length = isForScript && i + 2 < utf8.count && utf8[i + 1] == 0x80 && utf8[i + 2] & 0xFE == 0xA8 ? 3 : 0
      default: continue
      }
      guard length > 0 else { continue }
      append(bytes: UnsafeBufferPointer(rebasing: utf8[start..<i]))
      append(jsonEscape: length == 3 ? 0x2028 + UInt32(utf8[i + 2] & 1) : UInt32(utf8[i]))
      start = i + length
    }
    append(bytes: UnsafeBufferPointer(rebasing: utf8[start...]))
  }

  /// Returns a mask of the bytes that may begin an escaped character.
  @inline(__always)
  private static func mayNeedJSONEscape(_ block: ByteBlock) -> ByteBlock.Matches {
    let always = block.matchingBits(0x00, in: 0xE0) .| block.equal(0x22) .| block.equal(0x5C)
    let script = block.equal(0x3C) .| block.equal(0x3E) .| block.equal(0x26) .| block.pair(0xE2, 0x80)
    return always .| script
  }

  private mutating func append(jsonEscape scalar: UInt32) {
    switch scalar {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default:
      let digits = String(scalar, radix: 16)
      append("\\u")
      for _ in digits.utf8.count..<4 { append("0") }
      append(text: digits)
    }
  }
}
