import Markdown
import Testing

/// Roundtables: a section begins with a single link to a person.
@Suite struct RoundtableTests {
  @Test func sections() {
    let compiled = Compiled(
      """
      导语。

      ## 坚持党的领导

      [李为民](person:li)

      第一段。

      ### 小节

      第二段。

      ## **建强**支部

      [](person:wang)

      第三段[^1]。

      ## 余论

      [李为民](person:li)也说。

      [^1]: 注
      """, MarkdownOptions(form: .roundtable, linkTypes: Sample.linkTypes))
    let lines = compiled.body.split(separator: "\n")
    #expect(
      lines.dropLast() == [
        "prose: <p>导语。</p>", "speaker heading 0 link 0: <p>第一段。</p>⏎<h3 id=\"小节\">小节</h3>⏎<p>第二段。</p>",
        "speaker heading 2 link 1: <p>第三段<sup class=\"footnote\"><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup>。</p>",
      ])
    #expect(
      lines.last?.hasPrefix("prose: <h2 id=\"余论\">余论</h2>⏎<p><a href=\"{address 2}\">李为民</a>也说。</p>⏎<section") == true)
    #expect(compiled.document.headings.map(\.text) == ["坚持党的领导", "小节", "建强支部", "余论"])
    #expect(compiled.links == ["5:1-5:17 person:li", "15:1-15:16 person:wang without text", "21:1-21:17 person:li"])
  }

  @Test func nestedSpeakers() {
    let compiled = Compiled(
      "## 题\n\n### 甲\n\n[甲](person:a)\n\n文\n\n### 乙\n\n[乙](person:b)\n",
      MarkdownOptions(form: .roundtable, linkTypes: Sample.linkTypes))
    #expect(
      compiled.body == "prose: <h2 id=\"题\">题</h2>\nspeaker heading 1 link 0: <p>文</p>\nspeaker heading 2 link 1: ")
  }
}
