/// The colours of a report in a terminal, as ECMA-48 control sequences.
struct Palette: Sendable {
  let bold: StaticString
  let faint: StaticString
  let error: StaticString
  let warning: StaticString
  let reset: StaticString

  static let none = Palette(bold: "", faint: "", error: "", warning: "", reset: "")
  static let terminal = Palette(
    bold: "\u{1B}[1m", faint: "\u{1B}[2m", error: "\u{1B}[31m", warning: "\u{1B}[33m", reset: "\u{1B}[0m")

  func of(_ severity: Severity) -> StaticString {
    switch severity {
    case .error: error
    case .warning: warning
    }
  }
}
