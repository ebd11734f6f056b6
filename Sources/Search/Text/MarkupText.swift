import Bytes

/// The text of HTML that the generator wrote: one paragraph per line, headings behind ``Tokenizer/headingMark``, without controls,
/// scripts and the marks of footnotes.
package enum MarkupText {
  /// Appends the text of well-formed HTML to `text`, and ends the last line.
  package static func append(_ html: [UInt8], to text: inout [UInt8]) {
    html.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes)
      reader.read(into: &text)
    }
    endLine(&text)
  }

  /// Appends a heading without markup.
  package static func append(heading: String, to text: inout [UInt8]) {
    text.append(Tokenizer.headingMark)
    append(paragraph: heading, to: &text)
  }

  /// Appends a text without markup as a paragraph.
  package static func append(paragraph: String, to text: inout [UInt8]) {
    for byte in paragraph.utf8 { text.append(byte == 0x0A ? 0x20 : byte) }
    endLine(&text)
  }

  fileprivate static func endLine(_ text: inout [UInt8]) {
    if let last = text.last, last != 0x0A { text.append(0x0A) }
  }

  /// Elements within a line: what stands on either side of their tags stands together.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
    "strong",
    "sub", "time", "u", "var", "wbr", "img",
  ]

  /// Elements whose text is no part of what the page says: controls, and the marks of footnotes.
  private static let skipped: Set<String> = ["button", "script", "select", "style", "sup", "svg", "template"]

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0

    mutating func read(into text: inout [UInt8]) {
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "<"): readTag(into: &text)
        case UInt8(ascii: "&"): readReference(into: &text)
        case 0x0A:
          if let last = text.last, last != 0x0A, last != 0x20 { text.append(0x20) }
          place += 1
        default:
          let start = place
          repeat { place += 1 } while place < bytes.count && !Self.isSpecial(bytes[place])
          text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
        }
      }
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0x0A
    }

    private mutating func readTag(into text: inout [UInt8]) {
      let start = place
      place = end(ofTagAt: start)
      let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
      let name = self.name(at: start + (isEnd ? 2 : 1))
      if !isEnd, MarkupText.skipped.contains(name) { return skip(name) }
      if !MarkupText.inline.contains(name) { MarkupText.endLine(&text) }
      if !isEnd, name.utf8.count == 2, name.first == "h", name != "hr" { text.append(Tokenizer.headingMark) }
    }

    /// The offset behind a tag; a quoted value may hold `>`.
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

    private func name(at start: Int) -> String {
      var end = start
      while end < bytes.count, (0x61...0x7A).contains(bytes[end] | 0x20) || (0x30...0x39).contains(bytes[end]) {
        end += 1
      }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[min(start, bytes.count)..<end]), as: UTF8.self)
        .lowercased()
    }

    /// Passes over an element, to behind its end tag.
    private mutating func skip(_ name: String) {
      let tag = Array("</\(name)".utf8)
      while place < bytes.count {
        if bytes[place] == tag[0], bytes[place...].starts(with: tag) {
          place = end(ofTagAt: place)
          return
        }
        place += 1
      }
    }

    private mutating func readReference(into text: inout [UInt8]) {
      let limit = min(bytes.count, place + 12)
      guard let end = bytes[place..<limit].firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: UnsafeBufferPointer(rebasing: bytes[(place + 1)..<end]), as: UTF8.self))
      else {
        text.append(bytes[place])
        place += 1
        return
      }
      text.append(contentsOf: String(Character(scalar)).utf8)
      place = end + 1
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
