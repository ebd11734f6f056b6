import Bytes
import Testing

@testable import Diagnostics

@Suite struct TextReportTests {
  @Test func chinese() {
    #expect(
      TextReport(language: .chinese, source: Samples.source).bytes(Samples.diagnostics).text == """
        content/articles/2022/06/a.md:2:1: error: 不认识的键“titel” [test/unknown-key]
          2 | titel: 某院
            | ^~~~~
            → 想写的是“title”吗？
            参见 content/a b,c:d%.md:7:2: 这里也有

        content/articles/2022/06/a.md:4:5: warning: 太长， 第 4 行 [test/long-line]
          4 | 院长说：标题\ttab end
            |         ^~~~

        """)
  }

  @Test func english() {
    #expect(
      TextReport(language: .english, source: Samples.source).bytes(Samples.diagnostics).text == """
        content/articles/2022/06/a.md:2:1: error: unknown key “titel” [test/unknown-key]
          2 | titel: 某院
            | ^~~~~
            → Did you mean “title”?
            see content/a b,c:d%.md:7:2: here too

        content/articles/2022/06/a.md:4:5: warning: too long, line 4 [test/long-line]
          4 | 院长说：标题\ttab end
            |         ^~~~

        """)
  }

  @Test func withoutTheFile() {
    #expect(
      TextReport(language: .english, source: { _ in nil }).bytes([Samples.diagnostics[0]]).text == """
        content/articles/2022/06/a.md:2:1: error: unknown key “titel” [test/unknown-key]
          → Did you mean “title”?
          see content/a b,c:d%.md:7:2: here too

        """)
  }

  @Test func colors() {
    let report = TextReport(language: .english, isColored: true) { _ in Array("ab".utf8) }
    #expect(
      report.bytes([Samples.diagnostic(SourceRange(line: 1, column: 2))]).text
        == "\u{1B}[1mf:1:2: \u{1B}[31merror\u{1B}[0m\u{1B}[1m: m\u{1B}[0m \u{1B}[2m[test/unknown-key]\u{1B}[0m\n"
        + "\u{1B}[2m  1 |\u{1B}[0m ab\n\u{1B}[2m    |\u{1B}[0m  \u{1B}[31m^\u{1B}[0m\n")
  }

  @Test func nothing() {
    #expect(TextReport(language: .chinese, source: Samples.source).bytes([]).count == 0)
  }

  @Test func messagesCannotDriveTheTerminal() {
    let report = TextReport(language: .english) { _ in Array("\u{1B}[2J\u{202E}x".utf8) }
    #expect(
      report.bytes([Samples.diagnostic(SourceRange(line: 1, column: 1), "a\u{1B}[2J\r\nb\u{202E}")]).text == """
        f:1:1: error: a\\u{1B}[2J  b\\u{202E} [test/unknown-key]
          1 | \u{FFFD}[2J\u{FFFD}x
            | ^

        """)
  }

  @Test func longMessagesAreCut() {
    let message = String(repeating: "医", count: 1_000)
    let lines = [message + "x", message].map { text in
      TextReport(language: .chinese) { _ in nil }.bytes([Samples.diagnostic(SourceRange(line: 1, column: 1), text)])
        .text
    }
    #expect(
      lines == ["f:1:1: error: \(message)… [test/unknown-key]\n", "f:1:1: error: \(message) [test/unknown-key]\n"])
  }

  @Test func placesInAnyOrder() {
    let report = TextReport(language: .english) { _ in Array("one\r\ntwo\rthree\n".utf8) }
    let positions = [(3, 4), (1, 2), (3, 1), (2, 3), (4, 1), (5, 1)]
    #expect(
      report.bytes(positions.map { Samples.diagnostic(SourceRange(line: $0.0, column: $0.1)) }).text == """
        f:3:4: error: m [test/unknown-key]
          3 | three
            |    ^

        f:1:2: error: m [test/unknown-key]
          1 | one
            |  ^

        f:3:1: error: m [test/unknown-key]
          3 | three
            | ^

        f:2:3: error: m [test/unknown-key]
          2 | two
            |   ^

        f:4:1: error: m [test/unknown-key]
          4 |
            | ^

        f:5:1: error: m [test/unknown-key]

        """)
  }
}
