import Bytes

/// Folds the variant spellings of a name to one key.
///
/// Traditional and simplified characters, full-width and half-width letters, upper and lower case, spaced and unspaced
/// forms, different middle dots, and `（` and `(` all produce the same key.
///
/// ```swift
/// ScriptFolding.key("陝西省人民醫院（東院）") == ScriptFolding.key("陕西省人民医院(东院)")  // true
/// ```
package enum ScriptFolding {
  /// Returns the key of a name, which is equal for two spellings of one name and not meant for display.
  package static func key(_ text: String) -> [UInt8] {
    var key = ByteBuffer(capacity: text.utf8.count)
    appendKey(of: text, to: &key)
    return key.bytes
  }

  /// Appends the key of a name to `key`.
  package static func appendKey(of text: String, to key: inout ByteBuffer) {
    var text = text
    text.withUTF8 { appendKey(of: $0, to: &key) }
  }

  /// Appends the key of a name in well-formed UTF-8 to `key`.
  package static func appendKey(of text: UnsafeBufferPointer<UInt8>, to key: inout ByteBuffer) {
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte < 0x80 {
        if let folded = fold(ascii: byte) { key.append(byte: folded) }
        i += 1
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(text, at: i)
      let end = min(text.count, i + length)
      let folded = fold(scalar)
      if folded == scalar {
        key.append(bytes: text[i..<end])
      } else if folded != ignored {
        key.append(scalar: folded)
      }
      i = end
    }
  }

  /// Returns the text with traditional characters replaced by simplified ones.
  package static func simplified(_ text: String) -> String {
    var text = text
    return text.withUTF8 { source in
      var out = ByteBuffer(capacity: source.count)
      var copied = 0
      var i = 0
      while i < source.count {
        let (scalar, length) = UTF8Scalars.decode(source, at: i)
        let simple = length == 3 ? simplified(scalar) : scalar
        if simple != scalar {
          out.append(bytes: source[copied..<i])
          out.append(scalar: simple)
          copied = i + length
        }
        i += length
      }
      out.append(bytes: source[copied...])
      return out.text
    }
  }

  /// The simplified form of a scalar value, or the scalar itself.
  @inline(__always)
  package static func simplified(_ scalar: UInt32) -> UInt32 {
    // All pairs are within these two ranges; most text other than Han ends here.
    guard (0x2F00...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) else { return scalar }
    return table[Int(scalar - tableStart)]
  }

  /// The value that represents `scalar` in a key, or ``ignored``.
  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0..<0x80: fold(ascii: UInt8(scalar)).map(UInt32.init) ?? ignored
    // Full-width ASCII, including its brackets.
    case 0xFF01...0xFF5E: fold(scalar - 0xFEE0)
    // Small brackets.
    case 0xFE59, 0xFE5A: scalar - 0xFE59 + 0x28
    // Middle dots: hyphenation point, bullets, katakana dots in both widths, operator, word separator.
    case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x2E31, 0x30FB, 0xFF65: 0xB7
    // A circle typed in place of 〇, as in 三○一.
    case 0x25CB, 0x25EF: 0x3007
    // White space and zero-width characters.
    case 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: ignored
    // Variation selectors.
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: ignored
    default: simplified(scalar)
    }
  }

  /// The byte that represents an ASCII byte in a key; nil for white space.
  @inline(__always)
  private static func fold(ascii byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x09...0x0D, 0x20: nil
    default: byte
    }
  }

  /// The result of ``fold(_:)`` for a scalar omitted from keys: a value outside Unicode.
  static let ignored: UInt32 = 0xFFFF_FFFF

  private static let tableStart: UInt32 = 0x2F00

  /// The simplified character for each scalar value from ``tableStart`` to U+FAFF.
  private static let table: [UInt32] = {
    var table = Array(tableStart...0xFAFF)
    pairs.withUTF8Buffer { source in
      var first: UInt32?
      var i = 0
      while i < source.count {
        let (scalar, length) = UTF8Scalars.decode(source, at: i)
        i += length
        guard scalar > 0x20 else { continue }
        guard let from = first else {
          first = scalar
          continue
        }
        if table.indices.contains(Int(from) - Int(tableStart)) { table[Int(from - tableStart)] = scalar }
        first = nil
      }
    }
    return table
  }()
}

extension ByteBuffer {
  /// Appends the UTF-8 of a scalar value.
  mutating func append(scalar: UInt32) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
    switch scalar {
    case 0..<0x80: append(byte: UInt8(scalar))
    case 0x80..<0x800:
      append(byte: UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0))
      append(byte: tail(0))
    case 0x800..<0x10000:
      append(byte: UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0))
      append(byte: tail(6))
      append(byte: tail(0))
    default:
      append(byte: UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0))
      append(byte: tail(12))
      append(byte: tail(6))
      append(byte: tail(0))
    }
  }
}
