import Bytes
import Testing

@testable import Diagnostics

@Suite struct JSONReportTests {
  @Test(
    arguments: [
      (.chinese, "不认识的键“titel”", "想写的是“title”吗？", "这里也有", "太长，\\n第 4 行"),
      (.english, "unknown key “titel”", "Did you mean “title”?", "here too", "too long,\\nline 4"),
    ] as [(MessageLanguage, String, String, String, String)])
  func whole(language: MessageLanguage, first: String, remedy: String, related: String, second: String) {
    #expect(
      JSONReport(language: language).bytes(Samples.diagnostics).text == """
        {
          "version": 1,
          "diagnostics": [
            {
              "rule": "test/unknown-key",
              "severity": "error",
              "path": "content/articles/2022/06/a.md",
              "line": 2,
              "column": 1,
              "endLine": 2,
              "endColumn": 6,
              "message": "\(first)",
              "remedy": "\(remedy)",
              "related": [
                {
                  "path": "content/a b,c:d%.md",
                  "line": 7,
                  "column": 2,
                  "endLine": 7,
                  "endColumn": 3,
                  "message": "\(related)"
                }
              ]
            },
            {
              "rule": "test/long-line",
              "severity": "warning",
              "path": "content/articles/2022/06/a.md",
              "line": 4,
              "column": 5,
              "endLine": 4,
              "endColumn": 7,
              "message": "\(second)",
              "related": []
            }
          ],
          "errors": 1,
          "warnings": 1
        }

        """)
  }

  @Test func nothing() {
    #expect(
      JSONReport(language: .chinese).bytes([]).text == """
        {
          "version": 1,
          "diagnostics": [],
          "errors": 0,
          "warnings": 0
        }

        """)
  }
}
