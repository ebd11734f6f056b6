import Content
import Diagnostics
import Entities
import Testing

@Suite("Unused relations and cycles")
struct UnusedTests {
  private static let people = [
    "people/p1.md": "---\nname: 邬亮\naliases: [邬书记]\n---\n", "people/p2.md": "---\nname: 文燕\n---\n",
  ]

  private func findings(_ files: [String: String]) throws -> [String] {
    try ContentFolder(Self.people.merging(files) { $1 }).findings()
  }

  @Test(arguments: [
    ("kind: interview\nspeakers: [主持人, 邬亮, 文燕]", "主持人：问。\n\n邬亮：答。\n", ["a.md:5:21 speaker/unused?"]),
    ("kind: interview\nspeakers: [主持人, 邬亮]", "主持人：问。\n\n邬书记：答。\n", []),
    ("kind: interview\nspeakers: [主持人, 邬亮]", "主持人：问。\n\n鄔亮：答。\n\n鄔亮書記：答。\n", []),
    ("kind: interview\npeople: [鄔亮]", "主持人：问。\n\n鄔亮：答。\n", []),
    ("kind: interview\nspeakers: [主持人, 邬亮]", "主持人：问。\n\n[邬书记](person:p1)：答。\n", []),
    ("kind: interview\nspeakers: [{label: 读者甲}]", "主持人：问。\n", ["a.md:5:20 speaker/unused?"]),
    ("kind: interview\nspeakers: [邬亮]\naccess: members\nsummary: 摘要", "无。\n", ["a.md:5:12 speaker/unused?"]),
    (
      "kind: roundtable\nspeakers: [主持人, 邬亮, 文燕]", "## 一\n\n[邬亮](person:p1)\n\n说。\n", ["a.md:5:21 speaker/unused?"]
    ),
    ("speakers: [邬亮]", "无。\n", []),
  ])
  func speakers(_ lines: String, _ body: String, _ expected: [String]) throws {
    #expect(
      try findings(["articles/a.md": ContentFolder.article(lines, body: body)]) == expected.map { "articles/" + $0 })
  }

  @Test func groupsThatHoldThemselves() throws {
    let files = [
      "columns/a.md": "---\ntitle: 甲\norder: 1\nparts: [b]\n---\n",
      "columns/b.md": "---\ntitle: 乙\norder: 2\nparts: [c]\n---\n",
      "columns/c.md": "---\ntitle: 丙\norder: 3\nparts: [a, c]\n---\n",
      "articles/c.md": ContentFolder.article("column: c"),
    ]
    #expect(try findings(files) == ["columns/c.md:4:9 name/circular", "columns/c.md:4:12 name/circular"])
  }

  @Test func picturesOfOtherHosts() throws {
    let body = "文![图](https://example.com/图.png)，[图](https://example.com/b.png)\n\n![图](//example.com/c.jpg)\n"
    let files = [
      "articles/a.md": ContentFolder.article(body: body),
      "pages/p.md": "---\ntitle: 页\n---\n![a](http://a.org/a.gif)\n",
    ]
    #expect(
      try findings(files) == [
        "articles/a.md:5:2 link/foreign-image?", "articles/a.md:7:1 link/foreign-image?",
        "pages/p.md:4:1 link/foreign-image?",
      ])
  }
}
