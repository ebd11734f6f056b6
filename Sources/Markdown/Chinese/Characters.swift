import Bytes

/// Scalar classes used by the rules for emphasis and line breaks.
enum Characters {
  /// Whether libcmark treats `scalar` as white space in the rules for delimiter runs.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 9, 10, 12, 13, 32, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether libcmark treats `scalar` as punctuation: ASCII punctuation, and Unicode's categories P*.
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      switch scalar {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
      default: return false
      }
    }
    if Han.contains(scalar) { return false }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// Whether `scalar` is a variation selector other than U+FE0F, which requests emoji presentation.
  static func isVariationSelector(_ scalar: UInt32) -> Bool { (0xFE00...0xFE0E).contains(scalar) }

  /// Whether `scalar` is a variation selector that follows ideographs only.
  static func isIdeographicVariationSelector(_ scalar: UInt32) -> Bool { (0xE0100...0xE01EF).contains(scalar) }

  /// Whether `scalar` is a Chinese punctuation mark that other scripts share, so that its width is ambiguous:
  /// “ ” ‘ ’ — … ·
  static func isAmbiguous(_ scalar: UInt32) -> Bool { ChineseText.isAmbiguousWidth(scalar) }

  /// Whether `scalar` is Han, kana or Chinese punctuation; a line break between two of these renders as nothing.
  static func joins(_ scalar: UInt32) -> Bool { ChineseText.isUnspacedCJK(scalar) }
}
