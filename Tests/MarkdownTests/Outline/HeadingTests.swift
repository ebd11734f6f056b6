import Diagnostics
import Markdown
import Testing

/// Headings and their anchors.
@Suite struct HeadingTests {
  @Test(arguments: [
    ("## 党建引领", "党建引领"), ("## 一、总体要求", "一总体要求"), ("## （一）“五好”医院", "一五好医院"), ("## DRG 改革 2.0", "drg-改革-20"),
    ("## **党建**与`CT`", "党建与ct"), ("## [链接](/a)", "链接"), ("## snake_case-Name", "snake_case-name"), ("## ！", "section"),
    ("## 𠮷野 か 한", "𠮷野-か-한"), ("##", "section"), ("## é Ü", "é-Ü"), ("甲\n乙\n---", "甲乙"),
  ])
  func anchors(text: String, id: String) {
    #expect(Compiled(text).document.headings.map(\.id) == [id])
  }

  @Test func repeatsAreNumbered() {
    let headings = Compiled("## 概况\n\n## 概况\n\n## 概况-1\n\n## 概况\n\n## ！\n\n## ？\n").document.headings
    #expect(headings.map(\.id) == ["概况", "概况-1", "概况-1-1", "概况-2", "section", "section-1"])
  }

  @Test func listOfHeadings() {
    let compiled = Compiled(
      "# 题\n\n文\n\n### *小* 题[^1]\n\n> ## 引\n\n[^1]: 注\n", MarkdownOptions(hasTitle: true), firstLine: 10)
    #expect(
      compiled.document.headings == [
        Heading(level: 2, id: "题", text: "题", range: .init(line: 10, column: 1)),
        Heading(level: 3, id: "小-题", text: "小 题", range: .init(line: 14, column: 1)),
        Heading(level: 2, id: "引", text: "引", range: .init(line: 16, column: 3)),
      ])
    #expect(compiled.findings == ["10:1 markdown/first-level-heading"])
    #expect(compiled.body.hasPrefix("prose: <h2 id=\"题\">题</h2>⏎<p>文</p>⏎<h3 id=\"小-题\"><em>小</em> 题<sup"))
  }
}
