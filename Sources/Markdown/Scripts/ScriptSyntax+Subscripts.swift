import Bytes

/// What distinguishes a subscript from a range: `t~1/2~`, `C~max,ss~`; 5mg~10mg/d, 15mg~20mg/d.
extension ScriptSyntax {
  /// Whether the text at `range`, which begins with the opening delimiter, is a subscript if `after` follows it.
  static func isSubscript(
    _ content: ScriptContent, _ range: Range<Int>, before after: UInt8, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if isDigit(after) {
      return isLogarithm(before: range.lowerBound, in: text) && text[range].dropFirst().allSatisfy(isDigit)
    }
    guard content.hasSeparator else { return true }
    // The second quantity of a range: 5mg~10mg/d.
    let isRange =
      isDigit(text[range.lowerBound + 1]) && content.hasLetter && isUnit(before: range.lowerBound, in: text)
    return !isRange && !content.hasHan
  }

  /// Whether the byte at `i` is a comma or a slash between Latin or Greek letters or digits, or a percent sign
  /// between a digit and the closing delimiter.
  static func joinsTerms(at i: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let before = UTF8Scalars.decode(text, before: i)?.scalar, isTerm(before), i + 1 < text.count else {
      return false
    }
    switch text[i] {
    case UInt8(ascii: ","), UInt8(ascii: "/"): return isTerm(UTF8Scalars.decode(text, at: i + 1).scalar)
    case UInt8(ascii: "%"): return isDigit(text[i - 1]) && text[i + 1] == Script.subscript.delimiter
    default: return false
    }
  }

  /// Whether a subscript ends immediately before `offset`: HCO~3~^-^.
  static func endsSubscript(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let mark = Script.subscript.delimiter
    guard offset > 2, text[offset - 1] == mark,
      let start = text[max(0, offset - 2 - maximumLength)..<(offset - 1)].lastIndex(of: mark)
    else { return false }
    return end(of: .subscript, at: start, in: text) == offset - 1
  }

  /// Whether the letters before `offset` follow a digit, as a unit does.
  private static func isUnit(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = text[..<offset].reversed().drop { isWord($0) && !isDigit($0) || $0 == UInt8(ascii: "/") || $0 >= 0x80 }
    return rest.first.map(isDigit) ?? false
  }

  /// Whether the letters before `offset` are `log`, whose base may precede a number: log~2~8.
  private static func isLogarithm(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[max(0, offset - 3)..<offset].map { $0 | 0x20 } == Array("log".utf8)
  }

  private static func isTerm(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? isWord(UInt8(scalar)) : (0x370...0x3FF).contains(scalar)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
