import Content
import Diagnostics
import Testing

@Suite("Rules for the text of articles")
struct TextRuleTests {
  @Test(arguments: [
    ("正常的文字？真的。\n", []), ("甲??乙，好???坏。\n", ["5:2 manuscript/lost-bytes?", "5:7 manuscript/lost-bytes?"]),
    ("甲?乙 a??b\n", []), ("题：{{ page.title }}\n", ["5:3 manuscript/template-residue?"]),
    ("可以根治，治愈率高，是首选。\n", ["5:3 text/advertising?", "5:6 text/advertising?", "5:12 text/advertising?"]),
    ("根除、治疗、首先。\n", []), ("首选項、首選藥物、首选药物、首选项、根治性手术，不能根治。\n", []), ("首選醫院\n", ["5:1 text/advertising?"]),
    ("```\n甲??乙根治{{ x }}\n```\n\n根治\n", ["9:1 text/advertising?"]),
    ("``` 行内码 ```\n\n根治 锟斤拷\n", ["7:1 text/advertising?", "7:4 manuscript/lost-bytes?"]),
    ("- 列表\n\n  ```js\n  {{ x }} 首选\n  ```\n\n段落`{{ y }}`\n", []),
  ])
  func text(_ body: String, _ expected: [String]) throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(body: body)])
    #expect(folder.findings() == expected.map { "articles/a.md:" + $0 })
  }

  @Test func frontMatter() throws {
    let folder = try ContentFolder([
      "articles/a.md":
        "---\ntitle: 根治糖尿病的首选医院\nsubtitle: 高等??茖W校\ndate: 2022-06-22\nsummary: \"崗?fù)痉e\" # 根治\naliases: [/根治/]\n"
        + "cover: {file: https://x.example/根治.jpg, alt: 根治, caption: 首选药物}\n---\n正文。\n"
    ])
    #expect(
      folder.findings() == [
        "articles/a.md:2:8 text/advertising?", "articles/a.md:2:14 text/advertising?",
        "articles/a.md:3:13 manuscript/lost-bytes?", "articles/a.md:5:12 manuscript/lost-bytes?",
        "articles/a.md:7:46 text/advertising?",
      ])
  }

  /// The typography of titles and summaries is checked and fixed, but not that of names. A wide space separates the
  /// parts of a headline. A value that the source spells otherwise is reported as a whole and left unchanged.
  @Test(arguments: [
    ("title: 学党史,办实事", ["2:11 manuscript/half-width?"], "title: 学党史，办实事"),
    ("title: '基层:留住人才, 难吗?'", ["2:11", "2:16", "2:20"].map { $0 + " manuscript/half-width?" }, "title: '基层：留住人才，难吗？'"),
    ("title: 不忘初心　牢记使命", [], nil), ("title: 题\nsource: {name: '甲,乙'}", [], nil),
    ("title: 题\nsummary: 后来...再说", ["3:12 manuscript/ellipsis?"], "title: 题\nsummary: 后来……再说"),
    ("title: 题\nsummary: \"\\u7532,乙\"", ["3:10 manuscript/half-width?"], nil),
    ("title: 题\nsummary: 星期3开会", ["3:12 proof/numeral?"], nil), ("title: 题\nsubtitle: 王某.论文[J],2020", [], nil),
  ])
  func typographyOfFrontMatter(_ lines: String, _ expected: [String], _ fixed: String?) throws {
    let folder = try ContentFolder(["articles/a.md": "---\n\(lines)\ndate: 2022-06-22\n---\n正文。\n"])
    #expect(folder.findings() == expected.map { "articles/a.md:" + $0 })
    let files = ContentReader(ReadOptions(contentPath: folder.path, now: ContentFolder.now)).fixedFiles()
    let text = files.first.map { String(decoding: $0.fixed, as: UTF8.self) }
    #expect(text == fixed.map { "---\n\($0)\ndate: 2022-06-22\n---\n正文。\n" })
  }

  @Test func invisibleCharactersInFrontMatter() throws {
    let text = "---\ntitle: 甲\u{200B}乙\ndate: 2022-06-22\nsummary: '\u{FEFF}丙' # \u{200B}\ntags: [丁]\n---\n正文。\n"
    let folder = try ContentFolder(["articles/a.md": text])
    #expect(
      folder.findings() == ["articles/a.md:2:9 manuscript/invisible?", "articles/a.md:4:11 manuscript/invisible?"])
    let fixed = try #require(
      ContentReader(ReadOptions(contentPath: folder.path, now: ContentFolder.now)).fixedFiles().first)
    #expect(
      String(decoding: fixed.fixed, as: UTF8.self)
        == "---\ntitle: 甲乙\ndate: 2022-06-22\nsummary: '丙' # \u{200B}\ntags: [丁]\n---\n正文。\n")
  }

  @Test func floodsAreFolded() throws {
    let rows = (0..<1_200).map { "h\($0),甲??乙医院\($0)\n" }.joined()
    let folder = try ContentFolder(["hospitals.csv": "id,name\n" + rows])
    let diagnostics = folder.read().diagnostics.filter { $0.problem.rule.id == "manuscript/lost-bytes" }
    #expect(diagnostics.count == 1_000)
    #expect(diagnostics.last?.omittedCount == 200)
    #expect(diagnostics.last.map(folder.line) == "hospitals.csv:1001:7 manuscript/lost-bytes?")
  }

  @Test func tablesLettersAndComponents() throws {
    let folder = try ContentFolder([
      "articles/a/index.md": ContentFolder.article(
        body: "```table caption=首选\n甲,乙\n根治,2\n```\n\n```callout title=治愈率\n根治\n```\n"),
      "articles/a/letters.yml": "- {name: 甲, date: 2022-07-01, text: 可以根治}\n",
      "hospitals.csv": "id,name,short\nh,甲市医??院,\n",
    ])
    #expect(
      folder.findings() == [
        "articles/a/index.md:5:18 text/advertising?", "articles/a/index.md:7:1 text/advertising?",
        "articles/a/index.md:10:18 text/advertising?", "articles/a/index.md:11:1 text/advertising?",
        "articles/a/letters.yml:1:39 text/advertising?", "hospitals.csv:2:6 manuscript/lost-bytes?",
      ])
  }

  @Test func textsBesideArticles() throws {
    let folder = try ContentFolder([
      "hospitals/h.md": "---\nname: 甲市人民医院\n---\n看病首选。\n", "pages/p.md": "---\ntitle: 页\n---\n\n甲??乙\n",
    ])
    #expect(folder.findings() == ["hospitals/h.md:4:3 text/advertising?", "pages/p.md:5:2 manuscript/lost-bytes?"])
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
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == expected.map { "articles/a.md:" + $0 })
    #expect(diagnostics.first?.problem.message.english == message)
  }
}
