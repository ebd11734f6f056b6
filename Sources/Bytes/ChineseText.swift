/// Where lines of Chinese are joined without a space.
public enum ChineseText {
  /// Han, kana, or a mark of Chinese text: between two of these a line break is nothing.
  ///
  /// Hangul is set with spaces, full-width letters and digits stand for Latin; both keep the break.
  @inlinable
  public static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001...0x30FF, 0x3105...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF, 0x2E80...0x2FDF, 0xF900...0xFAFF: true
    case 0xFE30...0xFE6B, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFE6: true
    case 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// A mark of Chinese text that other scripts use too, so that its width is ambiguous: “ ” ‘ ’ — … ·
  @inlinable
  public static func isAmbiguous(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026, 0xB7: true
    default: false
    }
  }

  /// Whether nothing stands for a line break between the two parts of a plain text; an ambiguous mark counts as Chinese
  /// where its other neighbour, or the character inside it, is.
  public static func joins(_ before: ArraySlice<Unicode.Scalar>, _ after: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = before.last?.value, let first = after.first?.value else { return false }
    let (joinsLast, joinsFirst) = (joins(last), joins(first))
    if joinsLast, joinsFirst { return true }
    guard joinsLast || isAmbiguous(last), joinsFirst || isAmbiguous(first) else { return false }
    if joinsLast || joinsFirst { return true }
    let inside = { (scalar: Unicode.Scalar) in !isAmbiguous(scalar.value) }
    return before.suffix(9).last(where: inside).map { joins($0.value) } ?? false
      || after.prefix(9).first(where: inside).map { joins($0.value) } ?? false
  }

  /// A text of several lines as one, for what is shown in one line: a break between Chinese characters is nothing, any
  /// other one a space.
  public static func joiningLines(of text: String) -> String {
    guard text.utf8.contains(0x0A) else { return text }
    var result: [Unicode.Scalar] = []
    for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      let next = Array(line.drop { $0 == " " || $0 == "\t" })
      guard !next.isEmpty else { continue }
      while let last = result.last, last == " " || last == "\t" { result.removeLast() }
      if !result.isEmpty, !joins(result[...], next[...]) { result.append(" ") }
      result += next
    }
    var joined = String.UnicodeScalarView()
    joined.append(contentsOf: result)
    return String(joined)
  }
}
