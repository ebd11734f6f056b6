/// Scans HTML for the attributes of start tags. Source: HTML, 13.2.5.
struct TagScanner {
  /// An attribute with a value.
  struct Attribute {
    /// The name of the element in lower case.
    let element: String
    /// The name of the attribute in lower case, without a prefix as in `xlink:href`.
    let name: String
    /// The range of the value, without quotation marks.
    let value: Range<Int>
    let isQuoted: Bool
  }

  private let html: [UInt8]
  private var position = 0
  /// The element whose start tag is being read; `nil` between tags.
  private var element: String?

  /// Elements whose content is raw text.
  private static let rawTextElements: Set<String> = [
    "script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes",
  ]

  init(_ html: [UInt8]) { self.html = html }

  /// Returns the next attribute with a value, in source order.
  mutating func nextAttribute() -> Attribute? {
    while position < html.count {
      guard let element else {
        skipToTag()
        continue
      }
      while position < html.count, Self.isSpace(html[position]) || html[position] == UInt8(ascii: "/") { position += 1 }
      guard position < html.count else { break }
      if html[position] == UInt8(ascii: ">") {
        position += 1
        end(element)
      } else if let attribute = readAttribute(of: element) {
        return attribute
      }
    }
    return nil
  }

  /// Reads an attribute; returns `nil` if it has no value.
  private mutating func readAttribute(of element: String) -> Attribute? {
    let name = readWord { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
    while position < html.count, Self.isSpace(html[position]) { position += 1 }
    guard position < html.count, html[position] == UInt8(ascii: "=") else { return nil }
    position += 1
    while position < html.count, Self.isSpace(html[position]) { position += 1 }
    guard position < html.count else { return nil }
    let quote = html[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let start = position
    while position < html.count,
      isQuoted ? html[position] != quote : !Self.isSpace(html[position]) && html[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    let value = start..<position
    if isQuoted { position += 1 }
    let localName = name.split(separator: ":").last.map(String.init) ?? name
    return Attribute(element: element, name: localName, value: value, isQuoted: isQuoted)
  }

  /// Advances past the name of the next start tag.
  private mutating func skipToTag() {
    guard let tag = html[position...].firstIndex(of: UInt8(ascii: "<")) else {
      position = html.count
      return
    }
    position = tag + 1
    guard position < html.count else { return }
    if html[position...].starts(with: "!--".utf8) {
      skip(past: "-->")
    } else if html[position] == UInt8(ascii: "/") || html[position] == UInt8(ascii: "!")
      || html[position] == UInt8(ascii: "?")
    {
      skip(past: ">")
    } else if (0x61...0x7A).contains(html[position] | 0x20) {
      element = readWord { $0 != UInt8(ascii: "/") }
    }
  }

  /// Ends a start tag. For a raw text element, advances to its end tag.
  private mutating func end(_ element: String) {
    self.element = nil
    guard Self.rawTextElements.contains(element) else { return }
    let name = Array("/\(element)".utf8)
    while position < html.count {
      if html[position] == UInt8(ascii: "<"),
        html[(position + 1)...].prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 | 0x20 })
      {
        return
      }
      position += 1
    }
  }

  /// Reads a lowercased word of at least one byte, up to white space, `>`, or a byte that `isPart` excludes.
  private mutating func readWord(_ isPart: (UInt8) -> Bool) -> String {
    let start = position
    position += 1
    while position < html.count, !Self.isSpace(html[position]), html[position] != UInt8(ascii: ">"),
      isPart(html[position])
    { position += 1 }
    return String(decoding: html[start..<position], as: UTF8.self).lowercased()
  }

  private mutating func skip(past end: String) {
    let end = Array(end.utf8)
    while position < html.count, !html[position...].starts(with: end) { position += 1 }
    position = min(html.count, position + end.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
