extension StyleSheetTokenizer {
  /// Returns the text of a range of the style sheet with escapes resolved. Source: CSS Syntax Level 3, section 4.3.7.
  package func text(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "\\")) else { return String(decoding: bytes[range], as: UTF8.self) }
    var reader = self
    reader.index = range.lowerBound
    var result: [UInt8] = []
    while reader.index < range.upperBound {
      let start = reader.index
      if reader.isEscape(start) {
        reader.skipEscape()
        result += reader.character(ofEscape: start + 1)
      } else {
        reader.index += 1
        if bytes[start] == UInt8(ascii: "\\") { reader.skipNewline() } else { result.append(bytes[start]) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns the UTF-8 of an escaped character; `start` is the offset after the backslash.
  private func character(ofEscape start: Int) -> [UInt8] {
    let digits = digits(ofEscape: start)
    guard !digits.isEmpty else { return Array(bytes[start...].prefix(1)) }
    let value = digits.reduce(0 as UInt32) { $0 << 4 | UInt32($1) }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(Character(scalar ?? "\u{FFFD}").utf8)
  }

  /// Returns the values of up to six hexadecimal digits.
  private func digits(ofEscape start: Int) -> [UInt8] {
    var digits: [UInt8] = []
    while digits.count < 6, let digit = at(start + digits.count).flatMap(PercentEncoding.value(of:)) {
      digits.append(digit)
    }
    return digits
  }

  func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether an identifier begins at `index`.
  func isNameStart(_ index: Int) -> Bool {
    guard let byte = at(index) else { return false }
    if byte == UInt8(ascii: "-") {
      guard let next = at(index + 1) else { return false }
      return next == UInt8(ascii: "-") || Self.isNameStart(next) || isEscape(index + 1)
    }
    return Self.isNameStart(byte) || isEscape(index)
  }

  /// Whether a character that may be part of a name begins at `index`.
  func isNamePart(_ index: Int) -> Bool { at(index).map(Self.isNamePart) == true || isEscape(index) }

  /// Whether `index` is at a backslash that begins an escape; one before a newline does not.
  func isEscape(_ index: Int) -> Bool {
    at(index) == UInt8(ascii: "\\") && at(index + 1).map(Self.isNewline) != true
  }

  mutating func skipName() {
    while isNamePart(index) { if isEscape(index) { skipEscape() } else { index += 1 } }
  }

  /// Skips a backslash followed by up to six digits and one white space character, or by any other character.
  mutating func skipEscape() {
    index += 1
    let count = digits(ofEscape: index).count
    index = min(index + max(1, count), bytes.count)
    guard count > 0, let byte = at(index), Self.isSpace(byte) else { return }
    if Self.isNewline(byte) { skipNewline() } else { index += 1 }
  }

  mutating func skipNewline() {
    let isPair = at(index) == UInt8(ascii: "\r") && at(index + 1) == UInt8(ascii: "\n")
    index = min(index + (isPair ? 2 : 1), bytes.count)
  }

  mutating func skipSpace() {
    while let byte = at(index), Self.isSpace(byte) { index += 1 }
  }

  mutating func skipComment() {
    index = min(index + 2, bytes.count)
    while index < bytes.count, bytes[index] != UInt8(ascii: "*") || at(index + 1) != UInt8(ascii: "/") { index += 1 }
    index = min(index + 2, bytes.count)
  }

  static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0C || byte == 0x0D }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isNewline(byte) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  /// NUL counts as U+FFFD.
  static func isNameStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0 || byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte | 0x20)
  }
  static func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) || byte == UInt8(ascii: "-") }
  /// Whether a byte must be escaped in a URL without quotation marks.
  static func isMalformedInURL(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(") || (0x01..<0x20).contains(byte)
      || byte == 0x7F
  }
}
