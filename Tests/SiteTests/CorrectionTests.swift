import Diagnostics
import Foundation
import Testing

@testable import Site

/// Corrections on the article, in the list and its feeds, and without quotations from members' texts.
@Suite struct CorrectionTests {
  private static let corrected =
    "corrections:\n  - {date: 2022-07-02, text: 第二段的“三所”应为“四所”。}\n  - {date: 2022-07-01, text: 姓名有误。}"

  @Test func onTheArticleInTheListAndInTheFeeds() throws {
    let site = try SampleSite(["articles/2022/06/a.md": SampleSite.article(Self.corrected)])
    let files = try site.build()
    let page = try #require(files["articles/2022/06/a/index.html"])
    #expect(page.contains(##"<section class="reprint" id="corrections"><h2>更正</h2>"##))
    #expect(
      page.contains(
        ##"<div id="corrections.1"><dt><time datetime="2022-07-01">2022年7月1日</time></dt><dd>姓名有误。</dd></div>"##))
    #expect(page.contains(##"更正：<a href="#corrections"><time datetime="2022-07-02">2022年7月2日</time></a>"##))
    #expect(page.contains(##""@type":"CorrectionComment","text":"姓名有误。","datePublished":"2022-07-01T00:00:00+08:00""##))
    #expect(page.contains(##""dateModified":"2022-07-02T00:00:00+08:00""##))
    #expect(page.contains(##"<a href="/corrections/">更正</a>"##))
    let list = try #require(files["corrections/index.html"])
    let (newer, older) = (list.range(of: "“三所”应为“四所”"), list.range(of: "姓名有误"))
    #expect(try #require(newer).lowerBound < #require(older).lowerBound)
    #expect(list.contains(##"<h2><a href="/articles/2022/06/a/#corrections">文章</a></h2>"##))
    for name in ["feed.xml", "rss.xml", "feed.json"] {
      let feed = try #require(files["corrections/" + name])
      #expect(feed.contains("https://example.org/articles/2022/06/a/#corrections.2") && feed.contains("更正：文章"))
    }
    #expect(
      try #require(files["sitemap.xml"]).contains("<loc>https://example.org/corrections/</loc><lastmod>2022-07-02"))
    #expect(try #require(files["subscribe/index.html"]).contains("https://example.org/corrections/feed.xml"))
  }

  @Test func aSiteWithoutCorrectionsHasNoList() throws {
    let files = try SampleSite(["articles/2022/06/a.md": SampleSite.article()]).build()
    #expect(files.keys.filter { $0.hasPrefix("corrections") } == [])
    #expect(!files.values.contains { $0.contains("/corrections/") })
  }

  @Test func editorsMayWriteThePageThemselves() throws {
    let files = try SampleSite([
      "articles/2022/06/a.md": SampleSite.article(Self.corrected),
      "pages/corrections.md": "---\ntitle: 更正办法\n---\n正文。\n",
    ]).build()
    #expect(files["corrections/index.html"]?.contains("更正办法") == true)
    #expect(files["corrections/feed.xml"] == nil)
  }

  /// A correction quotes the article; that of a members' text is in no file in plain text.
  @Test func aMembersTextIsNotQuoted() throws {
    let site = try SampleSite([
      "articles/2022/06/a.md": SampleSite.article(Self.corrected + "\naccess: members\nsummary: 摘要。")
    ])
    let files = try site.build()
    #expect(!files.values.contains { $0.contains("四所") || $0.contains("姓名有误") || $0.contains("CorrectionComment") })
    #expect(files["corrections/index.html"]?.contains("更正内容见会员正文。") == true)
  }

  @Test func mistakes() throws {
    let site = try SampleSite([
      "articles/2022/06/a.md": SampleSite.article(
        "corrections: [{date: 2022-06-01, text: 早了}, {date: 2022-07-01}, {text: 无日期}]")
    ])
    #expect(
      try site.findings() == [
        "articles/2022/06/a.md:4:22 front-matter/date-order?", "articles/2022/06/a.md:4:45 front-matter/missing-key",
        "articles/2022/06/a.md:4:65 front-matter/missing-key",
      ])
  }

  @Test func anAddedAndARemovedCorrectionRebuildAsACleanBuildDoes() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    for name in ["a", "b"] { try folder.write(SampleSite.article(), to: "content/articles/2022/06/\(name).md") }
    for lines in [Self.corrected, "", "corrections: {date: 2022-08-01, text: 一处}"] {
      try folder.write(SampleSite.article(lines), to: "content/articles/2022/06/a.md")
      _ = try SampleSites.build(folder)
      _ = try SampleSites.build(folder, output: "clean-\(lines.count)")
      #expect(folder.files("site") == folder.files("clean-\(lines.count)"))
    }
  }
}
