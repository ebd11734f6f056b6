/// Numbers in informal notation.
enum InformalNumber {
  /// Returns the digits of the number at the beginning of a text, half-width or full-width, with or without commas:
  /// `109家`, `１０９`, `1,200`.
  static func number(in text: String) -> String? {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "０"..."９": digits += String(scalar.value - 0xFF10)
      case ",", "，", " ": continue
      default: return digits.isEmpty ? nil : digits
      }
    }
    return digits.isEmpty ? nil : digits
  }
}
