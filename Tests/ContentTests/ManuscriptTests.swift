import Content
import Diagnostics
import Entities
import SourceFiles
import Testing

/// An editing mistake is reported once, where it was made, without its consequences.
@Suite struct ManuscriptTests {
  private static let conflict = "<<<<<<< HEAD\n甲: 一\n=======\n甲: 二\n>>>>>>> b\n"

  @Test(arguments: [
    ("articles/a.md", "---\ntitle: 文章\n\(conflict)date: 2022-06-22\n---\n文\n", "3:1"),
    ("articles/a.md", "---\ntitle: 文章\ndate: 2022-06-22\n---\n文\n\n\(conflict)", "7:1"),
    ("articles/a.md", "---\ntitle: 文章\ndate: 2022-06-22\n---\n文\n>>>>>>> b\n", "6:1"),
    ("site.yml", ContentFolder.site + conflict, "4:1"), ("hospitals.csv", "id,name\n\(conflict)", "2:1"),
    ("articles/a.md", "---\ntitle: 文章\n=======\ndate: 2022-06-22\n---\n文\n", "3:1"),
    ("articles/a.md", "---\ntitle: 文章\ndate: 2022-06-22\n---\n||||||| merged common ancestors\n", "5:1"),
    ("hospitals.csv", "id,name\nh1,甲医院\n=======\n", "3:1"),
    ("articles/b/letters.yml", conflict, "1:1"), ("gate/recorded.yml", conflict, "1:1"),
  ])
  func mergeConflicts(_ path: String, _ text: String, _ position: String) throws {
    var files = ["articles/b/index.md": ContentFolder.article()]
    files[path] = text
    let folder = try ContentFolder(files)
    #expect(folder.findings() == ["\(path):\(position) manuscript/merge-conflict"])
  }

  @Test func quotationsAndUnderlinesAreNoConflicts() throws {
    let body = "标题\n=======\n\n>>>>>>>深\n\n <<<<<<< HEAD\n\n`<<<<<<<`\n"
    #expect(
      try ContentFolder(["articles/a.md": ContentFolder.article(body: body)]).findings().filter { $0.contains("merge") }
        == [])
  }

  /// The names of an unreadable file are missing, but texts that mention them are not reported.
  @Test func namesInUnreadFiles() throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article("people: [王一]\nhospitals: [甲医院, 乙医院, 丙医院]")])
    try folder.write("people/wang.md", bytes: Array("---\nname: ".utf8) + [0xCD, 0xF5] + Array("\n---\n".utf8))
    try folder.write("hospitals.csv", "id,name,city\nh1,甲医院\nh2,\"乙医院\"x,京\n")
    #expect(
      folder.findings() == [
        "articles/a.md:5:23 name/unknown", "hospitals.csv:2:1 table/cells", "hospitals.csv:3:9 table/quotation",
        "people/wang.md:2:7 file/not-utf8",
      ])
    try folder.write("hospitals.csv", bytes: Array("id,name\nh1,".utf8) + [0xBC, 0xD7] + Array("\n".utf8))
    #expect(folder.findings() == ["hospitals.csv:2:4 file/not-utf8", "people/wang.md:2:7 file/not-utf8"])
  }

  /// The consequences of an unreadable file are not reported.
  @Test(arguments: ["awards/m/index.md", "awards/m/2023.md", "articles/b.md", "columns/c.md"])
  func consequences(_ path: String) throws {
    let folder = try ContentFolder([
      "awards/m/index.md": "---\ntitle: 样板\n---\n", "awards/m/2023.md": "---\ndate: 2023\n---\n",
      "awards/m/2023.csv": "hospital,source_title\n甲医院,报\n", "hospitals.csv": "id,name\nh1,甲医院\n",
      "columns/c.md": "---\ntitle: 栏\n---\n", "articles/b.md": ContentFolder.article(),
      "articles/a.md": ContentFolder.article(
        "awards: [m/2023]\ncolumn: 栏", body: "[](article:b)[](b.md)[](award:m/2023)\n"),
    ])
    #expect(folder.findings() == [])
    try folder.write(path, "---\n<<<<<<< HEAD\n---\n")
    #expect(folder.findings() == ["\(path):2:1 manuscript/merge-conflict"])
  }

  @Test(arguments: [
    ("subtitle: 病例 #12", "4:13 front-matter/comment?"), ("tags: [党建, 访谈]  # 注", nil), ("toc: true # 目录", nil),
    ("summary: 本期关注\n  #罕见病 与医保", "5:2 front-matter/comment?"), ("summary: 本期关注\n  # 罕见病", nil),
    ("summary:\n  本期\n  #罕见病", "6:2 front-matter/comment?"), ("source:\n  name: 报\n  #url: https://a.example", nil),
    ("tags:\n  - 党建\n  #- 访谈", nil), ("tags: 访谈、案例", "4:7 front-matter/one-word-list?"),
    ("tags: 访谈,案例", "4:7 front-matter/one-word-list?"), ("tags:\n  - 访谈,案例", "5:5 front-matter/one-word-list?"),
    ("tags:\n  - 第1,000例\n  - Smith,J\n  - \"访谈,案例\"", nil),
    ("authors:\n  - 张三\n    - 李四", "6:5 front-matter/invalid-yaml"),
    ("authors: 张三\n  - 李四", "4:10 front-matter/invalid-yaml"), ("tags: [“访谈”，“案例”]", "4:8 front-matter/one-word-list?"),
    ("tags: [\"访谈、案例\"]", nil), ("tags: 【访谈，案例】", "4:7 front-matter/one-word-list?"),
    ("tags: ［访谈］", "4:7 front-matter/one-word-list?"), ("tags: （访谈、案例）", "4:7 front-matter/one-word-list?"),
    ("tags: [（访谈、案例）集]", nil), ("authors: 张三, 李四", "4:10 front-matter/one-word-list?"),
    ("hospitals: [甲医院，乙医院]", "4:13 name/unknown"), ("updated: 2022-06-21", "4:10 front-matter/date-order?"),
    ("updated: 2022-06-22", nil), ("updated: 2030-01-01", "4:10 front-matter/date-order?"),
    ("organisers:\n  - role:主办\n    name: 协会", "5:9 front-matter/invalid-yaml"),
    ("source:\n  name：报", "5:7 front-matter/invalid-yaml"),
    ("cover:\n  file:　a.png", "5:8 front-matter/invalid-yaml"), ("reprint: 健康报", "4:10 front-matter/wrong-type"),
  ])
  func values(_ lines: String, _ expected: String?) throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(lines)])
    #expect(folder.findings() == [expected].compactMap { $0.map { "articles/a.md:" + $0 } })
  }

  @Test(arguments: [
    ("CST", "Asia/Shanghai"), ("北京", "Asia/Shanghai"), ("Beijing", "Asia/Shanghai"), ("Asia/Beijing", "Asia/Shanghai"),
    ("UTC+8", "Asia/Shanghai"), ("GMT+08:00", "Asia/Shanghai"), ("香港", "Asia/Hong_Kong"), ("JST", "Asia/Tokyo"),
  ])
  func zones(_ name: String, _ proposal: String) throws {
    let diagnostics = try ContentFolder(site: ContentFolder.site + "timezone: \(name)\n").read().diagnostics
    #expect(diagnostics.map(\.problem.rule.id) == ["front-matter/unknown-value"])
    #expect(diagnostics.first?.problem.remedy?.english == "write \(proposal)")
  }

  /// A time with an offset is converted to the site's time zone; an expiry date includes its whole day.
  @Test func moments() throws {
    let folder = try ContentFolder([
      "articles/a.md": ContentFolder.article(date: "2022-06-30T20:00:00.5Z"),
      "articles/b.md": ContentFolder.article("expires: 2024-01-01"),
      "articles/c.md": ContentFolder.article("expires: 2023-12-31"),
      "articles/d.md": ContentFolder.article("expires: 2024-01-01 08:00"),
    ])
    let library = try #require(folder.read().library)
    #expect(library.articles.map(\.id) == ["a", "b"])
    #expect(
      (
        library.articles[0].publication.date.month, library.articles[0].publication.date.day,
        library.articles[0].publication.date.hour
      ) == (7, 1, 4))
  }

  @Test func linesOfTextsAreJoined() throws {
    let text = "---\ntitle: >-\n  党建引领\n  高质量发展\ndate: 2022-06-22\nsummary: |\n  第一行文字，\n  第二行 of\n  text。\n---\n"
    let article = try #require(try ContentFolder(["articles/a.md": text]).read().library?.articles.first)
    #expect(article.title == "党建引领高质量发展")
    #expect(article.identity.summary == "第一行文字，第二行 of text。")
  }

  @Test func tablesOfSpreadsheets() throws {
    let folder = try ContentFolder(["hospitals.csv": "\u{FEFF}id,name,,\r\nh1,甲医院,,\r\n,,,\r\n"])
    #expect(folder.findings() == [])
    #expect(folder.read().library?.hospitals.map(\.name) == ["甲医院"])
  }
}
