import Entities

/// Finds the human-readable text in HTML: text nodes, textual attributes, and the strings of JSON-LD.
///
/// The input is what the theme renders: well-formed tags with quoted values. Text that is split by inline elements
/// (在<a>华西医院</a>以后) is a single run, so that phrases stay intact. Code, scripts, styles, elements with `translate="no"`
/// and elements in other languages are skipped; a `lang` of Simplified Chinese is replaced with that of the edition.
/// Character references are ASCII and need no conversion. Source: HTML, 13.2.5.
struct MarkupTexts {
  private let html: [UInt8]
  private var runs = TextRuns()
  private var position = 0
  /// The element being skipped, and the number of open elements with its name.
  private var skipped: (name: String, depth: Int)?
  private var followsEndTag = false
  private var attributes: [Attribute] = []

  private struct Attribute {
    let name: String
    let value: Range<Int>
  }

  /// Returns the text runs of a document or fragment.
  static func runs(in html: [UInt8]) -> TextRuns {
    var texts = MarkupTexts(html: html)
    texts.scan()
    return texts.runs
  }

  private init(html: [UInt8]) { self.html = html }

  /// Elements that do not interrupt a sentence.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "del", "dfn", "em", "i", "ins", "mark", "q", "s", "small", "strong", "sub", "sup",
    "u", "wbr",
  ]
  /// Elements whose content is not prose.
  private static let nonProseElements: Set<String> = [
    "code", "pre", "kbd", "samp", "var", "textarea", "style", "script",
  ]
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  /// Attributes that contain text. `data-` attributes of the theme's scripts are handled separately.
  private static let textAttributes: Set<String> = [
    "abbr", "alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription", "aria-valuetext",
    "content",
    "label", "placeholder", "summary", "title",
  ]

  private mutating func scan() {
    while position < html.count {
      let tag = html[position...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
      if position < tag {
        if skipped == nil { runs.add(position..<tag) }
        followsEndTag = false
      }
      position = tag
      if position < html.count { readMarkup() }
    }
    runs.endRun(of: html)
  }

  private mutating func readMarkup() {
    let next = position + 1 < html.count ? html[position + 1] : 0
    if next == UInt8(ascii: "/") {
      readEndTag()
    } else if (0x61...0x7A).contains(next | 0x20) {
      readStartTag()
    } else if html[position...].starts(with: "<!--".utf8) {
      skip(past: "-->")
    } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      skip(past: ">")
    } else {
      if skipped == nil { runs.add(position..<position + 1) }
      position += 1
    }
  }

  private mutating func readEndTag() {
    position += 2
    let name = readName()
    skip(past: ">")
    if let (element, depth) = skipped {
      guard name == element else { return }
      skipped = depth > 1 ? (element, depth - 1) : nil
    }
    if !Self.inline.contains(name) { runs.endRun(of: html) }
    followsEndTag = true
  }

  private mutating func readStartTag() {
    position += 1
    let name = readName()
    readAttributes()
    defer { followsEndTag = false }
    if let (element, depth) = skipped {
      if name == element { skipped = (element, depth + 1) }
      return
    }
    // Adjacent links are separate texts.
    if !Self.inline.contains(name) || followsEndTag { runs.endRun(of: html) }
    if isUntranslatable(name) || Self.nonProseElements.contains(name) {
      runs.endRun(of: html)
      if name == "script" { readScript() } else if !Self.void.contains(name) { skipped = (name, 1) }
    } else {
      addAttributes(of: name)
    }
  }

  /// Whether an element must not be translated or is in another language. Replaces a `lang` of Simplified Chinese.
  private mutating func isUntranslatable(_ name: String) -> Bool {
    if attributes.contains(where: { $0.name == "translate" && html[$0.value].elementsEqual("no".utf8) }) { return true }
    if name == "html" { return false }
    for attribute in attributes where attribute.name == "lang" {
      let value = attribute.value
      guard ScriptEditionSettings.isSimplified(String(decoding: html[value], as: UTF8.self)) else { return true }
      runs.replace(value, with: ScriptEdition.language)
    }
    return false
  }

  private mutating func addAttributes(of name: String) {
    if name == "meta", attributes.contains(where: { $0.name == "http-equiv" }) { return }
    for attribute in attributes
    where Self.textAttributes.contains(attribute.name)
      || attribute.name.hasPrefix("data-") && !attribute.name.hasPrefix("data-gate-")
    {
      if !isURL(attribute.value) { runs.addRun(attribute.value, of: html) }
    }
  }

  /// Whether a value begins like a URL.
  private func isURL(_ value: Range<Int>) -> Bool {
    ["/", "http:", "https:", "mailto:"].contains { html[value].starts(with: $0.utf8) }
  }

  /// Reads attributes up to the end of a start tag.
  private mutating func readAttributes() {
    attributes.removeAll(keepingCapacity: true)
    while position < html.count, html[position] != UInt8(ascii: ">") {
      guard !Self.isSpace(html[position]), html[position] != UInt8(ascii: "/") else {
        position += 1
        continue
      }
      let name = readName()
      guard position < html.count, html[position] == UInt8(ascii: "=") else { continue }
      position += 1
      attributes.append(Attribute(name: name, value: readValue()))
    }
    position = min(html.count, position + 1)
  }

  private mutating func readValue() -> Range<Int> {
    guard position < html.count else { return position..<position }
    let quote = html[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      while position < html.count, !Self.isSpace(html[position]), html[position] != UInt8(ascii: ">") { position += 1 }
      return start..<position
    }
    let start = position + 1
    let end = html[start...].firstIndex(of: quote) ?? html.count
    position = min(html.count, end + 1)
    return start..<end
  }

  /// Reads a script element. Only JSON-LD contains text.
  private mutating func readScript() {
    let isData = attributes.contains { $0.name == "type" && html[$0.value].elementsEqual("application/ld+json".utf8) }
    let start = position
    skip(past: "</script>")
    if isData { addStrings(of: start..<position) }
  }

  /// Adds each JSON string that is not a URL as a separate run.
  private mutating func addStrings(of json: Range<Int>) {
    var j = json.lowerBound
    while let quote = html[j..<json.upperBound].firstIndex(of: UInt8(ascii: "\"")) {
      let start = quote + 1
      j = start
      while j < json.upperBound, html[j] != UInt8(ascii: "\"") { j += html[j] == UInt8(ascii: "\\") ? 2 : 1 }
      let end = min(j, json.upperBound)
      if !isURL(start..<end) { runs.addRun(start..<end, of: html) }
      j = min(end + 1, json.upperBound)
    }
  }

  /// Reads a name of at least one byte and lowercases it.
  private mutating func readName() -> String {
    let start = position
    if position < html.count { position += 1 }
    while position < html.count, !Self.isSpace(html[position]), ![0x3D, 0x3E, 0x2F].contains(html[position]) {
      position += 1
    }
    return String(
      decoding: html[start..<position].lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private mutating func skip(past end: StaticString) {
    let first = end.utf8Start[0]
    let length = end.utf8CodeUnitCount
    while position < html.count {
      guard let start = html[position...].firstIndex(of: first) else { break }
      if start + length <= html.count, (1..<length).allSatisfy({ html[start + $0] == end.utf8Start[$0] }) {
        position = start + length
        return
      }
      position = start + 1
    }
    position = html.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
