import Bytes

/// Extracts text from HTML that the generator wrote: one paragraph per line, headings prefixed with
/// ``Tokenizer/headingMark``, without controls, scripts and footnote marks.
package enum MarkupText {
  /// Appends the text of well-formed HTML to `text`, ending with a line feed.
  package static func append(_ html: [UInt8], to text: inout [UInt8]) {
    html.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes)
      reader.read(into: &text)
    }
    endLine(&text)
  }

  /// Appends a plain-text heading.
  package static func append(heading: String, to text: inout [UInt8]) {
    text.append(Tokenizer.headingMark)
    append(paragraph: heading, to: &text)
  }

  /// Appends a plain-text paragraph.
  package static func append(paragraph: String, to text: inout [UInt8]) {
    for byte in paragraph.utf8 { text.append(byte == 0x0A ? 0x20 : byte) }
    endLine(&text)
  }

  fileprivate static func endLine(_ text: inout [UInt8]) {
    if let last = text.last, last != 0x0A { text.append(0x0A) }
  }

  /// Inline elements, whose tags do not separate the text on either side.
  private static let inline = Set(
    [
      "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
      "strong", "sub", "time", "u", "var", "wbr", "img",
    ].map { ElementName($0) })

  /// Elements whose text is not content: controls, and footnote marks.
  private static let skipped = Set(
    ["button", "script", "select", "style", "sup", "svg", "template"].map { ElementName($0) })

  /// The first eight bytes of an element's name in lower case, which are unique among the elements that the generator
  /// writes.
  private struct ElementName: Hashable {
    private var bytes: UInt64 = 0
    private(set) var count = 0

    init() {}

    init(_ name: String) {
      self.init()
      for byte in name.utf8 { append(byte) }
    }

    mutating func append(_ byte: UInt8) {
      count += 1
      if count <= 8 { bytes = bytes << 8 | UInt64(byte | 0x20) }
    }

    /// Whether the element is a heading.
    var isHeading: Bool { (0x6831...0x6836).contains(bytes) }

    static let paragraph = ElementName("p")
    static let link = ElementName("a")
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset = 0

    mutating func read(into text: inout [UInt8]) {
      while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: "<"): readTag(into: &text)
        case UInt8(ascii: "&"): readReference(into: &text)
        case 0x0A:
          if let last = text.last, last != 0x0A, last != 0x20 { text.append(0x20) }
          offset += 1
        default:
          let start = offset
          repeat { offset += 1 } while offset < bytes.count && !Self.isSpecial(bytes[offset])
          text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
        }
      }
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0x0A
    }

    private mutating func readTag(into text: inout [UInt8]) {
      let start = offset
      offset = end(ofTagAt: start)
      let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
      let name = self.name(at: start + (isEnd ? 2 : 1))
      // Fast path: most tags are paragraphs and links, and need no hashing.
      if name == .link { return }
      if name != .paragraph {
        if !isEnd, MarkupText.skipped.contains(name) { return skip(name) }
        if MarkupText.inline.contains(name) { return }
      }
      MarkupText.endLine(&text)
      if !isEnd, name.isHeading { text.append(Tokenizer.headingMark) }
    }

    /// Returns the offset after a tag; a quoted attribute value may contain `>`.
    private func end(ofTagAt start: Int) -> Int {
      var quote: UInt8?
      var index = start + 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          break
        }
      }
      return index
    }

    private func name(at start: Int) -> ElementName {
      var name = ElementName()
      var end = start
      while end < bytes.count, (0x61...0x7A).contains(bytes[end] | 0x20) || (0x30...0x39).contains(bytes[end]) {
        name.append(bytes[end])
        end += 1
      }
      return name
    }

    /// Skips an element, including its end tag.
    private mutating func skip(_ name: ElementName) {
      while offset < bytes.count {
        if bytes[offset] == UInt8(ascii: "<"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "/"),
          self.name(at: offset + 2) == name
        {
          offset = end(ofTagAt: offset)
          return
        }
        offset += 1
      }
    }

    private mutating func readReference(into text: inout [UInt8]) {
      let limit = min(bytes.count, offset + 12)
      guard let end = bytes[offset..<limit].firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: UnsafeBufferPointer(rebasing: bytes[(offset + 1)..<end]), as: UTF8.self))
      else {
        text.append(bytes[offset])
        offset += 1
        return
      }
      text.append(contentsOf: String(Character(scalar)).utf8)
      offset = end + 1
    }

    private func scalar(_ name: String) -> Unicode.Scalar? {
      switch name {
      case "amp": return "&"
      case "lt": return "<"
      case "gt": return ">"
      case "quot": return "\""
      case "apos": return "'"
      case "nbsp": return " "
      default: break
      }
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
      return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }
}
