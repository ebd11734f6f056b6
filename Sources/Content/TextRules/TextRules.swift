import Bytes
import Diagnostics

/// Finds damage and forbidden words in the Markdown of a text, in one pass over its bytes; fenced code is passed over.
struct TextRules {
  private let path: String
  private var line: Int
  /// The offset up to which characters of the line were counted, and the column there.
  private var counted = (offset: 0, column: 1)
  private var diagnostics: [Diagnostic] = []

  /// Words of medical advertising.
  private static let words = ["根治", "治愈率", "首选"]
  private static let wordBytes = words.map { Array($0.utf8) }
  /// What two U+FFFD in UTF-8 become when they are read as GBK.
  private static let garbled = Array("锟斤拷".utf8)

  /// What is wrong in `bytes`, which begin on `firstLine` of the file at `path`.
  static func diagnostics(in bytes: ArraySlice<UInt8>, firstLine: Int, path: String) -> [Diagnostic] {
    var rules = TextRules(path: path, line: firstLine)
    bytes.withUnsafeBufferPointer { rules.read($0) }
    return rules.diagnostics
  }

  private init(path: String, line: Int) {
    self.path = path
    self.line = line
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var isCode = Self.isFence(text, at: 0)
    var i = 0
    while true {
      i = text.firstOffset(from: i, where: Self.mayBegin)
      guard i < text.count else { return }
      if text[i] == 0x0A {
        line += 1
        counted = (i + 1, 1)
        if Self.isFence(text, at: i + 1) { isCode.toggle() }
        i += 1
      } else {
        i += isCode ? 1 : check(text[i], at: i, in: text)
      }
    }
  }

  /// Which bytes of a block end a line, or may begin damage, a forbidden word or a character for private use.
  @inline(__always)
  private static func mayBegin(_ block: ByteBlock) -> ByteBlock.Matches {
    let ascii = block.equal(0x0A) .| block.pair(0x3F, 0x3F) .| block.pair(0x7B, 0x7B)
    let words = block.pair(0xE6, 0xA0) .| block.pair(0xE6, 0xB2) .| block.pair(0xE9, 0x94) .| block.pair(0xE9, 0xA6)
    // EE, and EF 80 to EF A3.
    let second = block.behind.have(0x80, in: 0xE0) .| block.behind.have(0xA0, in: 0xFC)
    let privateUse = block.equal(0xEE) .| (block.equal(0xEF) .& second)
    return ascii .| words .| privateUse
  }

  /// Looks at what begins with `byte`; how far to go on.
  private mutating func check(_ byte: UInt8, at i: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    switch byte {
    case UInt8(ascii: "?"):
      let length = Self.run(of: byte, from: i, in: text)
      if length > 1, Self.isHan(before: i, in: text), Self.isHan(at: i + length, in: text) {
        report(.lostCharacters, at: i, length: length, in: text)
      }
      return length
    case UInt8(ascii: "{"):
      guard i + 1 < text.count, text[i + 1] == byte, let end = Self.endOfTemplate(from: i + 2, in: text) else {
        return 1
      }
      report(.unfilledTemplate, at: i, length: end - i, in: text)
      return end - i
    case 0xEE, 0xEF:
      let (scalar, length) = UTF8Scalars.decode(text, at: i)
      if (0xE000...0xF8FF).contains(scalar) { report(.privateCharacter(scalar), at: i, length: length, in: text) }
      return length
    case 0xE6, 0xE9:
      if i + Self.garbled.count <= text.count, text[i..<i + Self.garbled.count].elementsEqual(Self.garbled) {
        report(.garbledCharacters, at: i, length: Self.garbled.count, in: text)
        return Self.garbled.count
      }
      for (index, word) in Self.wordBytes.enumerated()
      where i + word.count <= text.count && text[i..<i + word.count].elementsEqual(word) {
        report(.advertisingWord(Self.words[index]), at: i, length: word.count, in: text)
      }
      return 3
    default: return 1
    }
  }

  private mutating func report(
    _ problem: Problem, at offset: Int, length: Int, in text: UnsafeBufferPointer<UInt8>
  ) {
    let column = counted.column + UTF8Scalars.count(UnsafeBufferPointer(rebasing: text[counted.offset..<offset]))
    counted = (offset, column)
    let width = UTF8Scalars.count(UnsafeBufferPointer(rebasing: text[offset..<offset + length]))
    diagnostics.append(problem.at(path, SourceRange(line: line, column: column, length: width)))
  }

  private static func run(of byte: UInt8, from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while end < text.count, text[end] == byte { end += 1 }
    return end - start
  }

  private static func isHan(before i: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    UTF8Scalars.decode(text, before: i).map { Han.contains($0.scalar) } ?? false
  }

  private static func isHan(at i: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    i < text.count && Han.contains(UTF8Scalars.decode(text, at: i).scalar)
  }

  /// The offset behind the `}}` that ends a template on the same line.
  private static func endOfTemplate(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = start
    while i + 1 < text.count, text[i] != 0x0A {
      if text[i] == UInt8(ascii: "}"), text[i + 1] == UInt8(ascii: "}") { return i + 2 }
      i += 1
    }
    return nil
  }

  /// Whether a line begins with three backquotes or tildes.
  private static func isFence(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 2 < text.count, text[start] == UInt8(ascii: "`") || text[start] == UInt8(ascii: "~") else {
      return false
    }
    return text[start + 1] == text[start] && text[start + 2] == text[start]
  }
}
