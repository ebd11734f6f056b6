/// A tokenizer for HTML pages, which builds no tree. Source: HTML Living Standard, 13.2.5 (Tokenization).
package struct HTMLTokenizer {
  /// A token of the page.
  package enum Token {
    /// A start tag. Element and attribute names are lowercased.
    case start(String, attributes: [(name: String, value: String)])
    case end(String)
    case text(Range<Int>)
    /// A comment or a declaration.
    case other
  }

  let bytes: [UInt8]
  /// The offset of the next token.
  package private(set) var offset = 0
  /// The raw text element whose content is the next token.
  private var rawElement: String?

  /// Creates a tokenizer for a page in UTF-8.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the next token, or nil at the end of the page.
  package mutating func next() -> Token? {
    guard offset < bytes.count else { return nil }
    if let name = rawElement {
      rawElement = nil
      let end = self.end(ofRaw: name)
      if end > offset {
        defer { offset = end }
        return .text(offset..<end)
      }
    }
    if bytes[offset] == UInt8(ascii: "<"), let token = markup() { return token }
    let start = offset
    offset += 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
    return .text(start..<offset)
  }

  private mutating func markup() -> Token? {
    guard offset + 1 < bytes.count else { return nil }
    let next = bytes[offset + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      if bytes[offset...].starts(with: "<!--".utf8) {
        var end = offset + 4
        while end < bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
        offset = min(bytes.count, end + 3)
      } else {
        offset = bytes[offset...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      }
      return .other
    }
    let isEnd = next == UInt8(ascii: "/")
    var i = offset + (isEnd ? 2 : 1)
    guard i < bytes.count, Self.isLetter(bytes[i]) else { return nil }
    let name = word(&i)
    var attributes: [(name: String, value: String)] = []
    while i < bytes.count, bytes[i] != UInt8(ascii: ">") {
      guard !Self.isSpace(bytes[i]), bytes[i] != UInt8(ascii: "/"), bytes[i] != UInt8(ascii: "=") else {
        i += 1
        continue
      }
      attributes.append(attribute(&i))
    }
    offset = min(bytes.count, i + 1)
    if isEnd { return .end(name) }
    if Self.rawElements.contains(name) { rawElement = name }
    return .start(name, attributes: attributes)
  }

  private func word(_ i: inout Int) -> String {
    let start = i
    while i < bytes.count, !Self.isSpace(bytes[i]), !">/=".utf8.contains(bytes[i]) { i += 1 }
    return String(decoding: bytes[start..<i], as: UTF8.self).lowercased()
  }

  private func attribute(_ i: inout Int) -> (name: String, value: String) {
    let name = word(&i)
    var end = i
    while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "=") else { return (name, "") }
    i = end + 1
    while i < bytes.count, Self.isSpace(bytes[i]) { i += 1 }
    guard i < bytes.count else { return (name, "") }
    let quote = bytes[i]
    let start: Int
    let stop: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start = i + 1
      stop = bytes[start...].firstIndex(of: quote) ?? bytes.count
      i = min(bytes.count, stop + 1)
    } else {
      start = i
      while i < bytes.count, !Self.isSpace(bytes[i]), bytes[i] != UInt8(ascii: ">") { i += 1 }
      stop = i
    }
    return (name, HTMLText.decoded(bytes[start..<stop]))
  }

  /// Returns the offset of the end tag of a raw text element.
  private func end(ofRaw name: String) -> Int {
    var i = offset
    let name = Array(name.utf8)
    while let start = bytes[i...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[(start + 1)...].prefix(name.count + 1)
      if rest.first == UInt8(ascii: "/"), rest.dropFirst().elementsEqual(name, by: { $0 | 0x20 == $1 }) { return start }
      i = start + 1
    }
    return bytes.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  private static let rawElements: Set<String> = ["script", "style", "textarea", "title", "xmp"]
}

/// Converts between HTML and plain text.
package enum HTMLText {
  /// Decodes the most common character references. Those in the body itself are left to pandoc.
  package static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    for (name, character) in characterReferences {
      text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }

  /// Escapes `text` for an attribute value or element content.
  static func encoded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The ampersand comes last, so that no reference is decoded twice.
  private static let characterReferences = [
    ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"),
    ("&nbsp;", "\u{A0}"),
    ("&ldquo;", "“"), ("&rdquo;", "”"), ("&hellip;", "…"), ("&mdash;", "—"), ("&middot;", "·"), ("&amp;", "&"),
  ]
}
