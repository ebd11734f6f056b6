/// A style sheet as it is published: without its comments, line feeds, and the spaces that are for its authors.
public struct CompactStyleSheet {
  /// The UTF-8 of the sheet.
  public private(set) var bytes: [UInt8] = []

  /// Removes comments and what means nothing from `source`: line feeds, spaces behind marks and before braces, the semicolon
  /// before a closing brace. Strings stay as they are. A comment that parts two words leaves an empty one.
  public init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "/"), source.dropFirst(index + 1).first == UInt8(ascii: "*") {
        index = Self.end(ofComment: index, in: source)
        appendComment(before: source.dropFirst(index).first)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = Self.end(ofString: index, in: source)
        bytes += source[index..<end]
        index = end
      } else if byte == UInt8(ascii: "\\"), index + 1 < source.count {
        bytes += source[index...index + 1]
        index += 2
      } else if byte == UInt8(ascii: "\n") {
        index += 1
        while index < source.count, Self.isSpace(source[index]) { index += 1 }
        // A line may end within a selector or a value.
        append(UInt8(ascii: " "))
      } else {
        append(byte)
        index += 1
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// Appends an empty comment where without it the words around the one that was removed would be one word.
  private mutating func appendComment(before next: UInt8?) {
    guard let last = bytes.last, let next, !Self.parts(last), !Self.parts(next) else { return }
    bytes += Array("/**/".utf8)
  }

  /// Whether no word goes on over a byte.
  private static func parts(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "\n") || "{}();:,/*".utf8.contains(byte)
  }

  /// The bytes behind which a space means nothing; a colon before a space is one of a declaration or a query.
  private static let needNoSpace = Array("{};:, ".utf8)

  /// Appends a byte outside of strings.
  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "):
      if let last = bytes.last, Self.needNoSpace.contains(last) { return }
      if bytes.isEmpty { return }
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      if byte == UInt8(ascii: "}"), bytes.last == UInt8(ascii: ";") { bytes.removeLast() }
    default: break
    }
    bytes.append(byte)
  }

  private static func end(ofComment start: Int, in source: [UInt8]) -> Int {
    var index = start + 2
    while index < source.count,
      !(source[index] == UInt8(ascii: "/") && source[index - 1] == UInt8(ascii: "*") && index > start + 2)
    {
      index += 1
    }
    return min(index + 1, source.count)
  }

  private static func end(ofString start: Int, in source: [UInt8]) -> Int {
    var index = start + 1
    while index < source.count, source[index] != source[start] {
      index += source[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, source.count)
  }
}
