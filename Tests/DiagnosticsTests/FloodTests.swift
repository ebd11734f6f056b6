import Bytes
import Testing

@testable import Diagnostics

@Suite struct FloodTests {
  private static func findings(_ count: Int, path: String = "f") -> [Diagnostic] {
    (0..<count).map { Samples.diagnostic(SourceRange(line: $0 + 1, column: 1)).moved(to: path) }
  }

  private func text(_ diagnostics: [Diagnostic], all: Bool = false, _ language: MessageLanguage = .english)
    -> [Substring]
  {
    TextReport(language: language, showsAll: all) { _ in nil }.bytes(diagnostics).text.split(separator: "\n")
  }

  @Test func aFloodIsFoldedByRule() {
    #expect(text(Self.findings(10)).count == 10)
    let lines = text(Self.findings(18_071) + [Samples.diagnostics[1]])
    #expect(lines.count == 7)
    #expect(lines[4] == "f:5:1: error: m [test/unknown-key]")
    #expect(lines[5].hasSuffix("[test/long-line]"))
    #expect(lines[6] == "[test/unknown-key] 18066 more; use --all to list them")
    #expect(text(Self.findings(11), .chinese).last == "[test/unknown-key] 另有 6 处；--all 全部列出")
    #expect(text(Self.findings(18_071), all: true).count == 18_071)
  }

  @Test func ofOneFileAThousandAreKept() {
    let limited = (Self.findings(1_200, path: "a") + Self.findings(3, path: "b")).limited()
    #expect(limited.count == 1_003)
    #expect(limited[999].omittedCount == 200 && limited.last?.omittedCount == 0)
    #expect(DiagnosticTally(limited).errors == 1_203)
    #expect(text(limited).last == "[test/unknown-key] 1198 more; use --all to list them")
    #expect(text(limited, all: true).last == "[test/unknown-key] 200 more, too many in one file to list")
    let json = JSONReport(language: .english).bytes(limited).text
    #expect(json.contains("\"errors\": 1203"))
    #expect(json.contains("\"rule\": \"test/unknown-key\",\n      \"count\": 200"))
    #expect(SARIFReport(language: .english).bytes(limited).text.contains("\"occurrenceCount\": 201"))
  }

  @Test func machinesGetErrorsFirst() {
    let warnings = (0..<6).map { _ in Samples.diagnostics[1] }
    let findings = MachineFindings(warnings + Self.findings(3), limit: 5)
    #expect(findings.shown.map(\.severity) == [.warning, .warning, .error, .error, .error])
    #expect(findings.omitted.map(\.count) == [4])
  }

  @Test func gitHubGetsWhatItShows() {
    let lines = GitHubReport(language: .english).bytes(Self.findings(12) + [Samples.diagnostics[1]]).text
      .split(separator: "\n")
    #expect(lines.count == 12)
    #expect(
      lines.last
        == "::notice title=xinglin::12 errors, 1 warning in total; GitHub shows the first 10 of each, --all prints all of them"
    )
    #expect(
      GitHubReport(language: .english, showsAll: true).bytes(Self.findings(12)).text.split(separator: "\n").count == 12)
  }

  @Test func gitHubObeysNothing() {
    let report = GitHubReport(language: .english).bytes([
      Samples.diagnostic(SourceRange(line: 1, column: 1), "a\u{1B}[2Jb\r\n::error::c\u{202E}")
    ])
    #expect(
      report.text
        == "::error file=f,line=1,endLine=1,col=1,endColumn=2,title=test/unknown-key::a\\u{1B}[2Jb  ::error::c\\u{202E}\n"
    )
  }

  @Test func longMessagesAndLinesAreCut() {
    let long = String(repeating: "长", count: 1_000_000)
    let diagnostic = Samples.diagnostic(SourceRange(line: 1, column: 500_000), long)
    for format in ReportFormat.allCases {
      #expect(format.report(language: .chinese) { _ in Array(long.utf8) }.bytes([diagnostic]).count < 10_000)
    }
    let marks = "a" + String(repeating: "\u{300}", count: 1_000_000)
    for column in [1, 500_000] {
      let report = TextReport(language: .chinese) { _ in Array(marks.utf8) }
      #expect(report.bytes([Samples.diagnostic(SourceRange(line: 1, column: column))]).count < 5_000)
    }
  }
}

extension Diagnostic {
  fileprivate func moved(to path: String) -> Diagnostic {
    Diagnostic(problem: problem, location: SourceLocation(path: path, range: location.range))
  }
}
