import Bytes

/// Diagnostics as workflow commands of GitHub Actions, one a line.
///
/// ```
/// ::error file=content/a.md,line=3,endLine=3,col=1,endColumn=6,title=front-matter/unknown-key::不认识的键
/// ```
///
/// Source: "Workflow commands for GitHub Actions", and the escapes of `@actions/core`: `%`, CR and LF everywhere, `:` and
/// `,` in properties. GitHub takes columns only for a stretch of one line.
public struct GitHubReport: DiagnosticReport {
  let language: MessageLanguage

  /// A report in `language`.
  public init(language: MessageLanguage) { self.language = language }

  /// Appends the report of `diagnostics`, in their order, to `out`.
  public func write(_ diagnostics: [Diagnostic], to out: inout ByteBuffer) {
    for diagnostic in diagnostics {
      let range = diagnostic.place.range
      out.append("::")
      out.append(text: diagnostic.severity.rawValue)
      out.append(" file=")
      append(diagnostic.place.path, isProperty: true, to: &out)
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
  }

  private func text(of diagnostic: Diagnostic) -> String {
    var lines = [diagnostic.problem.message[language]]
    if let remedy = diagnostic.problem.remedy { lines.append(remedy[language]) }
    for related in diagnostic.related {
      let start = related.place.range.start
      lines.append("\(related.place.path):\(start.line):\(start.column): \(related.message[language])")
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
