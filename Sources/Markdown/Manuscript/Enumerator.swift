import Bytes

/// A paragraph or list enumerator at the beginning of a line: `1.`, `1、`, `（一）`, `一、`, `①`, `•`.
struct Enumerator {
  /// The notation; lines with the same style belong together.
  enum Style {
    /// Digits and a mark: `1.`, `1、`, `1）`.
    case number
    /// Han numerals and a mark: `一、`.
    case numeral
    /// Digits or Han numerals in brackets: `（一）`, `(1)`.
    case bracketed
    /// A circled digit.
    case circled
    /// A bullet, such as a dot or a square.
    case dot
  }

  let style: Style
  /// The bytes of the enumerator, including the mark.
  let range: Range<Int>

  /// Creates the enumerator at `start` of `line`; nil if there is none.
  init?(at start: Int, in line: Range<Int>, of paragraph: SourceParagraph) {
    let scalar = paragraph.scalar(at: start, in: line)
    switch scalar {
    case 0x30...0x39, 0xFF10...0xFF19:
      guard let end = Self.end(ofNumber: start, in: line, of: paragraph) else { return nil }
      self.init(style: .number, range: start..<end)
    case 0x28, 0xFF08:
      guard let end = Self.end(ofBracketed: start, in: line, of: paragraph) else { return nil }
      self.init(style: .bracketed, range: start..<end)
    case 0x2460...0x2473, 0x2776...0x277F: self.init(style: .circled, range: start..<start + 3)
    case 0x2022, 0x203B, 0x2192, 0x25A0...0x25FF, 0x2605, 0x2606, 0x2713, 0x2714, 0x27A2, 0x27A4:
      self.init(style: .dot, range: start..<start + 3)
    case 0xB7: self.init(style: .dot, range: start..<start + 2)
    default:
      let end = Self.end(ofNumerals: start, in: line, of: paragraph)
      let mark = paragraph.scalar(at: end, in: line)
      let next = end + (mark == 0x2E ? 1 : 3)
      guard end > start, [0x3001, 0xFF0E, 0x2E].contains(mark), next < line.upperBound else { return nil }
      self.init(style: .numeral, range: start..<next)
    }
  }

  private init(style: Style, range: Range<Int>) {
    self.style = style
    self.range = range
  }

  /// Whether a line that ends with `mark` may precede enumerated lines: it ends a sentence or announces them.
  static func mayFollow(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0x2026, 0x21, 0x3F, 0x3A, 0x3B, 0x2E: true
    default: false
    }
  }

  /// The end of at most three digits and `.`, `．`, `、`, `)` or `）`, if text follows; nil for a decimal number such as
  /// 1.5.
  private static func end(ofNumber start: Int, in line: Range<Int>, of paragraph: SourceParagraph) -> Int? {
    var i = start
    while i - start < 9, isDigit(paragraph.scalar(at: i, in: line)) { i += paragraph.bytes[i] < 0x80 ? 1 : 3 }
    guard i < line.upperBound else { return nil }
    let (mark, length) = UTF8Scalars.decode(paragraph.bytes, at: i)
    guard [0x2E, 0x29, 0xFF0E, 0x3001, 0xFF09].contains(mark) else { return nil }
    let next = paragraph.scalar(at: i + length, in: line)
    guard next != 10, !isDigit(next), mark != 0x2E || Han.contains(next) || next > 0x2000 || Characters.isSpace(next)
    else { return nil }
    return i + length
  }

  private static func end(ofBracketed start: Int, in line: Range<Int>, of paragraph: SourceParagraph) -> Int? {
    var i = start + UTF8Scalars.length(lead: paragraph.bytes[start])
    let inside = i
    while i - inside < 9, isDigit(paragraph.scalar(at: i, in: line)) { i += 1 }
    if i == inside { i = end(ofNumerals: i, in: line, of: paragraph) }
    guard i > inside, i < line.upperBound else { return nil }
    let (mark, length) = UTF8Scalars.decode(paragraph.bytes, at: i)
    guard mark == 0x29 || mark == 0xFF09, i + length < line.upperBound else { return nil }
    return i + length
  }

  /// The end of at most four Han numerals.
  private static func end(ofNumerals start: Int, in line: Range<Int>, of paragraph: SourceParagraph) -> Int {
    var i = start
    while i - start < 12, isNumeral(paragraph.scalar(at: i, in: line)) { i += 3 }
    return i
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  /// Whether `scalar` is one of 一二三四五六七八九十百〇.
  private static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x3007: true
    default: false
    }
  }
}
