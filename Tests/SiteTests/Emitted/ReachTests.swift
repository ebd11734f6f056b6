import Foundation
import Testing
import Theme

@testable import Site

/// Contacting the editors, and what is new.
@Suite struct ReachTests {
  private static let files = [
    "columns/news.md": "---\ntitle: 新闻\n---\n",
    "articles/2024/01/a1.md": "---\ntitle: 甲篇\ndate: 2024-01-05\ncolumn: 新闻\n---\n正文。\n",
  ]

  private static func built(_ more: [String: String] = [:], footer: String = "") throws -> [String: String] {
    var files = files.merging(more) { $1 }
    files["site.yml"] = "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n" + footer
    return try SampleSite(files).build()
  }

  @Test(arguments: [
    ("纠错：editor@example.org", ["纠错：", "editor@example.org=mailto:editor@example.org"]),
    ("a.b+c@x-y.example.cn，电话010-00000000", ["a.b+c@x-y.example.cn=mailto:a.b+c@x-y.example.cn", "，电话010-00000000"]),
    ("见https://example.org/contact/。", ["见", "https://example.org/contact/=https://example.org/contact/", "。"]),
    ("微信号@编辑部 a@b", ["微信号@编辑部 a@b"]), ("javascript:alert(1)", ["javascript:alert(1)"]), ("", []),
  ])
  func mailboxesAndURLsInALineAreLinks(line: String, parts: [String]) {
    #expect(LinkedText.parts(of: line).map { $0.text + ($0.url.map { "=" + $0 } ?? "") } == parts)
  }

  @Test func readersReportErrorsOfAnArticleByItsURL() throws {
    let built = try Self.built(footer: "footer:\n  contact: 纠错与来信：editor@example.org\n")
    let page = try #require(built["articles/2024/01/a1/index.html"])
    #expect(
      page.contains(
        "href=\"mailto:editor@example.org?subject=%E7%BA%A0%E9%94%99"
          + "&amp;body=https%3A%2F%2Fexample.org%2Farticles%2F2024%2F01%2Fa1%2F\""))
    #expect(page.contains("纠错与来信：<a href=\"mailto:editor@example.org\">editor@example.org</a>"))
    let other = try Self.built(footer: "footer:\n  contact: 电话010-00000000\n")
    #expect(other["articles/2024/01/a1/index.html"]?.contains("mailto:") == false)
  }

  @Test func aPageListsTheFeedsByTheirWholeURLs() throws {
    let built = try Self.built()
    let page = try #require(built["subscribe/index.html"]?.between("<main", "</main>")).replacing("<wbr>", with: "")
    for url in ["feed.xml", "rss.xml", "feed.json", "columns/news/feed.xml"] {
      #expect(page.contains("<a href=\"https://example.org/\(url)\">https://example.org/\(url)</a>"))
    }
    #expect(built["index.html"]?.between("<footer", "</footer>")?.contains("href=\"/subscribe/\"") == true)
  }

  @Test func aPageOfEditorsStandsInItsPlace() throws {
    let built = try Self.built(["pages/subscribe.md": "---\ntitle: 怎样订阅\n---\n自己写的。\n"])
    #expect(built["subscribe/index.html"]?.contains("自己写的。") == true)
  }

  @Test func aLinkOfTheFooterIsNotRepeated() throws {
    let footer = "footer:\n  links: [{title: 订阅本站, url: /subscribe/}]\n"
    let page = try #require(try Self.built(footer: footer)["index.html"]?.between("<footer", "</footer>"))
    #expect(page.components(separatedBy: "/subscribe/").count == 2)
  }

  @Test func aHospitalOfTheRegisterLeadsWithItsFacts() throws {
    let register = "id,name,province,city,grade\njia,甲市医院,四川,甲市,三级甲等\nyi,乙市医院,四川,甲市,\n"
    let built = try Self.built([
      "hospitals.csv": register, "articles/2024/01/a2.md": "---\ntitle: 乙\ndate: 2024-01-06\nhospitals: [乙市医院]\n---\n",
    ])
    let page = try #require(built["hospitals/jia/index.html"]?.between("<main", "</main>"))
    #expect(page.between("</header>", "<dl") == "")
    #expect(!page.contains("暂时没有内容") && page.contains("三级甲等"))
    #expect(built["hospitals/yi/index.html"]?.contains("class=\"sided\"") == true)
  }
}
