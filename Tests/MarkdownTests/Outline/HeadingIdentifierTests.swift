import Markdown
import Testing

/// `{#id}` at the end of a heading, and reserved IDs.
@Suite struct HeadingIdentifierTests {
  @Test(arguments: [
    ("## 概况 {#overview}", "<h2 id=\"overview\">概况</h2>\n"), ("## 概况{#概-况_1}", "<h2 id=\"概-况_1\">概况</h2>\n"),
    ("概况 {#a}\n---", "<h2 id=\"a\">概况</h2>\n"), ("## **概况** {#a}", "<h2 id=\"a\"><strong>概况</strong></h2>\n"),
    ("## a {#Top}\n## b\n## b {#b}", "<h2 id=\"Top\">a</h2>\n<h2 id=\"b-1\">b</h2>\n<h2 id=\"b\">b</h2>\n"),
  ])
  func taken(text: String, html: String) {
    let sample = Sample(text)
    #expect(sample.html == html)
    #expect(sample.findings == [])
  }

  @Test(arguments: [
    ("## 概况 {#a b}", ["1:7 markdown/heading-id"]), ("## 概况 {#a.b}", ["1:7 markdown/heading-id"]),
    ("## 概况 ｛#a｝", ["1:7 markdown/heading-id"]),
    ("## 概况 {#}", ["1:7 markdown/heading-id"]), ("## 甲 {#a}\n## 乙 {#a}", ["2:1 markdown/heading-id"]),
    ("## 甲 {#a} 乙", ["1:6 markdown/heading-id"]), ("段落 {#a}", ["1:4 markdown/heading-id"]),
    ("## **甲 {#a}**", ["1:8 markdown/heading-id"]),
    ("## 甲 {#fn-1}", ["1:1 markdown/heading-id"]), ("## 甲 \\{#a}", []), ("段落 `{#a}`", []), ("{#if x}甲{/if}", []),
  ])
  func reported(text: String, findings: [String]) { #expect(Sample(text).findings == findings) }

  @Test func oneIdAPage() {
    var options = MarkdownOptions(linkTypes: Sample.linkTypes)
    options.reservedIDs = ReservedIDs(["main", "letters"])
    options.footnotePrefix = "m-"
    let compiled = Compiled("## Main\n\n## fn-1\n\n## fnref-1\n\n## Letters {#letters}\n\n甲[^1]\n\n[^1]: 乙", options)
    #expect(compiled.document.headings.map(\.id) == ["main-1", "section-fn-1", "section-fnref-1", "letters-1"])
    #expect(compiled.findings == ["7:1 markdown/heading-id"])
    #expect(compiled.body.contains("id=\"fnref-m-1\""))
    #expect(compiled.body.contains("<li id=\"fn-m-1\">"))
  }
}
