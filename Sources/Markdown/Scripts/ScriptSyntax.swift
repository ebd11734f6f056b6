import Bytes

/// A position of text above or below the line.
enum Script {
  case superscript, `subscript`

  /// The delimiter on both sides of such text.
  var delimiter: UInt8 { self == .superscript ? UInt8(ascii: "^") : UInt8(ascii: "~") }
}

/// The syntax of superscripts and subscripts: `10^9^/L`, `H~2~O`.
///
/// As in Pandoc, white space is not allowed inside. In addition, common other uses of the delimiters stay text: ranges
/// (3~5天，7~10天), powers without a second caret, emoticons (^-^).
enum ScriptSyntax {
  /// The maximum number of bytes inside the delimiters.
  static let maximumLength = 48

  /// The offset of the delimiter that ends the script opened at `start`; nil if none does.
  static func end(of script: Script, at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let before = UTF8Scalars.decode(text, before: start)?.scalar ?? 10
    let followsTerm =
      Letters.contains(before) || isBracket(before) || script == .superscript && endsSubscript(before: start, in: text)
    guard mayBegin(script, after: before, followsTerm, before: start + 1 < text.count ? text[start + 1] : 10) else {
      return nil
    }
    var content = ScriptContent()
    var i = start + 1
    while i < text.count, i - start <= maximumLength {
      let byte = text[i]
      if byte == script.delimiter {
        guard i > start + 1 else { return nil }
        let after = i + 1 < text.count ? text[i + 1] : 10
        if after == byte || content.hasTerm && isWord(after) { return nil }
        guard script == .superscript || isSubscript(content, start..<i, before: after, in: text) else { return nil }
        return content.hasWord || followsTerm ? i : nil
      }
      if byte < 0x80 {
        guard mayStand(byte, in: script) || script == .subscript && joinsTerms(at: i, in: text) else { return nil }
        content.add(byte, isFirst: i == start + 1)
        i += 1
      } else {
        let (scalar, length) = UTF8Scalars.decode(text, at: i)
        guard Letters.contains(scalar) || isOperator(scalar) else { return nil }
        content.add(scalar, isFirst: i == start + 1)
        i += length
      }
    }
    return nil
  }

  /// A subscript must follow a letter or a bracket; a superscript that follows no term must begin with a digit (^18^F).
  private static func mayBegin(
    _ script: Script, after before: UInt32, _ followsTerm: Bool, before first: UInt8
  ) -> Bool {
    if script == .superscript { return followsTerm || (0x30...0x39).contains(first) }
    return isBracket(before) || (0x41...0x5A).contains(before) || (0x61...0x7A).contains(before)
      || (0x370...0x3FF).contains(before)
  }

  private static func mayStand(_ byte: UInt8, in script: Script) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."):
      true
    case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "'"):
      script == .superscript
    default: false
    }
  }

  /// Whether `scalar` is one of ± · × – − ′ ″ ∞.
  private static func isOperator(_ scalar: UInt32) -> Bool {
    [0xB1, 0xB7, 0xD7, 0x2013, 0x2212, 0x2032, 0x2033, 0x221E].contains(scalar)
  }

  private static func isBracket(_ scalar: UInt32) -> Bool { scalar == 0x29 || scalar == 0x5D }

  /// Whether `byte` is an ASCII letter or digit.
  static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
