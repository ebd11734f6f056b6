import Bytes

/// Superscripts and subscripts in plain text: 10⁹/L, H₂O.
enum ScriptCharacters {
  /// Returns a script's text for contexts without markup: as Unicode superscripts or subscripts if all characters have
  /// one, otherwise with a caret (superscripts) or unchanged (subscripts).
  static func plain(_ words: ArraySlice<UInt8>, _ script: Script) -> [UInt8] {
    var out: [UInt8] = []
    for byte in words {
      guard let character = character(byte, script) else {
        return script == .superscript ? [UInt8(ascii: "^")] + words : Array(words)
      }
      out.append(contentsOf: String(character).utf8)
    }
    return out
  }

  private static func character(_ byte: UInt8, _ script: Script) -> Unicode.Scalar? {
    let (digits, signs): ([Unicode.Scalar], [Unicode.Scalar]) =
      script == .superscript
      ? (["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"], ["⁺", "⁻", "⁼", "⁽", "⁾", "ⁿ"])
      : (["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"], ["₊", "₋", "₌", "₍", "₎", "ₙ"])
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return digits[Int(byte - UInt8(ascii: "0"))]
    case UInt8(ascii: "+"): return signs[0]
    case UInt8(ascii: "-"): return signs[1]
    case UInt8(ascii: "="): return signs[2]
    case UInt8(ascii: "("): return signs[3]
    case UInt8(ascii: ")"): return signs[4]
    case UInt8(ascii: "n"): return signs[5]
    default: return nil
    }
  }
}
