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
  private var i = 0
  /// The element whose start tag is being read; `nil` between tags.
  private var element: String?

  /// Elements whose content is raw text.
  private static let textElements: Set<String> = [
    "script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes",
  ]

  init(_ html: [UInt8]) { self.html = html }

  /// Returns the next attribute with a value, in source order.
  mutating func nextAttribute() -> Attribute? {
    while i < html.count {
      guard let element else {
        skipToTag()
        continue
      }
      while i < html.count, Self.isSpace(html[i]) || html[i] == UInt8(ascii: "/") { i += 1 }
      guard i < html.count else { break }
      if html[i] == UInt8(ascii: ">") {
        i += 1
        end(element)
      } else if let attribute = attribute(of: element) {
        return attribute
      }
    }
    return nil
  }

  /// Reads an attribute; returns `nil` if it has no value.
  private mutating func attribute(of element: String) -> Attribute? {
    let name = word { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
    while i < html.count, Self.isSpace(html[i]) { i += 1 }
    guard i < html.count, html[i] == UInt8(ascii: "=") else { return nil }
    i += 1
    while i < html.count, Self.isSpace(html[i]) { i += 1 }
    guard i < html.count else { return nil }
    let quote = html[i]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { i += 1 }
    let start = i
    while i < html.count, isQuoted ? html[i] != quote : !Self.isSpace(html[i]) && html[i] != UInt8(ascii: ">") {
      i += 1
    }
    let value = start..<i
    if isQuoted { i += 1 }
    let own = name.split(separator: ":").last.map(String.init) ?? name
    return Attribute(element: element, name: own, value: value, isQuoted: isQuoted)
  }

  /// Advances past the name of the next start tag.
  private mutating func skipToTag() {
    guard let tag = html[i...].firstIndex(of: UInt8(ascii: "<")) else {
      i = html.count
      return
    }
    i = tag + 1
    guard i < html.count else { return }
    if html[i...].starts(with: "!--".utf8) {
      skip(past: "-->")
    } else if html[i] == UInt8(ascii: "/") || html[i] == UInt8(ascii: "!") || html[i] == UInt8(ascii: "?") {
      skip(past: ">")
    } else if (0x61...0x7A).contains(html[i] | 0x20) {
      element = word { $0 != UInt8(ascii: "/") }
    }
  }

  /// Ends a start tag. For a raw text element, advances to its end tag.
  private mutating func end(_ element: String) {
    self.element = nil
    guard Self.textElements.contains(element) else { return }
    let name = Array("/\(element)".utf8)
    while i < html.count {
      if html[i] == UInt8(ascii: "<"),
        html[(i + 1)...].prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 | 0x20 })
      {
        return
      }
      i += 1
    }
  }

  /// Reads a lowercased word of at least one byte, up to white space, `>`, or a byte that `isPart` excludes.
  private mutating func word(_ isPart: (UInt8) -> Bool) -> String {
    let start = i
    i += 1
    while i < html.count, !Self.isSpace(html[i]), html[i] != UInt8(ascii: ">"), isPart(html[i]) { i += 1 }
    return String(decoding: html[start..<i], as: UTF8.self).lowercased()
  }

  private mutating func skip(past end: String) {
    let end = Array(end.utf8)
    while i < html.count, !html[i...].starts(with: end) { i += 1 }
    i = min(html.count, i + end.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
