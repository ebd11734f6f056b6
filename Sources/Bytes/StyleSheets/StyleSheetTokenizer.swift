/// Splits a style sheet into tokens as browsers do. Source: CSS Syntax Level 3, section 4.
///
/// Identifiers, numbers and hashes are all words; no client needs to tell them apart.
package struct StyleSheetTokenizer {
  /// A token. Every byte of the style sheet belongs to exactly one.
  package struct Token {
    package enum Kind {
      case space, comment, word, delimiter
      /// A string, malformed if its line ends first.
      case string, malformedString
      /// A name and the opening parenthesis that follows it.
      case function
      /// `url(…)` without quotation marks, malformed if it contains a byte that must be escaped.
      case url, malformedURL
      case atKeyword
    }

    package let kind: Kind
    package let range: Range<Int>
    /// The text between the quotation marks or parentheses, or the name of a function or at-rule; otherwise the whole
    /// range.
    package let content: Range<Int>

    init(_ kind: Kind, _ range: Range<Int>, content: Range<Int>? = nil) {
      (self.kind, self.range, self.content) = (kind, range, content ?? range)
    }
  }

  package let bytes: [UInt8]
  /// The offset of the next token.
  var index = 0

  /// Creates a tokenizer of a style sheet in UTF-8.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the next token; nil at the end.
  package mutating func next() -> Token? {
    guard index < bytes.count else { return nil }
    let start = index
    let byte = bytes[start]
    if Self.isSpace(byte) {
      skipSpace()
      return Token(.space, start..<index)
    }
    switch byte {
    case UInt8(ascii: "/") where at(start + 1) == UInt8(ascii: "*"):
      skipComment()
      return Token(.comment, start..<index)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string()
    case UInt8(ascii: "#") where isNamePart(start + 1): return word(from: start + 1)
    case UInt8(ascii: "@") where isNameStart(start + 1):
      index = start + 1
      skipName()
      return Token(.atKeyword, start..<index, content: start + 1..<index)
    case UInt8(ascii: "."): return at(start + 1).map(Self.isDigit) == true ? word(from: start + 1) : delimiter(1)
    case UInt8(ascii: "<") where bytes[start...].starts(with: "<!--".utf8): return delimiter(4)
    default:
      if Self.isDigit(byte) { return word(from: start) }
      return isNameStart(start) ? name() : delimiter(1)
    }
  }

  private mutating func delimiter(_ count: Int) -> Token {
    index += count
    return Token(.delimiter, index - count..<index)
  }

  /// Reads a hash, or a number with its unit, which both consist of characters allowed in names.
  private mutating func word(from first: Int) -> Token {
    let start = index
    index = first
    skipName()
    return Token(.word, start..<index)
  }

  private mutating func name() -> Token {
    let start = index
    skipName()
    let name = start..<index
    guard at(index) == UInt8(ascii: "(") else { return Token(.word, name) }
    index += 1
    return text(name).lowercased() == "url" ? url(from: start) : Token(.function, start..<index, content: name)
  }

  /// Reads an unquoted URL; `url(` followed by a quotation mark is an ordinary function.
  private mutating func url(from start: Int) -> Token {
    let opening = index
    skipSpace()
    if at(index) == UInt8(ascii: "\"") || at(index) == UInt8(ascii: "'") {
      index = opening
      return Token(.function, start..<index, content: start..<opening - 1)
    }
    let first = index
    var (end, kind) = (first, Token.Kind.url)
    while let byte = at(index), byte != UInt8(ascii: ")") {
      if Self.isSpace(byte) {
        index += 1
        continue
      }
      if end < index || Self.isMalformedInURL(byte) || byte == UInt8(ascii: "\\") && !isEscape(index) {
        kind = .malformedURL
      }
      if isEscape(index) { skipEscape() } else { index += 1 }
      end = index
    }
    index = min(index + 1, bytes.count)
    return Token(kind, start..<index, content: first..<end)
  }

  private mutating func string() -> Token {
    let start = index
    index += 1
    while let byte = at(index), byte != bytes[start] {
      if Self.isNewline(byte) { return Token(.malformedString, start..<index, content: start + 1..<index) }
      if isEscape(index) {
        skipEscape()
      } else {
        index += 1
        // An escaped newline continues the string.
        if byte == UInt8(ascii: "\\") { skipNewline() }
      }
    }
    let end = index
    index = min(index + 1, bytes.count)
    return Token(.string, start..<index, content: start + 1..<end)
  }
}
