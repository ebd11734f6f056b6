import Bytes

/// Formats diagnostics as a SARIF 2.1.0 log with one run, for code hosts and editors.
///
/// The log describes the violated rules, sorted by identifier; regions count columns in Unicode scalars. It contains at
/// most ``MachineFindings/limit`` results, errors taking precedence, and per file at most ``FindingLimit/perFile`` of a
/// rule, the last of which counts the others in `occurrenceCount`. Source: OASIS, Static Analysis Results Interchange
/// Format 2.1.0, sections 3.13 (log) to 3.49 (rule).
package struct SARIFReport: DiagnosticReport {
  let language: MessageLanguage

  /// Creates a report in `language`.
  package init(language: MessageLanguage) { self.language = language }

  /// Appends the report of `diagnostics`, in order, to `out`.
  package func write(_ diagnostics: [Diagnostic], to out: inout ByteBuffer) {
    let findings = MachineFindings(diagnostics)
    let diagnostics = findings.shown
    let rules = Set(diagnostics.map(\.problem.rule)).sorted { $0.id < $1.id }
    let indices = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var json = JSONWriter(layout: .indented)
    json.object {
      $0.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      $0.field("version", "2.1.0")
      $0.array("runs") {
        $0.object {
          $0.object("tool") { $0.object("driver") { writeDriver(rules, to: &$0) } }
          $0.field("language", language == .chinese ? "zh-CN" : "en-US")
          $0.field("columnKind", "unicodeCodePoints")
          $0.array("results") {
            for diagnostic in diagnostics {
              $0.object { write(diagnostic, ruleIndex: indices[diagnostic.problem.rule.id], to: &$0) }
            }
          }
        }
      }
    }
    out.append(bytes: json.buffer.bytes)
    out.append("\n")
  }
}

extension SARIFReport {
  private func writeDriver(_ rules: [Rule], to json: inout JSONObjectWriter) {
    json.field("name", "xinglin")
    json.array("rules") {
      for rule in rules {
        $0.object {
          $0.field("id", rule.id)
          $0.object("shortDescription") { $0.field("text", rule.summary[language]) }
          $0.object("help") { $0.field("text", rule.explanation[language]) }
          $0.object("defaultConfiguration") { $0.field("level", rule.severity.rawValue) }
        }
      }
    }
  }

  private func write(_ diagnostic: Diagnostic, ruleIndex: Int?, to json: inout JSONObjectWriter) {
    json.field("ruleId", diagnostic.problem.rule.id)
    json.field("ruleIndex", ruleIndex)
    json.field("level", diagnostic.severity.rawValue)
    let sentences = [diagnostic.problem.message[language], diagnostic.problem.remedy?[language]]
    json.object("message") { $0.field("text", sentences.compactMap { $0?.clipped }.joined(separator: "\n")) }
    if diagnostic.omittedCount > 0 { json.field("occurrenceCount", 1 + diagnostic.omittedCount) }
    json.array("locations") { $0.object { writeLocation(diagnostic.location, to: &$0) } }
    guard !diagnostic.related.isEmpty else { return }
    json.array("relatedLocations") {
      for related in diagnostic.related {
        $0.object {
          writeLocation(related.location, to: &$0)
          $0.object("message") { $0.field("text", related.message[language].clipped) }
        }
      }
    }
  }

  private func writeLocation(_ location: SourceLocation, to json: inout JSONObjectWriter) {
    json.object("physicalLocation") {
      $0.object("artifactLocation") { $0.field("uri", FileReference.uri(ofPath: location.path)) }
      $0.object("region") {
        $0.field("startLine", location.range.start.line)
        $0.field("startColumn", location.range.start.column)
        $0.field("endLine", location.range.end.line)
        $0.field("endColumn", location.range.end.column)
      }
    }
  }
}
