import Bytes

/// A style sheet as it is published: without its comments, line feeds, and the spaces that are for its authors.
public struct CompactStyleSheet {
  /// The UTF-8 of the sheet.
  public private(set) var bytes: [UInt8] = []
  /// Whether the last byte is a mark, and not one that a name escapes.
  private var endsInMark = false

  /// Removes comments and what means nothing from `source`: line feeds, spaces behind marks and before braces, the semicolon
  /// before a closing brace. Strings, URLs and names stay as they are. A comment that parts two words leaves an empty one.
  public init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var tokens = StyleSheetTokens(source)
    while let token = tokens.next() {
      switch token.kind {
      case .comment: appendComment(before: source.dropFirst(token.range.upperBound).first)
      case .space: appendSpace()
      case .mark: append(source[token.range])
      default:
        bytes += source[token.range]
        endsInMark = false
      }
    }
  }

  /// Appends an empty comment where without it the words around the one that was removed would be one word.
  private mutating func appendComment(before next: UInt8?) {
    guard let last = bytes.last, let next, !Self.parts(last), !Self.parts(next) else { return }
    bytes += Array("/**/".utf8)
    endsInMark = false
  }

  /// Whether no word goes on over a byte.
  private static func parts(_ byte: UInt8) -> Bool { " \t\n{}();:,".utf8.contains(byte) }

  /// Appends one for all spaces in a row; behind these marks a space means nothing; a colon before a space is one of a declaration
  /// or a query.
  private mutating func appendSpace() {
    guard let last = bytes.last, !endsInMark || !"{};:, ".utf8.contains(last) else { return }
    bytes.append(UInt8(ascii: " "))
    endsInMark = true
  }

  private mutating func append(_ mark: ArraySlice<UInt8>) {
    let isEnd = mark.first == UInt8(ascii: "}")
    if isEnd || mark.first == UInt8(ascii: "{") {
      // No space was appended behind a semicolon.
      if endsInMark, bytes.last == UInt8(ascii: " ") || isEnd && bytes.last == UInt8(ascii: ";") { bytes.removeLast() }
    }
    bytes += mark
    endsInMark = true
  }
}
