import Bytes
import HTML

extension Renderer {
  /// Writes text: escapes it, counts its words and adds it to the excerpt.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    if let script {
      ScriptCharacters.plain(Array(text)[...], script).withUnsafeBufferPointer { excerpt.append($0) }
    } else {
      excerpt.append(text)
    }
    var start = 0
    var i = 0
    let n = text.count
    while i < n {
      let byte = text[i]
      if byte >= 0xE5, byte <= 0xE9 {
        // U+5000 to U+9FFF, the bulk of Chinese text, three bytes each.
        counter.countHan()
        i += 3
        continue
      }
      if byte < 0x80, let reference = countASCII(byte) {
        out.append(bytes: text[start..<i])
        out.append(reference)
        start = i + 1
        i += 1
      } else if byte < 0x80 {
        i += 1
      } else {
        let (scalar, length) = UTF8Scalars.decode(text, at: i)
        if count(scalar) {
          out.append(bytes: text[start..<i])
          start = i + length
        }
        i += length
      }
    }
    if start < n { out.append(bytes: UnsafeBufferPointer(rebasing: text[start..<n])) }
  }

  /// Counts an ASCII character; returns its replacement in HTML, or nil to keep the character.
  @inline(__always)
  private mutating func countASCII(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      counter.countLetter()
      return nil
    default: counter.endWord()
    }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case 9, 10: return nil
    case 13: return "&#13;"
    case 0..<0x20, 0x7F: return ""
    default: return nil
    }
  }

  /// Counts a non-ASCII character; returns true if HTML does not allow it.
  private mutating func count(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001...0x303F where scalar != 0x3007, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0x2010...0x2027: counter.endWord()
    case 0x80...0x9F, 0xFDD0...0xFDEF: return true
    case _ where scalar & 0xFFFE == 0xFFFE: return true
    case _ where Han.contains(scalar): counter.countHan()
    case _ where Letters.contains(scalar): counter.countLetter()
    default: counter.endWord()
    }
    return false
  }
}
