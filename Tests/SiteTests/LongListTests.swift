import Diagnostics
import Testing

@testable import Site

/// Pages show an excerpt of a long list and link to the whole, since n articles listing n articles each would take n²
/// lines.
@Suite struct LongListTests {
  private static func series(of count: Int) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (1...count).map { number in
        let text =
          "---\ntitle: 第\(number)篇\ndate: 2022-06-\(10 + number / 10) 1\(number % 10):00\nseries: 党建 访谈\n---\n正文。\n"
        return ("articles/a\(number).md", text)
      })
  }

  private static func entries(_ page: String?) -> [String] {
    guard let list = page?.between(#"<nav class="series""#, "</nav>") else { return [] }
    return list.split(separator: "<li>").dropFirst().map { entry in
      String(entry).between(">", "<") ?? ""
    }
  }

  @Test func aShortSeriesIsShownWhole() throws {
    let files = try SampleSite(Self.series(of: 24)).build()
    #expect(Self.entries(files["articles/a1/index.html"]) == (1...24).map { "第\($0)篇" })
    #expect(!files.keys.contains { $0.hasPrefix("series/") })
  }

  @Test func aLongSeriesIsAWindowWithALinkToTheWhole() throws {
    let site = try SampleSite(Self.series(of: 45))
    let files = try site.build()
    #expect(Self.entries(files["articles/a1/index.html"]) == (1...24).map { "第\($0)篇" })
    #expect(Self.entries(files["articles/a30/index.html"]) == (18...41).map { "第\($0)篇" })
    #expect(Self.entries(files["articles/a45/index.html"]) == (22...45).map { "第\($0)篇" })
    let middle = try #require(files["articles/a30/index.html"])
    #expect(middle.contains(#"<ol start="18">"#))
    #expect(middle.contains(#"<a href="/series/%E5%85%9A%E5%BB%BA%E8%AE%BF%E8%B0%88/">全部45篇</a>"#))
    let pages = files.filter { $0.key.hasPrefix("series/党建访谈/") }.keys.sorted()
    #expect(pages == ["series/党建访谈/index.html", "series/党建访谈/page/2/index.html", "series/党建访谈/page/3/index.html"])
    #expect(files["series/党建访谈/page/3/index.html"]?.contains("第45篇") == true)
    // An additional article shifts the excerpts, and an incremental build equals a clean one.
    try site.folder.write(
      "---\ntitle: 第0篇\ndate: 2022-06-01\nseries: 党建 访谈\n---\n正文。\n", to: "content/articles/a0.md")
    let grown = try site.build()
    #expect(Self.entries(grown["articles/a30/index.html"]) == (18...41).map { "第\($0)篇" })
    #expect(grown["articles/a30/index.html"]?.contains(#"<ol start="19">"#) == true)
    #expect(grown["articles/a30/index.html"]?.contains("全部46篇") == true)
    #expect(grown["series/党建访谈/index.html"]?.contains("第0篇") == true)
  }

  @Test func anEditionLinksToTheEditionsAroundIt() throws {
    var files = ["awards/w/index.md": "---\ntitle: 奖项\n---\n"]
    for year in 1961...2020 { files["awards/w/\(year).md"] = "---\ntitle: \(year)年\ndate: \(year)\n---\n" }
    let site = try SampleSite(files).build()
    let page = try #require(site["awards/w/1990/index.html"])
    let linked = (1961...2020).filter { page.contains(#"<a href="/awards/w/\#($0)/""#) }
    #expect(linked.count == 24 || linked.count == 23, "\(linked)")
    #expect(linked.contains(1989) && linked.contains(1991) && !linked.contains(1961) && !linked.contains(2020))
    #expect(site["awards/w/index.html"]?.contains(#"<a href="/awards/w/1961/">"#) == true)
  }

  @Test func manyAnchorsAreFoundAndSuggested() throws {
    let headings = (1...100).map { "## 题目\($0)\n\n[链接](#题目\($0))\n" }.joined(separator: "\n")
    let site = try SampleSite([
      "articles/a.md": SampleSite.article("", headings + "\n[链接](#题木7)\n"),
      "articles/b.md": SampleSite.article("", "[链接](a.md#题目100) [链接](a.md#题目101)"),
    ])
    let diagnostics = try site.diagnostics()
    #expect(diagnostics.map(site.line) == ["articles/a.md:405:1 link/anchor", "articles/b.md:5:18 link/anchor"])
    #expect(diagnostics[0].problem.remedy?.english == "did you mean '#题目7'?")
  }

  @Test func aNameIsNoLongerThanNamesAre() throws {
    let site = try SampleSite([
      "hospitals/a.md": "---\nname: \(String(repeating: "院", count: 200))\n---\n",
      "hospitals/b.md": "---\nname: 乙医院\naliases: [\(String(repeating: "乙", count: 201))]\n---\n",
    ])
    #expect(try site.findings() == ["hospitals/b.md:1:1 name/too-long"])
  }

  @Test func ambiguousNamesShowTheFirstCandidates() throws {
    var files = ["articles/a.md": SampleSite.article("hospitals: [一院]")]
    for number in 10...50 { files["hospitals/h\(number).md"] = "---\nname: 第\(number)医院\nshort: 一院\n---\n" }
    #expect(try SampleSite(files).diagnostics().map(\.related.count) == [20])
  }
}
