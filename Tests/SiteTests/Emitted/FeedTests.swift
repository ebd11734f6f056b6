import Foundation
import Testing

@testable import Site

@Suite struct FeedTests {
  private static let column = "---\ntitle: 新闻\n---\n文\n"

  private static func site(_ article: String, _ more: [String: String] = [:], configuration: String = "") throws
    -> SampleSite
  {
    let site = try SampleSite(
      ["columns/news.md": column, "articles/2024/01/one.md": article].merging(more) { $1 })
    try site.folder.write(
      "title: 论坛\nbase_url: https://example.org/forum\nlanguage: zh-Hans\n" + configuration, to: "content/site.yml")
    return site
  }

  @Test func aColumnWithoutSummaryHasNoEmptyElements() throws {
    let files = try Self.site(
      "---\ntitle: 题\ndate: 2024-01-05\ncolumn: news\n---\n\n![](/a.svg)\n", ["static/a.svg": svg]
    )
    .build()
    let rss = try #require(files["columns/news/rss.xml"])
    #expect(rss.contains("<description>新闻 - 论坛</description>"))
    #expect(!rss.contains("<description></description>"))
    let atom = try #require(files["columns/news/feed.xml"])
    #expect(!atom.contains("<subtitle>") && !atom.contains("<summary>"))
    let json = try #require(files["columns/news/feed.json"])
    #expect(!json.contains("\"description\"") && !json.contains("\"summary\""))
  }

  private let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>"

  @Test func addressesInTextsAreAbsolute() throws {
    let article = """
      ---
      title: 题
      date: 2024-01-05
      column: news
      ---

      一段[^1]，[那里](#下)，[新闻](column:news)。

      ![图](/a.svg)

      ## 下

      <img src='/forum/a.svg' srcset="/forum/a.svg 1x, b.svg 2x" alt="图"><video src=film.mp4 poster="../p.jpg"></video>

      [^1]: 注。

      """
    let files = try Self.site(article, ["static/a.svg": svg], configuration: "html: allow\n").build()
    for name in ["feed.xml", "rss.xml", "feed.json", "columns/news/feed.xml"] {
      let text = try #require(files[name]).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("\\\"", with: "\"").replacing("\\/", with: "/")
      let page = "https://example.org/forum/articles/2024/01/one/"
      for address in [
        "href=\"\(page)#%E4%B8%8B\"", "href=\"https://example.org/forum/columns/news/\"",
        "src=\"https://example.org/forum/a.svg\"", "src='https://example.org/forum/a.svg'",
        "srcset=\"https://example.org/forum/a.svg 1x, \(page)b.svg 2x\"", "src=\"\(page)film.mp4\"",
        "poster=\"https://example.org/forum/articles/2024/01/p.jpg\"",
      ] { #expect(text.contains(address), "\(address) in \(name)") }
      #expect(!text.contains("href=\"#") && !text.contains("href=\"/") && !text.contains("src=\"/"))
    }
  }

  @Test(arguments: [
    ("a/b", "https://e.org/x/y/a/b"), ("/a", "https://e.org/a"), ("//f.org/a", "https://f.org/a"),
    ("../a?q#f", "https://e.org/x/a?q#f"), ("../../../a", "https://e.org/a"), ("./", "https://e.org/x/y/"),
    ("..", "https://e.org/x/"), ("#f", "https://e.org/x/y/z#f"), ("?q", "https://e.org/x/y/z?q"),
    ("", "https://e.org/x/y/z"), ("mailto:a@e.org", "mailto:a@e.org"), ("tel:1", "tel:1"),
    (" /a", "https://e.org/a"), ("a:b/c", "a:b/c"), ("附:1", "https://e.org/x/y/附:1"),
  ])
  func references(reference: String, url: String) {
    #expect(BaseURI("https://e.org/x/y/z").resolve(reference) == url)
  }

  @Test(arguments: [
    ("<a href=/a>x</a>", "<a href=\"https://e.org/a\">x</a>"),
    ("<a title=\"href='/a'\" HREF = '/a' >", "<a title=\"href='/a'\" HREF = 'https://e.org/a' >"),
    ("<!-- <a href=\"/a\"> --><script>\"<a href='/a'>\"</script>", nil),
    (
      "<svg><use href=\"#a\"/><a href=\"#b\"></a></svg>",
      "<svg><use href=\"#a\"/><a href=\"https://e.org/p/#b\"></a></svg>"
    ),
    ("<object data=\"/a\"></object><p data=\"/a\">", "<object data=\"https://e.org/a\"></object><p data=\"/a\">"),
    ("a < b & href=\"/a\"", nil), ("<a href", nil), ("<", nil), ("<a href=", nil),
    ("<img src=\"/a", "<img src=\"https://e.org/a"),
    (
      "<img srcset=\"/a, /b 2x,/c 100w\">", "<img srcset=\"https://e.org/a, https://e.org/b 2x, https://e.org/c 100w\">"
    ),
  ])
  func markup(html: String, absolute: String?) {
    let result = AbsoluteURLRewriter(page: "https://e.org/p/")(Array(html.utf8))
    #expect(String(decoding: result, as: UTF8.self) == absolute ?? html)
  }
}
