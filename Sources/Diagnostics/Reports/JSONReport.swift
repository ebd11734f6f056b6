import Bytes

/// Formats diagnostics as one indented JSON document that ends with a line feed.
///
/// ```json
/// {"version": 1,
///  "diagnostics": [{"rule": "…", "severity": "error", "path": "…", "line": 3, "column": 1, "endLine": 3, "endColumn": 6,
///                   "message": "…", "remedy": "…", "related": [{"path": "…", "line": 1, …, "message": "…"}]}],
///  "errors": 1, "warnings": 0, "omitted": [{"rule": "…", "count": 7}]}
/// ```
///
/// Lines and columns start at 1, columns count Unicode scalars, and the end is the character after the last. `remedy`
/// is omitted if there is none, and so is `omitted`: the number of findings per rule that have no entry, because their
/// file has more than ``FindingLimit/perFile`` of the rule, or the report more than ``MachineFindings/limit`` in all.
/// `version` is incremented when a member changes its meaning or is removed, not when one is added.
package struct JSONReport: DiagnosticReport {
  let language: MessageLanguage

  /// Creates a report in `language`.
  package init(language: MessageLanguage) { self.language = language }

  /// Appends the report of `diagnostics`, in order, to `out`.
  package func write(_ diagnostics: [Diagnostic], to out: inout ByteBuffer) {
    let tally = DiagnosticTally(diagnostics)
    let findings = MachineFindings(diagnostics)
    var json = JSONWriter(layout: .indented)
    json.object {
      $0.field("version", 1)
      $0.array("diagnostics") {
        for diagnostic in findings.shown { $0.object { write(diagnostic, to: &$0) } }
      }
      $0.field("errors", tally.errors)
      $0.field("warnings", tally.warnings)
      guard !findings.omitted.isEmpty else { return }
      $0.array("omitted") {
        for (rule, count) in findings.omitted {
          $0.object {
            $0.field("rule", rule)
            $0.field("count", count)
          }
        }
      }
    }
    out.append(bytes: json.buffer.bytes)
    out.append("\n")
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONObjectWriter) {
    json.field("rule", diagnostic.problem.rule.id)
    json.field("severity", diagnostic.severity.rawValue)
    write(diagnostic.location, to: &json)
    json.field("message", diagnostic.problem.message[language].clipped)
    json.field("remedy", diagnostic.problem.remedy?[language].clipped)
    json.array("related") {
      for related in diagnostic.related {
        $0.object {
          write(related.location, to: &$0)
          $0.field("message", related.message[language].clipped)
        }
      }
    }
  }

  private func write(_ location: SourceLocation, to json: inout JSONObjectWriter) {
    json.field("path", location.path)
    json.field("line", location.range.start.line)
    json.field("column", location.range.start.column)
    json.field("endLine", location.range.end.line)
    json.field("endColumn", location.range.end.column)
  }
}
