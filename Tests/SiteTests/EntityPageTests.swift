import Content
import Entities
import Foundation
import Testing

@testable import Site

@Suite struct EntityPageTests {
  private static let hospitals = """
    id,name,short,aliases,pinyin,province,city,grade,type,website
    jia,甲市人民医院,,甲医,,四川,甲市,三级甲等,综合医院,
    yi,乙市人民医院,,,,四川,甲市,,,
    bing,丙县中医院,,,,陕西,丙县,,中医医院,

    """

  private static func article(_ title: String, _ date: String, _ rest: String = "") -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(rest)---\n正文。\n"
  }

  @Test func theRegisterIsOneSmallFile() throws {
    let site = try SampleSite(["hospitals.csv": Self.hospitals])
    let files = try site.build()
    let register = try #require(files["hospitals/register.json"])
    let rows =
      #"[["bing","丙县中医院",2,0,1,"丙县"],["jia","甲市人民医院",1,1,2,"甲市","甲医"],["yi","乙市人民医院",1,0,0,"甲市"]]}"#
    #expect(
      register.hasSuffix(#""provinces":["510000","610000"],"grades":["三级甲等"],"types":["中医医院","综合医院"],"rows":"# + rows))
    #expect(register.hasPrefix(#"{"parts":0,"fold":""#))
    #expect(register.between(#""fold":""#, "\"")?.contains("醫医") == true)
  }

  @Test func aLargeRegisterIsCutByTheBeginningOfNames() throws {
    let site = try SampleSite(["hospitals.csv": Self.hospitals])
    let library = try #require(site.library())
    let names = HospitalDataFiles(library, singleFileLimit: 2, shardSize: 2).files.map(\.path)
    // Three names, one alias and three cities yield seven initials, not all distinct, so the register is split.
    #expect(names.first == "hospitals/register.json")
    #expect(names.dropFirst().allSatisfy { $0.hasPrefix("hospitals/register-") })
    #expect(names.count >= 3)
    #expect(HospitalDataFiles.shardKey(of: "醫院") == HospitalDataFiles.shardKey(of: "医院大楼"))
    #expect(HospitalDataFiles.shardKey(of: "院") == nil)
  }

  @Test func aHospitalPageKnowsItsPeopleAndNeighbours() throws {
    let site = try SampleSite([
      "hospitals.csv": Self.hospitals,
      "people/zhang.md": """
      ---
      name: 张三
      posts:
        - {hospital: 甲市人民医院, title: 党委书记, from: 2021}
        - {hospital: 甲市人民医院, title: 院长, from: 2016, to: 2021}
      ---
      """,
      "people/li.md": """
      ---
      name: 李四
      posts:
        - {hospital: 甲市人民医院, title: 院长, from: 2010, to: 2016}
      ---
      """,
      "articles/2024/01/one.md": Self.article("关于甲医的文章", "2024-01-02", "hospitals: [甲市人民医院]\n"),
    ])
    let built = try site.build()
    let page = try #require(built["hospitals/jia/index.html"])
    let rail = try #require(page.between("<aside class=\"rail\"", "</aside>")?.withoutElements)
    #expect(rail.contains("人物 张三 党委书记 2021年 至今 曾在本院任职 张三 院长 2016年 — 2021年 李四 院长 2010年 — 2016年 同城医院 乙市人民医院"))
    #expect(page.contains("关于甲医的文章"))
    #expect(built["hospitals/yi/index.html"]?.contains("等级") == false)
  }

  @Test func pagesNameTheTextsThatNameThem() throws {
    let built = try SampleSite([
      "hospitals.csv": Self.hospitals,
      "people/zhang.md": "---\nname: 张三\nposts: [{hospital: 甲市人民医院, title: 院长}]\n---\n张三在甲市人民医院，也去乙市人民医院。\n",
      "documents/rule.md": "---\ntitle: 某办法\n---\n",
      "pages/about.md": "---\ntitle: 关于我们\n---\n《某办法》和甲市人民医院的张三。\n",
    ]).build()
    func rail(_ path: String) -> String {
      built[path]?.between("<aside class=\"rail\"", "</aside>")?.withoutElements ?? ""
    }
    #expect(rail("hospitals/jia/index.html").contains("另见 关于我们 同城医院"))
    #expect(rail("hospitals/yi/index.html").contains("另见 张三"))
    #expect(rail("people/zhang/index.html").contains("另见 关于我们"))
    #expect(built["documents/rule/index.html"]?.contains("<a href=\"/about/\">关于我们</a>") == true)
    let json = #""worksFor":[{"@type":"Hospital","name":"甲市人民医院"}]"#
    #expect(built["people/zhang/index.html"]?.contains(json) == true)
    let about = try #require(built["about/index.html"])
    #expect(about.contains("<a href=\"/documents/rule/\">《某办法》</a>和<a href=\"/hospitals/jia/\">甲市人民医院</a>"))
    #expect(built["people/zhang/index.html"]?.contains("<p>张三在<a href=\"/hospitals/jia/\">甲市人民医院</a>") == true)
  }

  @Test func lettersStandBelowTheirArticle() throws {
    let letters = (1...5).map { "- {name: 读者\($0), date: 2024-01-0\($0), text: 第\($0)封}" }.joined(separator: "\n")
    let site = try SampleSite([
      "articles/2024/01/one/index.md": Self.article("有来信", "2024-01-02"),
      "articles/2024/01/one/letters.yml": letters + "\n",
    ])
    let built = try site.build()
    let page = try #require(built["articles/2024/01/one/index.html"])
    let section = try #require(page.between("<section class=\"letters\"", "</section>")?.withoutElements)
    #expect(section.contains("读者来信 5封"))
    let open = try #require(section.range(of: "第3封"))
    let more = try #require(section.range(of: "更多来信"))
    #expect(open.lowerBound < more.lowerBound)
  }

  @Test func rollsRoundTrip() throws {
    let roll = """
      hospital,branch,person,work,category,province,source_title,source_url
      甲市人民医院,"内科, ""一""支部",,,标杆党支部,,某报,https://example.org/a
      丙县中医院,,,微电影《甲》,案例,陕西,,https://example.org/b

      """
    let files = [
      "hospitals.csv": Self.hospitals, "awards/star/index.md": "---\ntitle: 某奖\n---\n",
      "awards/star/2023.md": "---\ndate: 2023\ndeclared: 109\n---\n", "awards/star/2023.csv": roll,
    ]
    let built = try SampleSite(files).build()
    let written = try #require(built["awards/star/2023/roll.csv"])
    var again = files
    again["awards/star/2023.csv"] = written
    let (first, second) = (try SampleSite(files).library(), try SampleSite(again).library())
    let rows = try #require(first?.editions.first?.roll)
    #expect(rows.count == 2)
    #expect(second?.editions.first?.roll == rows)
    #expect(try SampleSite(again).build()["awards/star/2023/roll.csv"] == written)
    let page = try #require(built["awards/star/2023/index.html"])
    #expect(page.contains("收录占公布的1.8%"))
  }

  @Test func editionsStandSideBySide() throws {
    func roll(_ categories: [String]) -> String {
      "hospital,category\n" + categories.map { "甲市人民医院,\($0)\n" }.joined()
    }
    let built = try SampleSite([
      "hospitals.csv": Self.hospitals, "awards/star/index.md": "---\ntitle: 某奖\n---\n",
      "awards/star/2022.md": "---\ndate: 2022\n---\n", "awards/star/2022.csv": roll(["案例", "论文"]),
      "awards/star/2023.md": "---\ndate: 2023\ndeclared: {案例: 36}\n---\n", "awards/star/2023.csv": roll(["案例"]),
    ]).build()
    let page = try #require(built["awards/star/index.html"])
    let table = try #require(page.between("<table class=\"compare\"", "</table>")?.withoutElements)
    #expect(table.hasSuffix("案例 1 / 36 1 论文 — 1"))
  }

  @Test func tagsDocumentsAndColumns() throws {
    let built = try SampleSite([
      "documents/rule.md": "---\ntitle: 某办法\n---\n", "columns/news.md": "---\ntitle: 消息\n---\n",
      "articles/2024/01/a.md": Self.article(
        "甲文", "2024-01-02", "column: 消息\nauthors: [王五]\ntags: [质量, 党建]\ndocuments: [某办法]\n"),
      "articles/2023/01/b.md": Self.article(
        "乙文", "2023-01-02", "column: 消息\nauthors: [王五, 赵六]\ntags: [质量]\ndocuments: [某办法]\n"),
    ]).build()
    let tag = try #require(built.first { $0.key.hasPrefix("tags/质量") || $0.key.hasPrefix("tags/zhi") }?.value)
    #expect(tag.withoutElements.contains("相关标签 党建 1"))
    let document = try #require(built["documents/rule/index.html"]).withoutElements
    #expect(document.contains("引用本文件的文章（2024年）"))
    #expect(document.contains("引用本文件的文章（2023年）"))
    let column = try #require(built["columns/news/index.html"]).withoutElements
    #expect(column.contains("作者与人物 作者 王五 2 赵六 1"))
  }
}
