import Bytes

/// Superscripts and subscripts in plain text: 10⁹/L, H₂O.
enum ScriptCharacters {
  /// Returns a script's text for contexts without markup: as Unicode superscripts or subscripts if all characters have
  /// one, otherwise with a caret (superscripts) or unchanged (subscripts).
  static func plain(_ words: ArraySlice<UInt8>, _ script: Script) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in String(decoding: words, as: UTF8.self).unicodeScalars {
      guard let character = character(scalar, script) else {
        return script == .superscript ? [UInt8(ascii: "^")] + words : Array(words)
      }
      out.append(contentsOf: String(character).utf8)
    }
    return out
  }

  private static func character(_ scalar: Unicode.Scalar, _ script: Script) -> Unicode.Scalar? {
    let (digits, signs): ([Unicode.Scalar], [Unicode.Scalar]) =
      script == .superscript
      ? (["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"], ["⁺", "⁻", "⁼", "⁽", "⁾", "ⁿ"])
      : (["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"], ["₊", "₋", "₌", "₍", "₎", "ₙ"])
    switch scalar {
    case "0"..."9": return digits[Int(scalar.value - 0x30)]
    case "+": return signs[0]
    case "-", "\u{2212}": return signs[1]
    case "=": return signs[2]
    case "(": return signs[3]
    case ")": return signs[4]
    case "n": return signs[5]
    // The metastable state of a nuclide: ⁹⁹ᵐTc.
    case "m" where script == .superscript: return "ᵐ"
    default: return nil
    }
  }
}
