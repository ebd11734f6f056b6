/// The colours of a report in a terminal, as ECMA-48 control sequences.
struct Palette: Sendable {
  let strong: StaticString
  let faint: StaticString
  let error: StaticString
  let warning: StaticString
  let plain: StaticString

  static let none = Palette(strong: "", faint: "", error: "", warning: "", plain: "")
  static let terminal = Palette(
    strong: "\u{1B}[1m", faint: "\u{1B}[2m", error: "\u{1B}[31m", warning: "\u{1B}[33m", plain: "\u{1B}[0m")

  func of(_ severity: Severity) -> StaticString {
    switch severity {
    case .error: error
    case .warning: warning
    }
  }
}
