/// Escapes text for Markdown.
enum MarkdownText {
  /// Escapes every character that could begin inline markup.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isMarkup(scalar, at: index, in: scalars) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isMarkup(_ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalar {
    case "\\", "`", "*", "[", "]", "~", "^": return true
    case "_":
      // An underscore inside a word is not markup.
      let last = index > 0 ? scalars[index - 1] : " "
      return !(isWord(last) && isWord(next))
    case "<": return next == "/" || next == "!" || next == "?" || next.properties.isAlphabetic && next.isASCII
    case "&": return next == "#" || next.isASCII && next.properties.isAlphabetic
    default: return false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }

  /// Escapes the first character of a line if it would start a block.
  static func escapedLine(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    switch first {
    case "#", ">", "|", "=": return "\\" + text
    case "-", "+":
      let rest = text.unicodeScalars.dropFirst()
      let isRule = rest.allSatisfy { $0 == first || $0 == " " }
      return rest.first == " " || rest.isEmpty || isRule ? "\\" + text : text
    case "0"..."9":
      let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
      let rest = text.unicodeScalars[digits.endIndex...]
      guard digits.count < 10, let mark = rest.first, mark == "." || mark == ")" else { return text }
      guard rest.dropFirst().first.map(\.properties.isWhitespace) ?? true else { return text }
      return String(digits) + "\\" + String(rest)
    default: return text
    }
  }

  /// Returns a link destination, in angle brackets if it contains characters that need them.
  static func linkDestination(_ url: String) -> String {
    let clean = url.filter { $0 != "\n" && $0 != "<" && $0 != ">" }
    return clean.contains { $0 == " " || $0 == "(" || $0 == ")" || $0 == "\\" } ? "<\(clean)>" : clean
  }

  /// Escapes a link title for quotation marks.
  static func escapedTitle(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
      .split(separator: "\n").joined(separator: " ")
  }

  /// Returns a code span with a sufficiently long backtick fence.
  static func codeSpan(_ text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let line = text.split(separator: "\n").joined(separator: " ")
    return longest > 0 || line.hasPrefix(" ") ? "\(fence) \(line) \(fence)" : fence + line + fence
  }
}
