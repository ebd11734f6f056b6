import Diagnostics
import Markdown
import Testing

/// Fenced blocks that name components.
@Suite struct ComponentTests {
  private let options = MarkdownOptions(components: ["roll", "chart", "gallery", "video"])

  @Test func blocks() {
    let compiled = Compiled(
      "甲\n\n```roll  award=wuhao  x\n**a**,~~b~~\n[^1]: c\n```\n\n- 项\n\n  ~~~ chart\n  - 1\n  ~~~\n", options,
      firstLine: 7)
    #expect(compiled.body == "prose: <p>甲</p>⏎{component 0}<ul>⏎<li>⏎<p>项</p>⏎{component 1}</li>⏎</ul>")
    #expect(
      compiled.document.components == [
        ComponentBlock(
          name: Located("roll", at: SourceRange(line: 9, column: 4, length: 4)), arguments: "award=wuhao  x",
          argumentsColumn: 10,
          body: "**a**,~~b~~\n[^1]: c\n", firstLine: 10),
        ComponentBlock(
          name: Located("chart", at: SourceRange(line: 16, column: 7, length: 5)), arguments: "", body: "- 1\n",
          firstLine: 17, firstColumn: 3),
      ])
    #expect(compiled.findings.isEmpty)
  }

  @Test(arguments: [
    ("galery", "did you mean gallery?"), ("chrat", "did you mean chart?"),
    ("滚动", "for code, name its language; for plain text, write text"),
  ])
  func unknownNames(name: String, remedy: String) {
    let compiled = Compiled("> ```\(name) a\n> x\n> ```", options)
    #expect(compiled.body == "prose: <blockquote>⏎<pre><code class=\"language-\(name)\">x⏎</code></pre>⏎</blockquote>")
    #expect(compiled.findings == ["1:6 markdown/unknown-component"])
    #expect(Compiled.remedies("```\(name)\n```", options) == [remedy])
  }

  @Test(arguments: ["```swift\nx\n```", "```\nroll\n```", "```text\nx\n```", "    roll"])
  func codeIsLeftAlone(text: String) {
    #expect(Compiled(text, options).findings.isEmpty)
    #expect(Compiled(text, options).document.components.isEmpty)
  }

  @Test func withoutComponentsNothingIsOne() {
    #expect(Compiled("```roll\n```").findings.isEmpty)
  }
}
