import Bytes
import Diagnostics

/// Clear violations of the national standards. Sources: GB/T 15834-2011 on punctuation, GB/T 15835-2011 on numerals.
extension TypographyCheck {
  /// Returns the fault of two incompatible marks, the first of which ends at `i`: two stops, or a full stop on both
  /// sides of a closing quotation mark.
  mutating func repeatedMarks(endingAt i: Int) -> TextFault? {
    guard i > 1, i + 3 < source.count, let first = Self.stop(source, i - 2) else { return nil }
    let start = i - 2
    if source[i + 1] == 0xE2 {
      // 。”。
      guard first == 0x3002, source[i + 2] == 0x80, source[i + 3] == 0x9D, i + 6 < source.count,
        Self.stop(source, i + 4) == first, leaf(at: start) != nil
      else { return nil }
      return repeated(start..<i + 7)
    }
    guard let second = Self.stop(source, i + 1), Self.areIncompatible(first, second), leaf(at: start) != nil else {
      return nil
    }
    var end = i + 4
    while end + 2 < source.count, Self.stop(source, end) != nil { end += 3 }
    // Three or more full stops are an improvised ellipsis.
    return first == 0x3002 && second == 0x3002 && end - start >= 9 ? nil : repeated(start..<end)
  }

  private func repeated(_ range: Range<Int>) -> TextFault {
    TextFault(problem: .repeatedMarks(String(decoding: source[range], as: UTF8.self)), range: range)
  }

  /// The stop at `i` (， 、 。 ； ： ！ ？), or nil.
  private static func stop(_ source: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt32? {
    switch (source[i], source[i + 1], source[i + 2]) {
    case (0xE3, 0x80, 0x81): 0x3001
    case (0xE3, 0x80, 0x82): 0x3002
    case (0xEF, 0xBC, 0x8C): 0xFF0C
    case (0xEF, 0xBC, 0x9B): 0xFF1B
    case (0xEF, 0xBC, 0x9A): 0xFF1A
    case (0xEF, 0xBC, 0x81): 0xFF01
    case (0xEF, 0xBC, 0x9F): 0xFF1F
    default: nil
    }
  }

  /// Whether two stops may not follow each other; ！ and ？ may, and two colons separate names in technical text.
  private static func areIncompatible(_ first: UInt32, _ second: UInt32) -> Bool {
    let isEmphatic = (first == 0xFF01 || first == 0xFF1F, second == 0xFF01 || second == 0xFF1F)
    return !(isEmphatic.0 && isEmphatic.1) && !(first == 0xFF1A && second == 0xFF1A)
  }

  /// Returns the fault of a zero at `i + 1` used for 〇 among Han numerals: 二0二三年, 二○二三年.
  mutating func falseZero(after i: Int) -> TextFault? {
    let start = i + 1
    let (zero, length) = UTF8Scalars.decode(source, at: start)
    guard let before = UTF8Scalars.decode(source, before: start)?.scalar, Self.isNumeral(before),
      zero == 0x30 || zero == 0x4F || zero == 0x25CB
    else { return nil }
    // Several consecutive zeros: 二00九.
    var end = start + length
    while end < source.count, UTF8Scalars.decode(source, at: end).scalar == zero { end += length }
    guard end < source.count, end - start <= 3 * length, let leaf = leaf(at: start),
      Self.isNumeral(scalar(at: end, in: leaf)) || scalar(at: end, in: leaf) == 0x5E74
    else { return nil }
    let text = String(decoding: source[start..<start + length], as: UTF8.self)
    return TextFault(problem: .nonstandardZero(text), range: start..<end)
  }

  /// Whether `scalar` is one of 一 to 九, 〇 and 零.
  private static func isNumeral(_ scalar: UInt32) -> Bool {
    [0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x3007, 0x96F6].contains(scalar)
  }

  /// Returns the fault of a digit at `i + 1` that denotes a day of the week; `i` is the last byte of 星期.
  mutating func weekdayDigit(after i: Int) -> TextFault? {
    let name = Array("星期".utf8)
    guard i >= name.count - 1, source[(i - name.count + 1)...i].elementsEqual(name), i + 2 < source.count,
      let leaf = leaf(at: i + 1)
    else { return nil }
    // 星期3次 is a count, and 星期12 is not a day.
    let next = scalar(at: i + 2, in: leaf)
    guard !(0x30...0x39).contains(next), ![0x6B21, 0x4E2A, 0x5929].contains(next) else { return nil }
    return TextFault(problem: .weekdayDigit, range: i + 1..<i + 2)
  }

  /// Returns the fault of full-width digits; `i` is the second byte of the first one.
  mutating func wideDigits(at i: Int) -> TextFault? {
    let start = i - 1
    guard start >= 0, source[start] == 0xEF, leaf(at: start) != nil else { return nil }
    var end = start
    while end + 2 < source.count, source[end] == 0xEF, source[end + 1] == 0xBC, (0x90...0x99).contains(source[end + 2])
    {
      end += 3
    }
    return end > start ? TextFault(problem: .wideDigit, range: start..<end) : nil
  }

  /// Returns the fault of a single three-dot ellipsis at `i`, between Han characters.
  mutating func halfEllipsis(at i: Int) -> TextFault? {
    guard i > 2, i + 5 < source.count, UTF8Scalars.decode(source, at: i).scalar == 0x2026,
      Han.contains(UTF8Scalars.decode(source, at: i + 3).scalar),
      UTF8Scalars.decode(source, before: i).map({ Han.contains($0.scalar) }) ?? false, leaf(at: i) != nil
    else { return nil }
    return TextFault(problem: .halfEllipsis, range: i..<i + 3)
  }
}
