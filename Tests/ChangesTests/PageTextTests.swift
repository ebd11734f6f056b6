import Mutations
import Testing

@testable import Changes

struct PageTextTests {
  private func page(_ html: String) -> PageText { PageText(Array(html.utf8)) }

  @Test func headAndBlocksAreRead() {
    let text = page(
      """
      <!doctype html><html lang="zh-Hans"><head><title>甲 &amp; 乙</title><meta name="description" content="&quot;引&#25991;&quot;">\
      <link rel=canonical href=/a/><style>p > a{}</style><script type="application/ld+json">{"@graph":[{"@type":"Article",\
      "headline":"甲","author":[{"name":"丙"}],"wordCount":3}]}</script></head><body><!-- <p>no</p> --><h1>标题</h1>\
      <p>一段 <a href="/b/">链接</a>，\n  又一段。</p><svg><text>画</text></svg><img src="/c.png" alt="图"><ul><li>一<li>二</ul></body></html>
      """)
    #expect(
      text.rows.map { "\($0.label)=\($0.value)" } == [
        "title=甲 & 乙", "description=\"引文\"", "link canonical=/a/", "Article.author.name=丙", "Article.headline=甲",
        "Article.wordCount=3",
      ])
    #expect(
      text.blocks.map { "\($0.element) \($0.text) \($0.references.joined(separator: "|"))" } == [
        "h1 标题 ", "p 一段 链接， 又一段。 href /b/", "img  src /c.png|alt 图", "li 一 ", "li 二 ",
      ])
  }

  @Test(
    arguments: [
      "", "<", "<a", "<a href", "<a href=", "<a href=\"x", "<!--", "<!-- a", "</", "</p", "<script>x", "<title>",
      "a < b & c &#x;",
      "<p =\"\"></p>", "&#99999999999;", "<p/><p/ a>", "\u{0}<\u{0}>", "<svg><svg>", "</svg></svg>x",
    ])
  func brokenMarkupIsReadToItsEnd(html: String) { _ = page(html) }

  @Test func brokenBytesAreReadToTheirEnd() {
    let seed =
      "<title>甲 &amp; 乙</title><script type='application/ld+json'>{\"a\":[1]}</script><p>一 <a href=/b/>链</a><svg></svg><!-- -->"
    let tokens = ["<", ">", "</", "<!--", "&#", "\"", "'", "/>", "<title>", "<svg>", "[[", "\u{0}", "\u{E4}"]
    var last: [UInt8] = []
    for bytes in Mutations(of: [Array(seed.utf8)], tokens: tokens, count: Mutations.count) {
      _ = PageChange(from: PageText(last), to: PageText(bytes))
      last = bytes
    }
  }

  @Test(.timeLimit(.minutes(1))) func elementsThatNeverEndAreReadInOrder() {
    let text = page(String(repeating: "<div>", count: 200_000) + String(repeating: "</p>", count: 200_000) + "甲</div>乙")
    #expect(text.blocks.map { "\($0.element) \($0.text)" } == ["div 甲", "div 乙"])
  }

  @Test(.timeLimit(.minutes(1))) func manyRowsArePairedByTheirLabels() {
    func rows(_ label: String, _ count: Int) -> String {
      (0..<count).map { "<meta name=\(label)\($0) content=\(label)>" }.joined()
    }
    let all = 100_000
    let change = PageChange(from: page(rows("a", all)), to: page(rows("b", all)))
    #expect(change.rows.count == 2 * all)
    let few = PageChange(
      from: page("<meta name=a content=1><meta name=a content=2><meta name=b content=3>"),
      to: page("<meta name=c content=4><meta name=a content=5>"))
    #expect(
      few.rows == [
        PageChange.Row(label: "a", old: "1", new: "5"), PageChange.Row(label: "a", old: "2", new: nil),
        PageChange.Row(label: "b", old: "3", new: nil), PageChange.Row(label: "c", old: nil, new: "4"),
      ])
  }

  @Test func aPageThatDiffersInMarkupAloneSaysWhichTag() {
    let change = PageChange(from: page("<p class=\"a\">甲</p>"), to: page("<p class=\"b\">甲</p>"))
    #expect(change.rows.isEmpty && change.blocks.isEmpty)
    #expect(change.tags == [PageChange.Row(label: "", old: "<p class=\"a\">", new: "<p class=\"b\">")])
  }

  @Test func blocksThatAreAlikeAreOneThatChanged() {
    let change = PageChange(
      from: page("<p>第一段没有改动。</p><p>第二段原来的话。</p><p>要删去的</p>"), to: page("<p>第一段没有改动。</p><p>全新</p><p>第二段后来的话。</p>"))
    #expect(
      change.blocks.map { $0.words.segments.map { "\($0.kind) \($0.text)" } } == [
        ["added 全新"], ["same 第二段", "removed 原", "added 后", "same 来的话。"], ["removed 要删去的"],
      ])
  }
}
