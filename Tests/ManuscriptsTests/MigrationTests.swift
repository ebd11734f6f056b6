import Testing

@testable import Manuscripts

@Suite struct MigrationTests {
  private func read(_ text: String, files: [String: [UInt8]] = [:]) throws -> Manuscript {
    try MarkdownManuscriptReader.read(Array(text.utf8)) { files[$0] }
  }

  private static let body = "正文 {{< figure src=\"a.png\" >}} 在此。\n"

  /// Roles before authors' names are recognized in front matter, too.
  @Test(arguments: [
    ("记者 王某某", ["王某某"], []), ("本报记者 王某某 通讯员 李某", ["王某某"], ["李某"]), ("记者：王某某、李某", ["王某某", "李某"], []),
    ("[记者 王某某, 通讯员 李某]", ["王某某"], ["李某"]), ("王某某", ["王某某"], []), ("John Smith", ["John Smith"], []),
    ("'Smith, John'", ["Smith, John"], []), ("'张某, 李某某、王　某'", ["张某", "李某某", "王某"], []),
    ("记者站", ["记者站"], []), ("健康报 2024-03-05", ["健康报 2024-03-05"], []),
  ])
  func authors(_ author: String, _ authors: [String], _ correspondents: [String]) throws {
    let head = try read("---\ntitle: 甲\nauthor: \(author)\n---\n\n正文。\n").metadata
    #expect(head.authors == authors && head.correspondents == correspondents)
    #expect(head.source == nil && head.date == nil)
  }

  @Test(arguments: [
    """
    ---
    title: "题目: 甲"
    date: 2022-06-22T15:57:00+08:00
    tags: [甲, 乙]
    categories:
      - 案例
    draft: true
    aliases: [/old/a/, b.html]
    url: /posts/a/
    weight: 3
    ---

    """,
    """
    +++
    # 注
    title = "题目: 甲"
    date = 2022-06-22T15:57:00+08:00
    tags = ["甲", '乙', # 又
    ]
    categories = ["案例"]
    draft = true
    aliases = ["/old/a/", "b.html"]
    url = "/posts/a/"
    weight = 3
    +++

    """,
    """
    {"title": "题目: 甲", "date": "2022-06-22T15:57:00+08:00", "tags": ["甲", "乙"], "categories": ["案例"], "draft": true,
     "aliases": ["/old/a/", "b.html"], "url": "/posts/a/", "weight": 3}

    """,
  ])
  func frontMatterOfEveryKind(_ frontMatter: String) throws {
    let manuscript = try read(frontMatter + Self.body)
    #expect(manuscript.metadata.title == "题目: 甲" && manuscript.metadata.date == "2022-06-22T15:57:00+08:00")
    var fields = MigratedFields()
    fields.tags = ["甲", "乙"]
    fields.categories = ["案例"]
    fields.isDraft = true
    fields.aliases = ["/old/a/", "/b.html", "/posts/a/"]
    #expect(manuscript.migrated == fields)
    #expect(manuscript.notes.omissions.map(\.omission) == [.key("weight")])
    guard case .markdown(let body) = manuscript.body else { return #expect(Bool(false)) }
    #expect(body == Self.body)
  }

  /// A slug that articles cannot have is listed.
  @Test(arguments: [("my-slug", true), ("My-Slug", false), ("我的", false), ("index", false)])
  func slugs(_ slug: String, _ isUsable: Bool) throws {
    let manuscript = try read("---\ntitle: 甲\nslug: \(slug)\n---\n\n正文。\n")
    #expect(manuscript.migrated.slug == (isUsable ? slug : nil))
    #expect(manuscript.notes.omissions.map(\.omission) == (isUsable ? [] : [.slug(slug)]))
  }

  @Test func tables() throws {
    let text = #"""
      a.b = "x\u4e2d\n"
      c = """
      两
      行\
        接"""
      d = '''a\b'''
      e = { f = 1, g = [1, 2] }
      [h.i]
      j = 1979-05-27 07:32:00
      [[k]]
      l = true
      [[k]]
      l = false
      """#
    typealias Field = ImportedValue.Field
    #expect(
      try TOMLReader.fields(in: text[...]) == [
        Field(key: "a", value: .map([Field(key: "b", value: .text("x中\n"))])), Field(key: "c", value: .text("两\n行接")),
        Field(key: "d", value: .text(#"a\b"#)),
        Field(
          key: "e",
          value: .map([Field(key: "f", value: .text("1")), Field(key: "g", value: .list([.text("1"), .text("2")]))])),
        Field(
          key: "h", value: .map([Field(key: "i", value: .map([Field(key: "j", value: .text("1979-05-27 07:32:00"))]))])),
        Field(
          key: "k",
          value: .list([.map([Field(key: "l", value: .text("true"))]), .map([Field(key: "l", value: .text("false"))])])),
      ])
  }

  @Test(arguments: [
    "a", "a =", "= 1", "a = \"x", "a = [1", "a = {b = 1", "a = 1 b = 2", "[a", "a = 1\na = 2", "a = \"\\q\"",
    "a = 'x\ny'", "[[a]", "a.b = 1\na = 2",
    "a = 1\n[a]\nb = 2",
  ])
  func whatIsNoTOMLIsRefused(_ text: String) {
    #expect(throws: ImportError.self) { try TOMLReader.fields(in: text[...]) }
  }

  @Test(arguments: ["a = " + String(repeating: "[", count: 100_000), String(repeating: "a.", count: 100_000) + "b = 1"])
  func deepValuesDoNoHarm(_ text: String) {
    #expect(throws: ImportError.self) { try TOMLReader.fields(in: text[...]) }
  }

  @Test(.timeLimit(.minutes(1))) func manyTablesOfOneNameAreReadOnceEach() throws {
    let fields = try TOMLReader.fields(in: String(repeating: "[[a]]\n", count: 100_000)[...])
    guard case .list(let tables) = fields.first?.value else { return #expect(Bool(false)) }
    #expect(tables.count == 100_000)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "![", count: 200_000), String(repeating: "![", count: 200_000) + "] (",
      String(repeating: "![a](a.png) ", count: 50_000),
    ])
  func hostilePicturesAreReadOnce(_ text: String) throws {
    var count = 0
    let manuscript = try MarkdownManuscriptReader.read(Array(text.utf8)) { _ in
      count += 1
      return [1]
    }
    guard case .markdown(let body) = manuscript.body else { return #expect(Bool(false)) }
    #expect(body == text + "\n" && count == manuscript.pictures.count && count <= 1)
  }

  @Test func picturesComeAlong() throws {
    let manuscript = try read(
      "# 题目\n\n![甲](img/a%20b.png \"图\") ![乙](/img/b.png) ![丙](https://example.org/c.png) ![丁](../d.png) ![戊](none.png)\n",
      files: ["img/a b.png": [1], "/img/b.png": [2], "../d.png": [3]])
    #expect(manuscript.metadata.title == "题目")
    guard case .markdown(let body) = manuscript.body else { return #expect(Bool(false)) }
    #expect(
      body
        == "![甲](img/a%20b.png \"图\") ![乙](img/b.png) ![丙](https://example.org/c.png) ![丁](../d.png) ![戊](none.png)\n")
    #expect(manuscript.pictures.map(\.url) == ["img/a b.png", "img/b.png"])
  }

  @Test func aTextWithoutFrontMatterIsOne() throws {
    let manuscript = try read("正文。\n\n---\n\n再一段。")
    guard case .markdown(let body) = manuscript.body else { return #expect(Bool(false)) }
    #expect(body == "正文。\n\n---\n\n再一段。\n" && manuscript.metadata == ManuscriptMetadata())
  }
}
