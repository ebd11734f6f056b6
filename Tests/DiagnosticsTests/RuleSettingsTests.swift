import Testing

@testable import Diagnostics

@Suite struct RuleSettingsTests {
  private func weights(_ settings: RuleSettings) -> [String] {
    settings.applied(to: Samples.diagnostics).map { "\($0.problem.rule.id) \($0.severity.rawValue)" }
  }

  @Test func eachWeight() {
    #expect(weights(RuleSettings()) == ["test/unknown-key error", "test/long-line warning"])
    #expect(weights(RuleSettings(["test/unknown-key": .off])) == ["test/long-line warning"])
    #expect(
      weights(RuleSettings(["test/unknown-key": .warning, "test/long-line": .error]))
        == ["test/unknown-key warning", "test/long-line error"])
    #expect(weights(RuleSettings(["no/rule": .off])) == ["test/unknown-key error", "test/long-line warning"])
  }

  @Test func tally() {
    let tally = DiagnosticTally(RuleSettings(["test/long-line": .error]).applied(to: Samples.diagnostics))
    #expect(tally.message == Message(zh: "2个错误，0个警告", en: "2 errors, 0 warnings"))
    #expect(DiagnosticTally(Samples.diagnostics).message.english == "1 error, 1 warning")
  }
}
