import Diagnostics
import Markdown
import Testing

/// Texts that are made to break something.
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

  /// Each is a fraction of a second; one that grew with the square of its length would be minutes.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "**a ", "[", "![", "[a](", "| a ", "~~a ", "[^a] ", "[^a]: [^a]\n", "> ", "*a **b ", "中“*", "<b>", "\\", "`",
      "|a|b|\n|-|-|\n", "[a](b)\n",
      "[^x&amp;] ", "# a\n", "- a\n", "主持人：a\n\n", "_*“",
    ])
  func repeated(text: String) {
    let document = Compiled(String(repeating: text, count: 20_000), MarkdownOptions(form: .interview(labels: [])))
      .document
    #expect(document.excerpt.unicodeScalars.count <= 120)
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
