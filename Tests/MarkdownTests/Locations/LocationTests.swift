import Diagnostics
import Markdown
import Testing

/// Source locations: lines and columns of the file, in characters.
@Suite struct LocationTests {
  @Test(arguments: [
    ("甲[乙](javascript:x)", "1:2"), ("甲\n乙[丙](javascript:x)", "2:2"), ("> 甲\n> 乙[丙](javascript:x)", "2:4"),
    ("> 甲\n乙[丙](javascript:x)", "2:2"), ("- 甲\n  乙[丙](javascript:x)", "2:4"),
    ("1. > 甲\n   >   乙[丙](javascript:x)", "2:9"),
    ("## 题[丙](javascript:x)", "1:5"), ("题\n二[丙](javascript:x)\n===", "2:2"), ("**真，**她[丙](javascript:x)", "1:8"),
    ("~~真，~~她**真，**[丙](javascript:x)", "1:14"), ("[r]: /u\n甲[丙](javascript:x)", "2:2"),
    ("[r]: /u\n[s]:\n/v\n甲[丙](javascript:x)", "4:2"),
    ("[甲\n乙](javascript:x)", "1:1"), ("`[a](b)` [a](javascript:x)", "1:10"), ("\\[a](b) [a](javascript:x)", "1:9"),
    ("| 甲 | [乙](javascript:x) |\n|--|--|", "1:7"), ("| a | b |\n|--|--|\n| **甲，**乙 | [乙](javascript:x) |", "3:13"),
    ("> | a |\n> |--|\n> | [乙](javascript:x) |", "3:5"), ("引\n| a | b |\n|--|--|\n| 1 |[乙](javascript:x)|", "4:6"),
    ("甲[^1]\n\n[^1]: 注[乙](javascript:x)", "3:8"),
    ("甲[^1]\n\n[^1]: 注\n\n    二[乙](javascript:x)", "5:6"), ("甲  \n乙[丙](javascript:x)", "2:2"),
    ("甲\r\n乙[丙](javascript:x)\r\n", "2:2"),
    ("甲\r乙[丙](javascript:x)", "2:2"), ("*甲\n[丙](javascript:x)乙*", "2:1"), ("![a](b)\n![c](javascript:x)", "2:1"),
    ("甲<javascript:x>", "1:2"),
    ("[a](</b\n> 'c') [d](javascript:x)", "2:8"), ("&amp;&#20013;[丙](javascript:x)", "1:14"),
    ("[丙][r]\n\n[r]: javascript:x", "1:1"),
    ("𠮷[丙](javascript:x)", "1:2"), ("[a](/b \"c\nd\") [e](javascript:x)\n[f](/g)", "2:5"),
    ("* 甲\n* 乙[丙](javascript:x)", "2:4"),
    ("> [甲](javascript:x) `a`", "1:3"), ("[![a](b)](javascript:x)", "1:1"), ("[a](/b)[甲](javascript:x)", "1:8"),
  ])
  func links(text: String, location: String) {
    let findings = Compiled(text, firstLine: 1).findings.filter { $0.hasSuffix("link") }
    #expect(findings == ["\(location) markdown/dangerous-link"])
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    if let line = location.split(separator: ":").first.flatMap({ Int($0) }),
      let column = location.split(separator: ":").last.flatMap({ Int($0) })
    {
      let character = Array(String(lines[line - 1]).unicodeScalars)[column - 1]
      #expect("[!<".unicodeScalars.contains(character))
    }
  }

  @Test(arguments: [
    ("甲<b>乙", "1:2"), ("甲\n\n<div>\n", "3:1"), ("> 甲\n>\n> <div>", "3:3"), ("甲 <b\nc> 乙", "1:3"), ("甲\n乙 <b>", "2:3"),
    ("- <b>x", "1:3"),
    ("| a |\n|--|\n| 甲<b> |", "3:4"), ("**真，**她<b>", "1:8"),
  ])
  func rawHTML(text: String, location: String) {
    #expect(Compiled(text).findings == ["\(location) markdown/raw-html"])
  }

  @Test func frontMatterIsCounted() {
    #expect(
      Compiled("# 题\n\n<b>", MarkdownOptions(hasTitle: true), firstLine: 12).findings == [
        "12:1 markdown/first-level-heading", "14:1 markdown/raw-html",
      ])
  }

  @Test func reservedCharacters() {
    let compiled = Compiled(
      "甲\(noncharacter(0x90))**真，**她\n\(noncharacter(0x95))\n\(noncharacter(0xAF))[a](javascript:x)")
    #expect(
      compiled.findings == ["1:2", "2:1", "3:1"].map { "\($0) markdown/reserved-character" } + [
        "3:2 markdown/dangerous-link"
      ])
    #expect(compiled.body == "prose: <p>甲\u{FFFD}<strong>真，</strong>她⏎\u{FFFD}⏎\u{FFFD}a</p>")
  }

  /// U+FDD0 and the following noncharacters, which a literal cannot contain.
  private func noncharacter(_ last: UInt8) -> String { String(decoding: [0xEF, 0xB7, last], as: UTF8.self) }

  @Test func cellsBeyondTheHead() {
    let compiled = Compiled("| 甲 | 乙 |\n|--|--|\n| 1 | 2 | 三 | 4 |")
    #expect(compiled.findings == ["3:11 markdown/extra-cells"])
  }

  @Test func footnotes() {
    let compiled = Compiled("甲[^x]\n乙[^1]\n\n[^1]: 注\n[^1]: 又\n[^2]: 无\n")
    #expect(
      compiled.findings == [
        "1:2 markdown/undefined-footnote", "5:1 markdown/duplicate-footnote", "6:1 markdown/unused-footnote",
      ])
  }
}
