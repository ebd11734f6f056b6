import Bytes

extension ByteBuffer {
  /// Appends `text` as HTML or XML character data: escapes `&`, `<` and `>` and drops forbidden characters.
  @inlinable
  public mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0, quotes: false) }
  }

  /// Appends `text` for use in a double-quoted attribute value: as character data, with `"` escaped too.
  @inlinable
  public mutating func append(escapingAttribute text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0, quotes: true) }
  }

  /// Appends UTF-8 as character data or, if `quotes` is true, for use in a double-quoted attribute value.
  ///
  /// Noncharacters and control characters other than tabs and line ends are dropped: HTML and XML 1.0 forbid them even
  /// as character references.
  public mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>, quotes: Bool) {
    var start = 0
    var i = 0
    let n = utf8.count
    while true {
      i = utf8.firstOffset(from: i, where: Escape.candidates)
      guard i < n else { break }
      guard let (replacement, length) = Escape.replacement(in: utf8, at: i, quotes: quotes) else {
        i += 1
        continue
      }
      append(bytes: UnsafeBufferPointer(rebasing: utf8[start..<i]))
      append(replacement)
      i += length
      start = i
    }
    append(bytes: UnsafeBufferPointer(rebasing: utf8[start..<n]))
  }
}

/// The replacements for characters that must be escaped.
enum Escape {
  /// Returns the positions in `block` at which a character to escape may start.
  @inline(__always)
  static func candidates(_ block: ByteBlock) -> ByteBlock.Matches {
    // Full-width punctuation starts with EF, as does every character from U+F000 to U+FFFF, so EF alone would match too
    // often. The noncharacters among them start with EF B7 or EF BF.
    let beyond = block.matchingBits(0xF0, in: 0xF0)
    let control = block.matchingBits(0x00, in: 0xE0)
    let marks = block.equal(0x22) .| block.equal(0x26) .| block.equal(0x3C) .| block.equal(0x3E)
    let others = block.equal(0x7F) .| block.equal(0xC2) .| block.pair(0xEF, 0xB7) .| block.pair(0xEF, 0xBF)
    return beyond .| control .| marks .| others
  }

  /// Returns the replacement for the character at `i` and the character's length in bytes; nil if it needs none.
  static func replacement(in utf8: UnsafeBufferPointer<UInt8>, at i: Int, quotes: Bool) -> (StaticString, Int)? {
    switch utf8[i] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return quotes ? ("&quot;", 1) : nil
    case 0x09, 0x0A: return nil
    // Parsers would normalize a literal carriage return to a line feed.
    case 0x0D: return ("&#13;", 1)
    case 0..<0x20, 0x7F: return ("", 1)
    case 0xC2: return i + 1 < utf8.count && utf8[i + 1] < 0xA0 ? ("", 2) : nil
    case 0xEF, 0xF0...:
      let (scalar, length) = UTF8Scalars.decode(utf8, at: i)
      let isNoncharacter = scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
      return isNoncharacter ? ("", length) : nil
    default: return nil
    }
  }
}
