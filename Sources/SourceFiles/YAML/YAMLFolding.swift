import Bytes

/// Removes the spaces that YAML substitutes for line breaks between Chinese characters, where running text has none.
///
/// libyaml returns the folded text without marking which spaces were line breaks; they are found by comparing it with
/// the source.
struct YAMLFolding {
  private let text: [Unicode.Scalar]
  /// The number of scalars of the text consumed so far.
  private var position = 0
  /// The indices of the spaces to remove.
  private var dropped: [Int] = []

  /// Returns the text of a scalar with line breaks between Chinese characters removed. `source` is the scalar as
  /// written, with its quotation marks or its header.
  static func joined(_ text: String, style: YAMLEventStream.ScalarStyle, source: Slice<UnsafeBufferPointer<UInt8>>)
    -> String
  {
    guard style != .literal, source.contains(0x0A) else { return text }
    var folding = YAMLFolding(text: Array(text.unicodeScalars))
    let lines = String(decoding: source, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    guard folding.match(lines, style: style), !folding.dropped.isEmpty else { return text }
    return folding.result
  }

  private init(text: [Unicode.Scalar]) { self.text = text }

  private var result: String {
    var scalars = String.UnicodeScalarView()
    var rest = dropped[...]
    for (number, scalar) in text.enumerated() {
      if rest.first == number { rest.removeFirst() } else { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// Matches the source lines against the text; returns false if they do not match, so that nothing is removed.
  private mutating func match(_ lines: [[Unicode.Scalar]], style: YAMLEventStream.ScalarStyle) -> Bool {
    guard style != .folded else { return matchFolded(lines) }
    let isQuoted = style != .plain
    for (number, line) in lines.enumerated() {
      var content = line[...]
      if number == 0, isQuoted { content = content.dropFirst() }
      if number == lines.count - 1, isQuoted { content = content.dropLast() }
      if number > 0 || !isQuoted { content = content.drop(while: Self.isSpace) }
      if number < lines.count - 1 || !isQuoted { content = Self.withoutTrailingSpaces(content) }
      let (count, isContinued) = Self.count(content, style: style)
      position += count
      if number < lines.count - 1, !isContinued, !content.isEmpty, !skipLineBreak() { return false }
    }
    return position == text.count
  }

  private mutating func matchFolded(_ lines: [[Unicode.Scalar]]) -> Bool {
    let body = lines.dropFirst()
    guard let first = body.first(where: { !$0.allSatisfy(Self.isSpace) }) else { return false }
    let header = lines[0].first { ("1"..."9").contains($0) }
    // Headers with an explicit indentation are rare, and only the parser knows where their lines begin.
    guard header == nil else { return false }
    let margin = first.prefix { $0 == " " }.count
    for line in body {
      let content = line.dropFirst(margin)
      guard !content.isEmpty else { continue }
      position += content.count
      guard position <= text.count else { return false }
      if position < text.count, !skipLineBreak() { return false }
    }
    return true
  }

  /// Skips what replaces a line break: a space, or line feeds for empty lines.
  private mutating func skipLineBreak() -> Bool {
    guard position < text.count else { return position == text.count }
    if text[position] == " " {
      if ChineseText.removesLineBreak(text[..<position], text[(position + 1)...]) { dropped.append(position) }
      position += 1
      return true
    }
    guard text[position] == "\n" else { return false }
    while position < text.count, text[position] == "\n" { position += 1 }
    return true
  }

  /// Returns how many scalars of the text a source line contributes, and whether a trailing backslash joins the next
  /// line to it.
  private static func count(_ line: ArraySlice<Unicode.Scalar>, style: YAMLEventStream.ScalarStyle) -> (
    Int, isContinued: Bool
  ) {
    var count = 0
    var rest = line
    while let scalar = rest.popFirst() {
      if style == .singleQuoted, scalar == "'", rest.first == "'" { rest.removeFirst() }
      if style == .doubleQuoted, scalar == "\\" {
        guard let escape = rest.popFirst() else { return (count, true) }
        let digits = escape == "x" ? 2 : escape == "u" ? 4 : escape == "U" ? 8 : 0
        rest = rest.dropFirst(digits)
      }
      count += 1
    }
    return (count, false)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func withoutTrailingSpaces(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var line = line
    while let last = line.last, isSpace(last) { line.removeLast() }
    return line
  }
}
