extension AccessCode {
  /// Parses a code as a person typed it; nil if it is not a code.
  ///
  /// Accepts lower case, full-width forms, spaces and hyphens of every kind, O for 0, I and L for 1.
  package init?(typed text: String) {
    guard let symbols = Self.symbols(typed: text, count: Self.symbolCount + 1) else { return nil }
    self.init(symbols: symbols)
  }

  /// Returns the `count` symbols that a person typed, normalised; nil if there are more, fewer or invalid symbols.
  static func symbols(typed text: String, count: Int) -> [UInt8]? {
    var symbols: [UInt8] = []
    for scalar in text.unicodeScalars where !isSkipped(scalar) {
      guard let symbol = symbol(scalar), symbols.count < count else { return nil }
      symbols.append(symbol)
    }
    return symbols.count == count ? symbols : nil
  }

  /// Returns the id that a person typed, either the first four symbols or a whole code; nil if it is neither.
  package static func id(typed text: String) -> String? {
    if let code = AccessCode(typed: text) { return code.id }
    var symbols: [UInt8] = []
    for scalar in text.unicodeScalars where !isSkipped(scalar) {
      guard let symbol = symbol(scalar), alphabet.contains(symbol), symbols.count < idCount else { return nil }
      symbols.append(symbol)
    }
    return symbols.count == idCount ? String(decoding: symbols, as: UTF8.self) : nil
  }

  private static func symbol(_ scalar: Unicode.Scalar) -> UInt8? {
    // Full-width forms are in ASCII order.
    let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    guard value < 0x80 else { return nil }
    let byte = UInt8(truncatingIfNeeded: value)
    let upper = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
    return switch upper {
    case UInt8(ascii: "O"): UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
    default: upper
    }
  }

  /// Whether a character is white space, a zero-width space or a substitute for a hyphen: a dash, the minus sign, the
  /// soft hyphen, the prolonged sound mark of kana.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
      || [0xAD, 0x200B, 0x2212, 0x30FC, 0xFEFF].contains(scalar.value)
  }
}
