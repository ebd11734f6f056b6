import Bytes
import Testing

@testable import Site

@Suite struct WeChatTests {
  private func markup(_ html: String) -> (html: String, pictures: [String], omissions: [String]) {
    let markup = WeChatMarkup(Array(html.utf8), notesTitle: "注释")
    return (markup.html.text, markup.pictures, markup.omissions)
  }

  @Test func markupIsInline() {
    let html = markup(
      """
      <h2 id="甲" class="x">甲</h2>
      <p class="y">乙<strong>丙</strong><a href="https://example.org/?a=1&amp;b=2">丁</a>，<a href="https://example.org/?a=1&amp;b=2">又</a><sup class="footnote">\
      <a href="https://example.org/p/#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>
      <ol start="3">
      <li>戊</li>
      <li>己
      <ul>
      <li>庚</li>
      </ul>
      </li>
      </ol>
      <p><img src="https://example.org/a.png" alt="辛&quot;" width="1" height="1" loading="lazy" /></p>
      <svg class="z"><text>壬</text></svg>
      <section class="footnotes" role="doc-endnotes" aria-label="注释">
      <ol>
      <li id="fn-1">
      <p>癸<a href="https://example.org/q/">子</a> <a href="https://example.org/p/#fnref-1" role="doc-backlink">↩</a></p>
      </li>
      </ol>
      </section>
      """)
    #expect(
      html.html == """
        <section style="font-size:16px;line-height:1.75;color:#1c1c1a">\
        <section style="margin:1.6em 0 0.8em;font-size:19px;line-height:1.5;font-weight:bold;color:#a3201d">甲</section>
        <p style="margin:0 0 1em;text-align:justify">乙<strong style="font-weight:bold">丙</strong>丁<sup style="font-size:12px;color:#a3201d">[1]</sup>，\
        又<sup style="font-size:12px;color:#a3201d">[1]</sup><sup style="font-size:12px;color:#a3201d">[2]</sup></p>
        <section style="margin:0 0 1em"><section style="margin:0 0 0.4em;padding:0 0 0 1.6em"><span style="color:#a3201d">3. </span>戊</section>
        <section style="margin:0 0 0.4em;padding:0 0 0 1.6em"><span style="color:#a3201d">4. </span>己
        <section style="margin:0 0 1em"><section style="margin:0 0 0.4em;padding:0 0 0 1.6em"><span style="color:#a3201d">◦ </span>庚</section>
        </section>
        </section>
        </section>
        <p style="margin:0 0 1em;text-align:justify"><img src="https://example.org/a.png" alt="辛&quot;" style="display:block;max-width:100%;height:auto;margin:0 auto"></p>
        <section style="margin:2em 0 0;padding:1em 0 0;border-top:1px solid #d8d3c8;font-size:13px;line-height:1.6;color:#777777">\
        <section style="margin:0 0 0.4em;word-break:break-all"><strong>注释</strong></section>
        <section style="margin:0 0 0.4em;word-break:break-all">[1] https://example.org/?a=1&amp;b=2</section>
        <section style="margin:0 0 0.4em;word-break:break-all">[2] 癸子<sup style="font-size:12px;color:#a3201d">[3]</sup> </section>
        <section style="margin:0 0 0.4em;word-break:break-all">[3] https://example.org/q/</section>
        </section>
        </section>

        """)
    #expect(html.pictures == ["https://example.org/a.png"] && html.omissions == ["svg"])
  }

  @Test func anArticleIsFoundByEveryName() throws {
    let site = try ImportSite()
    try site.folder.write(
      """
      ---
      title: 三件事
      date: 2024-03-05
      summary: 摘要。
      authors: [李某]
      ---

      甲市第一医院的“<”与[栏目](column:cases)。

      ![门诊楼](a.svg "图注")

      | 甲 | 乙 |
      |---|--:|
      | 一 | 二 |

      - [x] 做完

      ```table caption=表
      甲,乙
      1,2
      ```
      """, to: "content/articles/2024/03/three/index.md")
    try site.folder.write(
      #"<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>"#, to: "content/articles/2024/03/three/a.svg")
    try site.folder.write(
      "---\ntitle: 会员\ndate: 2024-03-05\naccess: members\nsummary: 摘要。\n---\n\n正文。\n",
      to: "content/articles/2024/03/closed.md")
    try site.folder.write("---\ntitle: 又三件\ndate: 2024-04-05\n---\n\n正文。\n", to: "content/articles/2024/04/two.md")
    try site.folder.write("---\ntitle: 又三件\ndate: 2024-05-05\n---\n\n正文。\n", to: "content/articles/2024/05/two.md")
    func article(_ name: String) throws -> WeChatArticle { try site.builder.weChatArticle(name) }
    let content = site.folder.path + "/content"
    let html = try article("three").html
    for name in [
      "2024/03/three", "/articles/2024/03/three/", "https://example.org/articles/2024/03/three/",
      content + "/articles/2024/03/three/index.md",
      content + "/articles/2024/03/three", "articles/2024/03/three/index.html",
    ] {
      #expect(try article(name).html == html, "\(name)")
    }
    for name in ["none", "closed", "two", ""] { #expect(throws: WeChatFailure.self, "\(name)") { try article(name) } }
    let weChatArticle = try article("three")
    #expect(
      weChatArticle.title == "三件事" && weChatArticle.digest == "摘要。" && weChatArticle.authors == ["李某"]
        && weChatArticle.exceededLimits.isEmpty)
    #expect(weChatArticle.pictures.map(\.byteCount) == [62])
    let text = String(decoding: html, as: UTF8.self)
    #expect(text.contains("的“&lt;”与栏目<sup style"))
    #expect(text.contains("☑ 做完") && text.contains(">表</section>\n<table style"))
    // The page links the hospital; here only its name remains.
    #expect(text.contains("甲市第一医院的"))
    for forbidden in [" class=", " id=", "<a ", "<ul", "<ol", "<li", "<script", "<figure", "data-"] {
      #expect(!text.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func limits() {
    let article = WeChatArticle(
      path: "", title: String(repeating: "题", count: 65), authors: [], digest: String(repeating: "摘", count: 121),
      url: "",
      html: [UInt8](repeating: 0x61, count: 1 << 20), characterCount: 20_000, pictures: [], omissions: [])
    #expect(article.exceededLimits == [.title(65), .digest(121), .characters(20_000), .bytes(1 << 20)])
  }
}
