import Diagnostics
import Markdown
import Testing

/// Adversarial texts.
@Suite struct HostileTests {
  @Test(
    arguments: [
      [0xFF], [0xE4, 0xB8], [0x2A, 0xE4], [0xF0, 0x9F, 0x2A], [0x5C, 0xC9, 0xC9, 0x20, 0x5C], [0x80, 0x5B, 0x5E],
      [0xEF, 0xB7], [0xC2],
      [0x7C, 0x0A, 0x7C, 0x2D, 0xE4], [0x5B, 0x5E, 0xE4, 0x5D, 0x3A, 0xB8], [0x00, 0x2A, 0x2A, 0x00],
      [0xF9, 0x80, 0x80, 0x80, 0x80], [0xE0, 0x99, 0x90],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80],
    ] as [[UInt8]])
  func malformed(bytes: [UInt8]) {
    var diagnostics: [Diagnostic] = []
    let source = MarkdownSource(bytes: bytes, path: "a.md")
    let html = Markdown.html(source, diagnostics: &diagnostics)
    #expect(String(validating: html, as: UTF8.self) != nil)
  }

  /// Each takes a fraction of a second; quadratic time would take minutes.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "**a ", "[", "![", "[a](", "| a ", "~~a ", "[^a] ", "[^a]: [^a]\n", "> ", "*a **b ", "中“*", "<b>", "\\", "`",
      "|a|b|\n|-|-|\n", "[a](b)\n",
      "[^x&amp;] ", "# a\n", "- a\n", "主持人：a\n\n", "_*“",
    ])
  func repeated(text: String) {
    let document = Compiled(String(repeating: text, count: 20_000), MarkdownOptions(form: .interview()))
      .document
    #expect(document.excerpt.unicodeScalars.count <= 120)
  }

  /// The patterns of libcmark's pathological input tests, and those relevant to this module's rules.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "*a **a ", "a_ ", "_a ", "a]", "[a", "*a_ ", "a**b", "[ a_", "[ (](", "![[]()", "![[](x)\n", "**x [a*b**c*](d)",
      "[]",
      "[a](<b", "[a](b", "</<!--", "- ", "<?", "<![CDATA[", "<!A ", "[a]: /u\n\n", "e```e``", "&", "<a:", "[a](b \"",
      "<a b='",
      "a**b c* ", "![a](b c ", "【a】（", "【a】（https://x", "** ", "甲** \n", "＊＊甲", "__甲", "{#a} ", "## 甲 {#a}\n", "1.甲\n",
      "　　甲。\n", "（一）甲\n", "|甲|\n", "甲：乙\n\n", "甲：乙\n", "甲??", "{{ x", "甲(biāo)", "甲\u{200E} ", "甲\u{200B}", "a^",
      "a^b c", "a~b ", "a~", "^2^",
      "<sub>", "</sub>", "<sub></sup>", "<sub>x</sub>", "<br>", "`甲??` 甲?? ", "![](",
    ])
  func pathological(text: String) {
    for count in [10_000, 20_000] {
      _ = Compiled(String(repeating: text, count: count), MarkdownOptions(form: .interview())).document
    }
  }

  @Test func bracketsThatAreNeverClosed() {
    let text = String(repeating: "![[]()", count: 20_000)
    let compiled = Compiled("甲\n\n" + text)
    #expect(compiled.findings.count == 1)
    #expect(compiled.findings.first?.hasSuffix(" markdown/brackets") == true)
    #expect(compiled.findings.first?.hasPrefix("3:") == true)
    #expect(Compiled(String(repeating: "![甲](a.png)\n", count: 20_000)).findings.isEmpty)
    #expect(Markdown.html(commonMark: Array(text.utf8)).isEmpty)
  }

  @Test func emptyLinesInDeepLists() {
    let text = String(repeating: "- ", count: 10_000) + "甲" + String(repeating: "\n", count: 10_000)
    let compiled = Compiled(text)
    #expect(compiled.findings.count == 1)
    #expect(compiled.findings.first?.hasSuffix(" markdown/nesting") == true)
    #expect(Markdown.html(commonMark: Array(text.utf8)).isEmpty)
    // In a quotation, after a lazy continuation line, and input that is merely long.
    let quoted = "> " + String(repeating: "- ", count: 10_000) + "甲\n乙\n" + String(repeating: ">\n", count: 10_000)
    #expect(Compiled(quoted).findings.count == 1)
    #expect(Compiled(String(repeating: "- 甲\n\n\n\n", count: 20_000)).findings.isEmpty)
  }

  @Test func deepNesting() {
    let quotes = Compiled(String(repeating: ">", count: 100_000) + " 甲").document
    #expect(quotes.statistics.han == 1)
    let lists = Compiled((0..<500).map { String(repeating: "  ", count: $0) + "- 甲\n" }.joined()).document
    #expect(lists.statistics.han == 500)
  }

  @Test func footnotesThatReferToEachOther() {
    let notes = (0..<2_000).map { "[^\($0)]: a[^\(($0 + 1) % 2_000)]\n" }.joined()
    #expect(Compiled("a[^0]\n\n" + notes).findings.isEmpty)
  }
}
