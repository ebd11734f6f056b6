/// Text that others wrote, as a terminal may show it to people who decide by it.
package enum Neutral {
  private static let longest = 1_000

  /// Returns `text` in one line without anything that is not seen: controls, bidirectional marks, characters without width and variation
  /// selectors become references such as `\u{200B}`. Of a very long text the beginning is left.
  package static func text(_ text: String) -> String {
    var shown = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < longest else { return shown + "…" }
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        shown += " "
      } else if isHidden(scalar) {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
