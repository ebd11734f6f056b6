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
  private var i = 0
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
  private static let opaque: Set<String> = ["code", "pre", "kbd", "samp", "var", "textarea", "style", "script"]
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  /// Attributes that contain text. `data-` attributes of the theme's scripts are handled separately.
  private static let spoken: Set<String> = [
    "abbr", "alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription", "aria-valuetext",
    "content",
    "label", "placeholder", "summary", "title",
  ]

  private mutating func scan() {
    while i < html.count {
      let tag = html[i...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
      if i < tag {
        if skipped == nil { runs.add(i..<tag) }
        followsEndTag = false
      }
      i = tag
      if i < html.count { readMarkup() }
    }
    runs.endRun(of: html)
  }

  private mutating func readMarkup() {
    let next = i + 1 < html.count ? html[i + 1] : 0
    if next == UInt8(ascii: "/") {
      readEndTag()
    } else if (0x61...0x7A).contains(next | 0x20) {
      readStartTag()
    } else if html[i...].starts(with: "<!--".utf8) {
      skip(past: "-->")
    } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      skip(past: ">")
    } else {
      if skipped == nil { runs.add(i..<i + 1) }
      i += 1
    }
  }

  private mutating func readEndTag() {
    i += 2
    let name = word()
    skip(past: ">")
    if let (element, depth) = skipped {
      guard name == element else { return }
      skipped = depth > 1 ? (element, depth - 1) : nil
    }
    if !Self.inline.contains(name) { runs.endRun(of: html) }
    followsEndTag = true
  }

  private mutating func readStartTag() {
    i += 1
    let name = word()
    readAttributes()
    defer { followsEndTag = false }
    if let (element, depth) = skipped {
      if name == element { skipped = (element, depth + 1) }
      return
    }
    // Adjacent links are separate texts.
    if !Self.inline.contains(name) || followsEndTag { runs.endRun(of: html) }
    if isForeign(name) || Self.opaque.contains(name) {
      runs.endRun(of: html)
      if name == "script" { readScript() } else if !Self.void.contains(name) { skipped = (name, 1) }
    } else {
      addAttributes(of: name)
    }
  }

  /// Whether an element must not be translated or is in another language. Replaces a `lang` of Simplified Chinese.
  private mutating func isForeign(_ name: String) -> Bool {
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
    where Self.spoken.contains(attribute.name)
      || attribute.name.hasPrefix("data-") && !attribute.name.hasPrefix("data-gate-")
    {
      if !isURL(attribute.value) { runs.addWhole(attribute.value, of: html) }
    }
  }

  /// Whether a value begins like a URL.
  private func isURL(_ value: Range<Int>) -> Bool {
    ["/", "http:", "https:", "mailto:"].contains { html[value].starts(with: $0.utf8) }
  }

  /// Reads attributes up to the end of a start tag.
  private mutating func readAttributes() {
    attributes.removeAll(keepingCapacity: true)
    while i < html.count, html[i] != UInt8(ascii: ">") {
      guard !Self.isSpace(html[i]), html[i] != UInt8(ascii: "/") else {
        i += 1
        continue
      }
      let name = word()
      guard i < html.count, html[i] == UInt8(ascii: "=") else { continue }
      i += 1
      attributes.append(Attribute(name: name, value: value()))
    }
    i = min(html.count, i + 1)
  }

  private mutating func value() -> Range<Int> {
    guard i < html.count else { return i..<i }
    let quote = html[i]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = i
      while i < html.count, !Self.isSpace(html[i]), html[i] != UInt8(ascii: ">") { i += 1 }
      return start..<i
    }
    let start = i + 1
    let end = html[start...].firstIndex(of: quote) ?? html.count
    i = min(html.count, end + 1)
    return start..<end
  }

  /// Reads a script element. Only JSON-LD contains text.
  private mutating func readScript() {
    let isData = attributes.contains { $0.name == "type" && html[$0.value].elementsEqual("application/ld+json".utf8) }
    let start = i
    skip(past: "</script>")
    if isData { addStrings(of: start..<i) }
  }

  /// Adds each JSON string that is not a URL as a separate run.
  private mutating func addStrings(of json: Range<Int>) {
    var j = json.lowerBound
    while let quote = html[j..<json.upperBound].firstIndex(of: UInt8(ascii: "\"")) {
      let start = quote + 1
      j = start
      while j < json.upperBound, html[j] != UInt8(ascii: "\"") { j += html[j] == UInt8(ascii: "\\") ? 2 : 1 }
      let end = min(j, json.upperBound)
      if !isURL(start..<end) { runs.addWhole(start..<end, of: html) }
      j = min(end + 1, json.upperBound)
    }
  }

  /// Reads a name of at least one byte and lowercases it.
  private mutating func word() -> String {
    let start = i
    if i < html.count { i += 1 }
    while i < html.count, !Self.isSpace(html[i]), ![0x3D, 0x3E, 0x2F].contains(html[i]) { i += 1 }
    return String(decoding: html[start..<i].lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private mutating func skip(past end: StaticString) {
    let first = end.utf8Start[0]
    let length = end.utf8CodeUnitCount
    while i < html.count {
      guard let start = html[i...].firstIndex(of: first) else { break }
      if start + length <= html.count, (1..<length).allSatisfy({ html[start + $0] == end.utf8Start[$0] }) {
        i = start + length
        return
      }
      i = start + 1
    }
    i = html.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
