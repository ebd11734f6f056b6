/// Decodes the characters of UTF-8 text, in which any character may be written as `&#x4E2D;`, `&#20013;`, `\u4E2D`,
/// `\u{4E2D}` or `%E4%B8%AD`, and the `&` or `%` of an escape may itself be escaped: `&amp;#20013;`, `%25E4%25B8%25AD`.
struct EscapedTextDecoder {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Returns the next character; nil at the end. With `skipsASCII`, unescaped ASCII, which is most of a page, is
  /// skipped.
  @inline(__always)
  mutating func next(skipsASCII: Bool) -> UInt32? {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        if let scalar = decodeEscape(byte) { return scalar }
        offset += 1
        if skipsASCII { continue }
        return UInt32(byte)
      }
      if let (scalar, count) = multibyte(at: offset, of: { bytes[$0] }, end: bytes.count) {
        offset += count
        return scalar
      }
      offset += 1
    }
    return nil
  }

  /// Decodes a character of two or more bytes; `read` returns the byte at an offset before `end`.
  @inline(__always)
  private func multibyte(at offset: Int, of read: (Int) -> UInt8, end: Int) -> (UInt32, Int)? {
    let first = read(offset)
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, offset + count <= end else { return nil }
    var scalar = UInt32(first) & (0x7F >> UInt32(count))
    for index in 1..<count {
      let byte = read(offset + index)
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, count)
  }

  /// Decodes the escape at the current offset; nil if there is none.
  @inline(__always)
  private mutating func decodeEscape(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x26: decodeReference()
    case 0x5C: decodeBackslashEscape()
    case 0x25: decodePercentEscape()
    default: nil
    }
  }

  private mutating func decodeReference() -> UInt32? {
    var end = offset + 1
    // If the reference is escaped twice, its `&` is `&amp;` or `&#38;`.
    for mark in Self.ampersandEscapes {
      while starts(with: mark, at: end) { end += mark.utf8CodeUnitCount }
    }
    guard end < bytes.count, bytes[end] == 0x23 else { return nil }
    end += 1
    let isHexadecimal = end < bytes.count && bytes[end] | 0x20 == 0x78
    if isHexadecimal { end += 1 }
    guard let scalar = number(from: &end, radix: isHexadecimal ? 16 : 10, maximumDigitCount: 8) else { return nil }
    if end < bytes.count, bytes[end] == 0x3B { end += 1 }
    offset = end
    return scalar
  }

  private static let ampersandEscapes: [StaticString] = ["amp;", "#38;", "#x26;"]

  private func starts(with text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { text in bytes[start..<start + text.count].elementsEqual(text) }
  }

  private mutating func decodeBackslashEscape() -> UInt32? {
    var end = offset + 1
    guard end < bytes.count, bytes[end] | 0x20 == 0x75 else { return nil }
    end += 1
    let isBraced = end < bytes.count && bytes[end] == 0x7B
    if isBraced { end += 1 }
    guard let scalar = number(from: &end, radix: 16, maximumDigitCount: isBraced ? 6 : 4) else { return nil }
    if isBraced, end < bytes.count, bytes[end] == 0x7D { end += 1 }
    offset = end
    return scalar
  }

  private mutating func decodePercentEscape() -> UInt32? {
    guard let (first, width) = percentByte(at: offset) else { return nil }
    if first < 0x80 {
      offset += width
      return UInt32(first)
    }
    var (decoded, end) = ([first], offset + width)
    var ends = [end]
    while decoded.count < 4, let (byte, width) = percentByte(at: end) {
      decoded.append(byte)
      end += width
      ends.append(end)
    }
    guard let (scalar, count) = multibyte(at: 0, of: { decoded[$0] }, end: decoded.count) else { return nil }
    offset = ends[count - 1]
    return scalar
  }

  /// The byte encoded by `%E4` or `%25E4`, and the number of characters of the escape.
  private func percentByte(at offset: Int) -> (byte: UInt8, width: Int)? {
    var start = offset + 1
    guard offset < bytes.count, bytes[offset] == 0x25 else { return nil }
    while start + 3 < bytes.count, bytes[start] == 0x32, bytes[start + 1] == 0x35, Self.digit(bytes[start + 2]) != nil,
      Self.digit(bytes[start + 3]) != nil
    {
      start += 2
    }
    guard start + 1 < bytes.count, let high = Self.digit(bytes[start]), let low = Self.digit(bytes[start + 1]) else {
      return nil
    }
    return (UInt8(truncatingIfNeeded: high << 4 | low), start + 2 - offset)
  }

  private func number(from end: inout Int, radix: UInt32, maximumDigitCount: Int) -> UInt32? {
    let start = end
    var value: UInt32 = 0
    while end < bytes.count, end - start < maximumDigitCount, let digit = Self.digit(bytes[end]), digit < radix {
      value = value &* radix &+ digit
      end += 1
    }
    return end == start ? nil : value
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x37
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }
}
