/// Rules for line breaks and lists in Chinese text.
public enum ChineseText {
  /// Whether a scalar is Han, kana or CJK punctuation: between two of these a line break is removed.
  ///
  /// Hangul is set with spaces, and full-width letters and digits are Latin text; both keep the break.
  @inlinable
  public static func isUnspacedCJK(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001...0x30FF, 0x3105...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF, 0x2E80...0x2FDF, 0xF900...0xFAFF: true
    case 0xFE30...0xFE6B, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFE6: true
    case 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// Whether a scalar is punctuation that Chinese shares with other scripts, so that its width is ambiguous: “ ” ‘ ’ —
  /// … ·
  @inlinable
  public static func isAmbiguousWidth(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026, 0xB7: true
    default: false
    }
  }

  /// Whether a line break between two parts of a plain text is removed. Ambiguous punctuation counts as Chinese if its
  /// other neighbour, or the character inside it, does.
  public static func removesLineBreak(_ before: ArraySlice<Unicode.Scalar>, _ after: ArraySlice<Unicode.Scalar>) -> Bool
  {
    guard let last = before.last?.value, let first = after.first?.value else { return false }
    let (joinsLast, joinsFirst) = (isUnspacedCJK(last), isUnspacedCJK(first))
    if joinsLast, joinsFirst { return true }
    guard joinsLast || isAmbiguousWidth(last), joinsFirst || isAmbiguousWidth(first) else { return false }
    if joinsLast || joinsFirst { return true }
    let inside = { (scalar: Unicode.Scalar) in !isAmbiguousWidth(scalar.value) }
    return before.suffix(9).last(where: inside).map { isUnspacedCJK($0.value) } ?? false
      || after.prefix(9).first(where: inside).map { isUnspacedCJK($0.value) } ?? false
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["【": "】", "［": "］", "〔": "〕", "（": "）"]

  /// Returns the words of a text in full-width brackets that was meant as a list: `【甲，乙】`, `［甲］`. A text in parentheses
  /// must have several. Nil for any other text.
  public static func words(inBrackets text: String) -> [String]? {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      Self.brackets[first] == last, text.unicodeScalars.count > 2
    else { return nil }
    let inner = String(text.unicodeScalars.dropFirst().dropLast())
    guard !inner.unicodeScalars.contains(where: { "【】［］〔〕（）".unicodeScalars.contains($0) }) else { return nil }
    let parts = words(ofList: inner)
    return parts.isEmpty ? (first == "（" ? nil : [inner]) : parts
  }

  /// Splits a list that is written as one word at 、 ， ； ; or at a comma that a space follows or that is between Han
  /// characters, except in brackets and quotation marks, and removes quotation marks around a whole word. Empty if there
  /// is only one word, or if a word is so long that the text is a sentence.
  public static func words(ofList text: String) -> [String] {
    if let parts = words(inBrackets: text), parts.count > 1 { return parts }
    // Fast path: nearly every word has neither ; nor , nor the first byte of 、 ， ；.
    guard text.utf8.contains(where: { $0 == 0x3B || $0 == 0x2C || $0 == 0xE3 || $0 == 0xEF }) else { return [] }
    var words: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
    var depth = 0
    var (beforePrevious, previous): (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "（", "(", "《", "“", "「", "【", "[": depth += 1
      case "）", ")", "》", "”", "」", "】", "]": depth = max(0, depth - 1)
      default: break
      }
      let parts: Bool =
        switch scalar {
        case "、", "，", "；", ";": depth == 0
        case " ": depth == 0 && previous == ","
        default:
          depth == 0 && previous == "," && Han.contains(beforePrevious.value) && Han.contains(scalar.value)
        }
      if parts {
        if previous == "," { words[words.count - 1].removeLast() }
        words.append(String.UnicodeScalarView())
      }
      if !parts || Han.contains(scalar.value) { words[words.count - 1].append(scalar) }
      (beforePrevious, previous) = (previous, scalar)
    }
    let marks: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "「": "」", "【": "】", "\"": "\"", "'": "'"]
    let trimmed = words.map { word in
      var word = Array(word.drop { $0 == " " || $0 == "\u{3000}" })
      while let last = word.last, last == " " || last == "\u{3000}" { word.removeLast() }
      if word.count > 2, let close = marks[word[0]], word.last == close { word = Array(word[1..<word.count - 1]) }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: word)
      return String(view)
    }
    guard trimmed.count > 1, trimmed.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.count <= 24 }) else { return [] }
    return trimmed
  }

  /// Joins the lines of a text that is displayed on one line: a break between Chinese characters is removed, any other
  /// becomes a space.
  public static func joiningLines(of text: String) -> String {
    guard text.utf8.contains(0x0A) else { return text }
    var result: [Unicode.Scalar] = []
    for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      let next = Array(line.drop { $0 == " " || $0 == "\t" })
      guard !next.isEmpty else { continue }
      while let last = result.last, last == " " || last == "\t" { result.removeLast() }
      if !result.isEmpty, !removesLineBreak(result[...], next[...]) { result.append(" ") }
      result += next
    }
    var joined = String.UnicodeScalarView()
    joined.append(contentsOf: result)
    return String(joined)
  }
}
