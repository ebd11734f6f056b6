import Bytes

/// Formats diagnostics as workflow commands of GitHub Actions, one per line.
///
/// ```
/// ::error file=content/a.md,line=3,endLine=3,col=1,endColumn=6,title=front-matter/unknown-key::不认识的键
/// ```
///
/// GitHub shows ten errors and ten warnings per step and silently drops the rest, so only that many are written, and a
/// notice with the totals if there are more. Source: "Workflow commands for GitHub Actions", and the escapes of
/// `@actions/core`: `%`, CR and LF everywhere, `:` and `,` in properties. GitHub accepts columns only for a range
/// within one line. Other control characters are sanitized, so that a log interprets nothing in a text.
package struct GitHubReport: DiagnosticReport {
  /// The number of annotations that GitHub shows for each severity.
  static let shownCount = 10

  let language: MessageLanguage
  let showsAll: Bool

  /// Creates a report in `language`; with `showsAll`, of every diagnostic.
  package init(language: MessageLanguage, showsAll: Bool = false) {
    self.language = language
    self.showsAll = showsAll
  }

  /// Appends the report of `diagnostics`, in order, to `out`.
  package func write(_ diagnostics: [Diagnostic], to out: inout ByteBuffer) {
    var counts: [Severity: Int] = [:]
    for diagnostic in diagnostics {
      counts[diagnostic.severity, default: 0] += 1
      if showsAll || counts[diagnostic.severity, default: 0] <= Self.shownCount { write(diagnostic, to: &out) }
    }
    let tally = DiagnosticTally(diagnostics)
    guard !showsAll, max(tally.errors, tally.warnings) > Self.shownCount else { return }
    out.append("::notice title=xinglin::")
    append(Self.notice(tally)[language], isProperty: false, to: &out)
    out.append("\n")
  }

  private static func notice(_ tally: DiagnosticTally) -> Message {
    let count = tally.message
    return Message(
      zh: "一共 \(count.chinese)；GitHub 每种只显示前 \(shownCount) 个，--all 写出全部",
      en: "\(count.english) in total; GitHub shows the first \(shownCount) of each, --all prints all of them")
  }

  private func write(_ diagnostic: Diagnostic, to out: inout ByteBuffer) {
    let range = diagnostic.location.range
    out.append("::")
    out.append(text: diagnostic.severity.rawValue)
    out.append(" file=")
    append(diagnostic.location.path.sanitized, isProperty: true, to: &out)
    out.append(text: ",line=\(range.start.line),endLine=\(range.end.line)")
    if range.start.line == range.end.line {
      out.append(text: ",col=\(range.start.column),endColumn=\(range.end.column)")
    }
    out.append(",title=")
    append(diagnostic.problem.rule.id, isProperty: true, to: &out)
    out.append("::")
    append(text(of: diagnostic), isProperty: false, to: &out)
    out.append("\n")
  }

  private func text(of diagnostic: Diagnostic) -> String {
    var lines = [diagnostic.problem.message[language].sanitized]
    if let remedy = diagnostic.problem.remedy { lines.append(remedy[language].sanitized) }
    for related in diagnostic.related {
      let start = related.location.range.start
      lines.append(
        "\(related.location.path.sanitized):\(start.line):\(start.column): \(related.message[language].sanitized)")
    }
    return lines.joined(separator: "\n")
  }

  private func append(_ text: String, isProperty: Bool, to out: inout ByteBuffer) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): out.append("%25")
      case 0x0D: out.append("%0D")
      case 0x0A: out.append("%0A")
      case UInt8(ascii: ":") where isProperty: out.append("%3A")
      case UInt8(ascii: ",") where isProperty: out.append("%2C")
      default: out.append(byte: byte)
      }
    }
  }
}
