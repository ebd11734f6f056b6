import Bytes
import Testing

@testable import Diagnostics

@Suite struct SARIFReportTests {
  @Test func chinese() {
    #expect(
      SARIFReport(language: .chinese).bytes(Samples.diagnostics).text == """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "xinglin",
                  "rules": [
                    {
                      "id": "test/long-line",
                      "shortDescription": {
                        "text": "一行太长。"
                      },
                      "help": {
                        "text": "分成几行。"
                      },
                      "defaultConfiguration": {
                        "level": "warning"
                      }
                    },
                    {
                      "id": "test/unknown-key",
                      "shortDescription": {
                        "text": "不认识的键。"
                      },
                      "help": {
                        "text": "键写错了，就没有人读它。"
                      },
                      "defaultConfiguration": {
                        "level": "error"
                      }
                    }
                  ]
                }
              },
              "language": "zh-CN",
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "ruleId": "test/unknown-key",
                  "ruleIndex": 1,
                  "level": "error",
                  "message": {
                    "text": "不认识的键“titel”\\n想写的是“title”吗？"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/articles/2022/06/a.md"
                        },
                        "region": {
                          "startLine": 2,
                          "startColumn": 1,
                          "endLine": 2,
                          "endColumn": 6
                        }
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/a%20b%2Cc%3Ad%25.md"
                        },
                        "region": {
                          "startLine": 7,
                          "startColumn": 2,
                          "endLine": 7,
                          "endColumn": 3
                        }
                      },
                      "message": {
                        "text": "这里也有"
                      }
                    }
                  ]
                },
                {
                  "ruleId": "test/long-line",
                  "ruleIndex": 0,
                  "level": "warning",
                  "message": {
                    "text": "太长，\\n第 4 行"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/articles/2022/06/a.md"
                        },
                        "region": {
                          "startLine": 4,
                          "startColumn": 5,
                          "endLine": 4,
                          "endColumn": 7
                        }
                      }
                    }
                  ]
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func nothingInEnglish() {
    #expect(
      SARIFReport(language: .english).bytes([]).text == """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "xinglin",
                  "rules": []
                }
              },
              "language": "en-US",
              "columnKind": "unicodeCodePoints",
              "results": []
            }
          ]
        }

        """)
  }

  @Test(
    arguments: [
      ("content/党建 1.md", "content/%E5%85%9A%E5%BB%BA%201.md"), ("/tmp/a.md", "file:///tmp/a.md"), ("a:b", "a%3Ab"),
      ("../x?y#z", "../x%3Fy%23z"),
    ])
  func references(path: String, uri: String) {
    #expect(FileReference.uri(ofPath: path) == uri)
  }
}
