import Bytes

/// A minified style sheet, without comments and insignificant white space.
public struct CompactStyleSheet {
  /// The UTF-8 of the minified sheet.
  public private(set) var bytes: [UInt8] = []
  /// Whether the last byte is a delimiter or a space, and not an escaped one at the end of a name.
  private var endsWithDelimiter = false
  /// How many braces are open; outside of them a semicolon ends a rule.
  private var depth = 0

  /// Minifies `source`: removes comments, line feeds, spaces after punctuation and before braces, and the semicolon
  /// before a closing brace. Strings, URLs and names are copied verbatim. A comment that separates two words is
  /// replaced by an empty comment.
  public init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var tokens = StyleSheetTokenizer(source)
    while let token = tokens.next() {
      switch token.kind {
      case .comment: appendComment(before: source.dropFirst(token.range.upperBound).first)
      case .space: appendSpace()
      case .delimiter: appendDelimiter(source[token.range])
      case .malformedString:
        // The end of the line ends it. A line feed would belong to an escape that ends with a carriage return.
        bytes += source[token.range]
        bytes.append(bytes.last == UInt8(ascii: "\r") ? 0x0C : UInt8(ascii: "\n"))
        endsWithDelimiter = true
      default:
        bytes += source[token.range]
        endsWithDelimiter = false
      }
    }
  }

  /// Appends an empty comment if the words around the removed one would otherwise merge, or a word would become a
  /// function.
  private mutating func appendComment(before next: UInt8?) {
    guard let last = bytes.last, let next, !endsWithDelimiter || !Self.isDelimiter(last) else { return }
    guard next == UInt8(ascii: "(") || !Self.isDelimiter(next) else { return }
    bytes += Array("/**/".utf8)
    endsWithDelimiter = false
  }

  /// Whether `byte` is a delimiter, which cannot be part of a word.
  private static func isDelimiter(_ byte: UInt8) -> Bool { " \t\n\u{0C}{}();:,".utf8.contains(byte) }

  /// Appends one space for a run of white space, or none after punctuation that makes it insignificant.
  ///
  /// A space before a colon is significant in a selector. A space after one never is, because that colon belongs to a
  /// declaration or a media query.
  ///
  /// A backslash followed by a line feed escapes nothing, so the line feed is kept.
  private mutating func appendSpace() {
    guard let last = bytes.last, !endsWithDelimiter || !"{};:, \n\u{0C}".utf8.contains(last) else { return }
    bytes.append(endsWithDelimiter && last == UInt8(ascii: "\\") ? UInt8(ascii: "\n") : UInt8(ascii: " "))
    endsWithDelimiter = true
  }

  private mutating func appendDelimiter(_ delimiter: ArraySlice<UInt8>) {
    let isEnd = delimiter.first == UInt8(ascii: "}")
    if isEnd || delimiter.first == UInt8(ascii: "{") {
      // A space is never appended after a semicolon, so at most one byte has to be removed.
      if endsWithDelimiter, bytes.last == UInt8(ascii: " ") || isEnd && depth > 0 && bytes.last == UInt8(ascii: ";") {
        bytes.removeLast()
      }
    }
    if isEnd { depth = max(0, depth - 1) } else if delimiter.first == UInt8(ascii: "{") { depth += 1 }
    bytes += delimiter
    endsWithDelimiter = true
  }
}
