import Diagnostics

/// Finds what a style sheet loads, outside of comments and strings. Source: CSS Syntax Level 3, section 4.
struct StyleSheetScan {
  /// A rule or a URL by which a sheet loads something.
  struct Reference {
    /// The URL; empty for `@import`.
    let url: String
    /// Its bytes, without quotation marks; those of the word for `@import`.
    let range: Range<Int>
    /// What is wrong with it, if anything.
    let problem: Problem?

    /// Whether it leads from the root of the site.
    var isRooted: Bool { problem == nil && url.hasPrefix("/") }
  }

  private let bytes: [UInt8]
  private var index = 0
  /// In order.
  private(set) var references: [Reference] = []
  /// Whether the braces of a rule for a font are open.
  private var isInFontFace = false

  /// Reads a whole sheet.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while index < bytes.count { step() }
  }

  private mutating func step() {
    switch bytes[index] {
    case UInt8(ascii: "/") where at(index + 1) == UInt8(ascii: "*"): skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = string()
    case UInt8(ascii: "\\"): index += 2
    case UInt8(ascii: "}"):
      isInFontFace = false
      index += 1
    case UInt8(ascii: "@"): atRule()
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      if isWord("url(", at: index), index == 0 || !Self.isNameByte(bytes[index - 1]) { url() } else { index += 1 }
    default: index += 1
    }
  }

  private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipComment() {
    index += 2
    while index < bytes.count, !(bytes[index - 1] == UInt8(ascii: "*") && bytes[index] == UInt8(ascii: "/")) {
      index += 1
    }
    index += 1
  }

  /// Skips a string and returns the bytes between its marks.
  private mutating func string() -> Range<Int> {
    let mark = bytes[index]
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] != mark, bytes[index] != UInt8(ascii: "\n") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(index, bytes.count)
    index = end + 1
    return start..<max(start, end)
  }

  private mutating func atRule() {
    if isWord("@import", at: index) {
      references.append(Reference(url: "", range: index..<index + 7, problem: .importInStyleSheet))
      while let byte = at(index), byte != UInt8(ascii: ";"), byte != UInt8(ascii: "\n") { index += 1 }
      return
    }
    if isWord("@font-face", at: index) { isInFontFace = true }
    index += 1
  }

  private mutating func url() {
    index += 4
    while let byte = at(index), byte <= 0x20 { index += 1 }
    var range: Range<Int>
    if let mark = at(index), mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      range = string()
    } else {
      range = index..<(bytes[min(index, bytes.count)...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count)
      index = range.upperBound
      while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
    }
    let url = String(decoding: bytes[range], as: UTF8.self)
    references.append(Reference(url: url, range: range, problem: problem(of: url)))
  }

  /// What is wrong with a URL: the pages' policy lets nothing of other hosts through and no font, and a sheet is published below
  /// `assets/`, where a path of its own leads nowhere.
  private func problem(of url: String) -> Problem? {
    if isInFontFace { return .fontInStyleSheet }
    if url.isEmpty || url.hasPrefix("#") || url.lowercased().hasPrefix("data:") { return nil }
    let scheme = url.prefix { $0 != ":" }
    if url.hasPrefix("//") || url.hasPrefix("/\\")
      || url.contains(":") && scheme.allSatisfy({ $0.isLetter && $0.isASCII })
    {
      return .foreignURLInStyleSheet(url)
    }
    return url.hasPrefix("/") && !url.contains("\\") ? nil : .relativeURLInStyleSheet(url)
  }

  /// Whether an ASCII word in lower case stands at `start`, in any case, and no name goes on behind it.
  private func isWord(_ word: StaticString, at start: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    let isSame = word.withUTF8Buffer { word in
      (0..<count).allSatisfy { offset in
        let byte = bytes[start + offset]
        return (0x41...0x5A).contains(byte) ? byte | 0x20 == word[offset] : byte == word[offset]
      }
    }
    return isSame && (bytes[start + count - 1] == UInt8(ascii: "(") || at(start + count).map(Self.isNameByte) != true)
  }

  /// Whether a byte may stand in a name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte & 0xDF)
  }
}
