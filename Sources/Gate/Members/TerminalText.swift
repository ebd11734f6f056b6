/// Makes untrusted text safe to show in a terminal to people who decide on it.
package enum TerminalText {
  private static let maximumLength = 1_000

  /// Returns `text` on one line with invisible characters made visible: controls, bidirectional marks, zero-width
  /// characters and variation selectors become escapes such as `\u{200B}`. A very long text is truncated.
  package static func escaped(_ text: String) -> String {
    var shown = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < maximumLength else { return shown + "…" }
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
