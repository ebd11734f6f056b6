import Foundation
import Testing

@testable import Site

@Suite struct HomeTests {
  private static func article(_ title: String, _ day: Int, _ more: String = "") -> String {
    "---\ntitle: \(title)\ndate: 2024-01-\(day < 10 ? "0" : "")\(day)\ncolumn: news\n\(more)---\n\n正文。\n"
  }

  private static let columns = [
    "columns/news.md": "---\ntitle: 新闻\n---\n", "columns/empty.md": "---\ntitle: 空栏\nsummary: 无文。\n---\n",
  ]

  @Test func noColumnIsEmptyAndNoArticleStandsTwice() throws {
    var files = Self.columns
    for day in 1...12 { files["articles/2024/01/a\(day).md"] = Self.article("第\(day)篇题", day) }
    let built = try SampleSite(files).build()
    let home = try #require(built["index.html"]?.between("<main", "</main>"))
    #expect(!home.contains("空栏"))
    for day in 1...12 {
      #expect(home.components(separatedBy: "href=\"/articles/2024/01/a\(day)/\"").count <= 2, "第\(day)篇")
    }
    #expect(home.contains("href=\"/columns/news/\""))
  }

  @Test func oneArticleIsTheLeadAlone() throws {
    let built = try SampleSite(Self.columns.merging(["articles/2024/01/a1.md": Self.article("唯一一篇", 1)]) { $1 }).build()
    let home = try #require(built["index.html"]?.between("<main", "</main>"))
    #expect(home.components(separatedBy: "唯一一篇").count == 2)
    #expect(!home.contains("class=\"columns\"") && !home.contains("class=\"latest\""))
  }

  @Test func aNeighbourIsNotRelatedAgain() throws {
    let site = try SampleSite(
      Self.columns.merging([
        "articles/2024/01/a1.md": Self.article("甲篇", 1, "tags: [党建]\n"),
        "articles/2024/01/a2.md": Self.article("乙篇", 2, "tags: [党建]\n"),
      ]) { $1 })
    let page = try #require(try site.build()["articles/2024/01/a1/index.html"]?.between("<main", "</main>"))
    #expect(page.components(separatedBy: "href=\"/articles/2024/01/a2/\"").count == 2)
  }

  private static func award(declared: String) -> [String: String] {
    [
      "hospitals/jia.md": "---\nname: 甲医院\nprovince: 陕西\n---\n",
      "awards/a/index.md": "---\ntitle: 奖\nissuer: 某会\nlevel: national\n---\n",
      "awards/a/2023.md": "---\ndate: 2023-01-01\ndeclared: \(declared)\n---\n",
      "awards/a/2023.csv": "hospital,source_title\n甲医院,公告\n",
      "articles/2024/01/a1.md": article("甲篇", 1),
    ].merging(columns) { $1 }
  }

  @Test func aMapSaysWhatItCounts() throws {
    let declared = try SampleSite(Self.award(declared: "{陕西: 14}")).build()
    let recorded = try SampleSite(Self.award(declared: "14")).build()
    for page in ["index.html", "awards/index.html", "awards/a/index.html", "awards/a/2023/index.html"] {
      let (declaration, record) = (try #require(declared[page]), try #require(recorded[page]))
      guard declaration.contains("class=\"map\"") else { continue }
      #expect(declaration.contains("各省获评数（公布）") && declaration.contains("<i>14</i>"), "\(page)")
      #expect(record.contains("本站收录的各省获评数") && record.contains("<i>1</i>"), "\(page)")
    }
    #expect(declared["awards/a/2023/index.html"]?.contains("class=\"map\"") == true)
  }

  @Test func anArticleInTraditionalScriptHasItsLabels() throws {
    let body =
      "---\ntitle: 題\ndate: 2024-01-05\nlang: zh-Hant\nkind: interview\nauthors: [張三]\neditors: [李四]\n---\n\n主持人：問。[^1]\n\n嘉賓：答。\n\n[^1]: 註。\n"
    let built = try SampleSite(["articles/2024/01/one.md": body]).build()
    let page = try #require(built["articles/2024/01/one/index.html"]?.between("<article", "</article>"))
    for word in ["註釋", "訪談", "責編"] { #expect(page.contains(word), "\(word)") }
    for word in ["注释", "访谈", "责编", "来源：", "复制", "打印"] { #expect(!page.contains(word), "\(word)") }
  }
}
