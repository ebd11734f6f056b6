/// A tokenizer for HTML that preserves the source of tags; everything that is not a tag is text. Source: HTML Living
/// Standard, 13.2, "Parsing".
struct HTMLTokenizer {
  /// A token of a page.
  enum Token {
    case text(String)
    case start(name: String, attributes: [(name: String, value: String)], raw: String)
    case end(name: String)
  }

  private let bytes: [UInt8]
  private var position = 0
  /// The open raw text element, in which only its end tag is recognized.
  private var rawElement: String?
  private static let rawElements: Set<String> = ["script", "style", "title", "textarea"]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the next token, or nil at the end. Comments and declarations are skipped.
  mutating func next() -> Token? {
    while position < bytes.count {
      if let name = rawElement {
        rawElement = nil
        let start = position
        skip(untilEndOf: name)
        if position > start { return .text(text(start..<position, isRaw: name == "script" || name == "style")) }
      }
      if bytes[position] != UInt8(ascii: "<") || !startsTag(position + 1) {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") || !startsTag(position + 1) { position += 1 }
        return .text(text(start..<position, isRaw: false))
      }
      if let token = readTag() { return token }
    }
    return nil
  }

  private func startsTag(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return isLetter(bytes[index]) || [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[index])
  }

  private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Reads a tag, or skips a comment or declaration and returns nil.
  private mutating func readTag() -> Token? {
    let start = position
    position += 1
    if bytes[position] == UInt8(ascii: "!") || bytes[position] == UInt8(ascii: "?") {
      let isComment = bytes[position...].starts(with: "!--".utf8)
      while position < bytes.count {
        position += 1
        if bytes[position - 1] == UInt8(ascii: ">"), !isComment || bytes[start..<position].hasSuffix("-->") { break }
      }
      return nil
    }
    let isEnd = bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = readText { Self.isSpace($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }.lowercased()
    var attributes: [(name: String, value: String)] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
        position += 1
      } else {
        attributes.append(readAttribute())
      }
    }
    position = min(position + 1, bytes.count)
    if isEnd { return .end(name: name) }
    if Self.rawElements.contains(name) { rawElement = name }
    return .start(name: name, attributes: attributes, raw: text(start..<position, isRaw: true))
  }

  private mutating func readAttribute() -> (name: String, value: String) {
    let start = position
    let name = readText {
      Self.isSpace($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/")
    }
    if position == start { position += 1 }
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return (name.lowercased(), "") }
    position += 1
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else { return (name.lowercased(), "") }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (name.lowercased(), CharacterReferences.decoded(readText { Self.isSpace($0) || $0 == UInt8(ascii: ">") }))
    }
    position += 1
    let value = readText { $0 == quote }
    position = min(position + 1, bytes.count)
    return (name.lowercased(), CharacterReferences.decoded(value))
  }

  private mutating func readText(until isEnd: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return text(start..<position, isRaw: true)
  }

  private mutating func skip(untilEndOf name: String) {
    let end = Array("</\(name)".utf8)
    while position < bytes.count {
      if bytes[position] == end[0], bytes.count - position >= end.count,
        zip(bytes[position...], end).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 && isLetter($1) })
      {
        return
      }
      position += 1
    }
  }

  private func text(_ range: Range<Int>, isRaw: Bool) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return isRaw ? text : CharacterReferences.decoded(text)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes end with `text`.
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { count >= $0.count && suffix($0.count).elementsEqual($0) }
  }
}
