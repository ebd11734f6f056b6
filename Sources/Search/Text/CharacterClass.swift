import Bytes

/// The class of a folded character in tokenization.
enum CharacterClass {
  /// A Han character: a unit of its own.
  case han
  /// A letter or digit of another script: part of a word.
  case letter
  /// A character that joins the letters on both sides into one word: `gpt-4`, `3.5`.
  case joiner
  /// White space: a word and a Han character on either side are still adjacent.
  case space
  /// Anything else: the units on either side are not adjacent.
  case separator

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39: self = .letter
    // ' & + - . / : @ _
    case 0x27, 0x26, 0x2B, 0x2D...0x2F, 0x3A, 0x40, 0x5F: self = .joiner
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
    case 0..<0x80: self = .separator
    default: self = Han.contains(scalar) ? .han : Self.isLetter(scalar) ? .letter : .separator
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    // Fast path for CJK punctuation and symbols, without a table lookup.
    if (0x3000...0x3004).contains(scalar) || (0x3008...0x3020).contains(scalar) || (0x2010...0x206F).contains(scalar) {
      return false
    }
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
