import Content
import Diagnostics
import Testing

@Suite("Rules for the words of articles")
struct TextRuleTests {
  @Test(arguments: [
    ("正常的文字？真的??\n", []), ("甲??乙，好???坏。\n", ["5:2 text/damage?", "5:7 text/damage?"]), ("甲?乙 a??b\n", []),
    ("一。\n\n甲\u{E000}乙\u{F8FF}\n", ["7:2 text/damage?", "7:4 text/damage?"]), ("\u{F900}\u{FF01}\n", []),
    ("题：{{ page.title }}和{{x\n}}\n", ["5:3 text/damage?"]), ("{a} {{\n", []),
    ("可以根治，治愈率高，是首选。\n", ["5:3 text/advertising?", "5:6 text/advertising?", "5:12 text/advertising?"]),
    ("甲锟斤拷乙，锟斤。\n", ["5:2 text/damage?"]), ("根除、治疗、首先。\n", []),
    ("```\n甲??乙根治{{ x }}\n```\n\n根治\n", ["9:1 text/advertising?"]),
  ])
  func text(_ body: String, _ expected: [String]) throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(body: body)])
    #expect(folder.findings() == expected.map { "articles/a.md:" + $0 })
  }

  @Test func textsBesideArticles() throws {
    let folder = try ContentFolder([
      "hospitals/h.md": "---\nname: 甲市人民医院\n---\n看病首选。\n", "pages/p.md": "---\ntitle: 页\n---\n\n甲??乙\n",
    ])
    #expect(folder.findings() == ["hospitals/h.md:4:3 text/advertising?", "pages/p.md:5:2 text/damage?"])
  }

  @Test(arguments: [
    (
      "reprint: {source: 报, source_url: \"https://a.example\", original_title: 题, original_author: 甲, editor: 乙}", [],
      nil
    ),
    (
      "reprint: {source: 报, original_title: 题, editor: 乙}", ["4:10 article/reprint?"],
      "the reprint lacks source_url, original_author"
    ),
    (
      "reprint:\n  source: 报", ["5:3 article/reprint?"],
      "the reprint lacks source_url, original_title, original_author, editor"
    ),
  ])
  func reprints(_ lines: String, _ expected: [String], _ message: String?) throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(lines)])
    let found = folder.read().diagnostics
    #expect(found.map(folder.line) == expected.map { "articles/a.md:" + $0 })
    #expect(found.first?.problem.message.english == message)
  }
}
