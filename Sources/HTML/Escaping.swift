import Bytes

extension ByteBuffer {
  /// Appends `text` as character data of HTML or XML: `&`, `<` and `>` as references, without forbidden characters.
  @inlinable
  public mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0, quotes: false) }
  }

  /// Appends `text` as the inside of a double-quoted attribute value: as character data, and `"` as a reference.
  @inlinable
  public mutating func append(escapingAttribute text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0, quotes: true) }
  }

  /// Appends UTF-8 as character data, or with `quotes` as the inside of a double-quoted attribute value.
  ///
  /// Control characters but tab and line ends, and noncharacters, are left out: HTML and XML 1.0 forbid them even as references.
  public mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>, quotes: Bool) {
    var start = 0
    var i = 0
    let n = utf8.count
    while true {
      i = utf8.firstOffset(from: i, where: Escape.candidates)
      guard i < n else { break }
      guard let (replacement, length) = Escape.of(utf8, at: i, quotes: quotes) else {
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

/// The replacements of characters that must be escaped.
enum Escape {
  /// Returns the bytes of a block that may begin a character to escape.
  @inline(__always)
  static func candidates(_ block: ByteBlock) -> ByteBlock.Matches {
    // Full-width marks begin with EF, as all of the last rows of the basic plane do; noncharacters are in B7 and BF of it.
    let beyond = block.have(0xF0, in: 0xF0)
    let control = block.have(0x00, in: 0xE0)
    let marks = block.equal(0x22) .| block.equal(0x26) .| block.equal(0x3C) .| block.equal(0x3E)
    let others = block.equal(0x7F) .| block.equal(0xC2) .| block.pair(0xEF, 0xB7) .| block.pair(0xEF, 0xBF)
    return beyond .| control .| marks .| others
  }

  /// Returns the replacement of the character at `i` and its length in bytes; nil if it needs none.
  static func of(_ utf8: UnsafeBufferPointer<UInt8>, at i: Int, quotes: Bool) -> (StaticString, Int)? {
    switch utf8[i] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return quotes ? ("&quot;", 1) : nil
    case 0x09, 0x0A: return nil
    // A carriage return would be read as a line feed, or as two.
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
