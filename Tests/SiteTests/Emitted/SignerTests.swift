import Entities
import Foundation
import Testing

@testable import Site

@Suite struct SignerTests {
  @Test(arguments: [
    "张三", "欧阳修文", "王科", "李网", "阿卜杜热合曼·买买提", "Li Wei", "Wang Desmond", "诸葛亮",
  ])
  func people(name: String) { #expect(Author.Kind(ofName: name) == .person) }

  @Test(arguments: [
    "编辑部", "本刊记者", "宣传处", "本网", "健康报社", "北京协和医院", "宣传科", "中国医院协会", "公立医院党建研究中心工作人员", "Editorial Office", "新华社",
    "某某大学", "《健康》杂志",
  ])
  func organizations(name: String) {
    #expect(Author.Kind(ofName: name.trimmingCharacters(in: ["《", "》"])) == .organization)
  }

  private static let files = [
    "people/zhang.md": "---\nname: 张三\n---\n",
    "people/li-1.md": "---\nname: 李四\n---\n", "people/li-2.md": "---\nname: 李四\n---\n",
    "hospitals/jia.md": "---\nname: 甲市人民医院\nshort: 甲医院\nprovince: 四川\n---\n",
    "articles/2024/01/one.md":
      "---\ntitle: 题\ndate: 2024-01-05\nauthors: [张三, 李四, 甲医院, 王五, 宣传处, 论坛]\npeople: [li-2]\n---\n\n正文。\n",
    "articles/2024/01/two.md": "---\ntitle: 题二\ndate: 2024-01-04\n---\n\n正文。\n",
    "static/mark.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
  ]

  private func data(_ files: [String: String], _ page: String) throws -> [String: Any] {
    let html = try #require(files["articles/2024/01/\(page)/index.html"])
    let json = try #require(html.between("<script type=\"application/ld+json\">", "</script>"))
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    return try #require((root["@graph"] as? [[String: Any]])?.first)
  }

  @Test func signersLeadToTheirPages() throws {
    let site = try SampleSite(Self.files)
    try site.folder.write(
      "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\ntheme: {name: luntan, mark: /mark.svg}\n",
      to: "content/site.yml")
    let files = try site.build()
    let article = try data(files, "one")
    let authors = try #require(article["author"] as? [[String: String]])
    #expect(
      authors == [
        ["@type": "Person", "name": "张三", "url": "https://example.org/people/zhang/"],
        ["@type": "Person", "name": "李四", "url": "https://example.org/people/li-2/"],
        ["@type": "Organization", "name": "甲医院", "url": "https://example.org/hospitals/jia/"],
        ["@type": "Person", "name": "王五"], ["@type": "Organization", "name": "宣传处"],
        ["@type": "Organization", "name": "论坛", "url": "https://example.org/"],
      ])
    let publisher = try #require(article["publisher"] as? [String: Any])
    #expect(publisher["@type"] as? String == "Organization")
    #expect(publisher["logo"] as? [String: String] == ["@type": "ImageObject", "url": "https://example.org/mark.svg"])
    let unsigned = try #require(try data(files, "two")["author"] as? [[String: String]])
    #expect(unsigned == [["@type": "Organization", "name": "论坛", "url": "https://example.org/"]])
  }

  /// Without authors, an article is by those who wrote it, as its byline shows.
  @Test(arguments: [
    ("reprint: {source: 健康报, original_author: 张三、王五}", ["张三 /people/zhang/", "王五"]),
    ("authors: [王五]\nreprint: {source: 健康报, original_author: 张三}", ["王五"]),
    ("correspondents: [王五]\ncredits: [{role: 本报记者, name: [张三, 王五]}]", ["王五", "张三 /people/zhang/"]),
    ("credits: [{role: 摄影记者, name: 张三}, {role: 文, name: 王五}]", ["王五"]),
    ("credits: [{role: 摄影, name: 张三}]", ["论坛 /"]),
    ("authors: [張三, 甲醫院]", ["張三 /people/zhang/", "甲醫院 /hospitals/jia/"]),
  ])
  func writers(_ lines: String, _ expected: [String]) throws {
    let article = "---\ntitle: 题三\ndate: 2024-01-03\n\(lines)\n---\n\n正文。\n"
    let site = try SampleSite(Self.files.merging(["articles/2024/01/three.md": article]) { $1 })
    let authors = try #require(try data(try site.build(), "three")["author"] as? [[String: String]])
    let found = authors.map { author in
      [author["name"], author["url"]?.replacingOccurrences(of: "https://example.org", with: "")].compactMap(\.self)
        .joined(separator: " ")
    }
    #expect(found == expected)
  }

  @Test(arguments: [("", nil), ("source_url: https://example.com/a, ", "https://example.com/a")])
  func aReprintIsBasedOnItsOriginal(_ field: String, _ url: String?) throws {
    let article = "---\ntitle: 题三\ndate: 2024-01-03\nreprint: {source: 健康报, \(field)editor: 丙}\n---\n\n正文。\n"
    let site = try SampleSite(Self.files.merging(["articles/2024/01/three.md": article]) { $1 })
    let basis = try data(try site.build(), "three")["isBasedOn"] as? [String: String]
    var expected = ["@type": "CreativeWork", "name": "健康报"]
    expected["url"] = url
    #expect(basis == expected)
  }

  @Test func aPageFollowsItsSigners() throws {
    let site = try SampleSite(Self.files)
    _ = try site.build()
    try site.folder.write("---\nname: 王五\n---\n", to: "content/people/wang.md")
    let authors = try #require(try data(try site.build(), "one")["author"] as? [[String: String]])
    #expect(authors.contains(["@type": "Person", "name": "王五", "url": "https://example.org/people/wang/"]))
  }
}
