import Content
import Diagnostics
import Entities
import SourceFiles
import Testing

@Suite("Readers' letters")
struct LetterTests {
  private func folder(_ letters: String, _ lines: String = "") throws -> ContentFolder {
    try ContentFolder(["articles/a/index.md": ContentFolder.article(lines), "articles/a/letters.yml": letters])
  }

  @Test func letters() throws {
    let text = """
      - {name: 乙, date: 2023-02, text: 后来}
      # 说明
      - name: 甲
        date: 2023-01-05
        text: |
          第一段

          第二段
        reply: 谢谢
      - {name: 丙, date: 2023-02, text: 再后来}

      """
    let (found, diagnostics) = try folder(text).read()
    #expect(diagnostics.isEmpty)
    let library = try #require(found)
    #expect(
      library.articles[0].letters == [
        Letter(name: "甲", date: PartialDate(year: 2023, month: 1, day: 5), text: "第一段\n\n第二段", reply: "谢谢"),
        Letter(name: "乙", date: PartialDate(year: 2023, month: 2), text: "后来"),
        Letter(name: "丙", date: PartialDate(year: 2023, month: 2), text: "再后来"),
      ])
    #expect(library.media.isEmpty)
  }

  @Test(arguments: [
    ("# 没有来信\n", []),
    ("- {name: 甲, date: 2023-02-30, text: 一}\n", ["1:19 front-matter/impossible-date"]),
    (
      "- {date: 2023, txt: 一}\n",
      ["1:3 front-matter/missing-key", "1:16 front-matter/unknown-key"]
    ),
    ("- name: 甲\n  text: 一\n", ["1:3 front-matter/missing-key"]), ("- 甲\n", ["1:3 front-matter/wrong-type"]),
    ("name: 甲\n", ["1:1 front-matter/invalid-yaml"]), ("- name: [\n", ["1:9 front-matter/invalid-yaml"]),
  ])
  func mistakes(_ letters: String, _ expected: [String]) throws {
    #expect(try folder(letters).findings() == expected.map { "articles/a/letters.yml:" + $0 })
  }

  @Test func membersArticlesShowNone() throws {
    let library = try #require(
      try folder("- {name: 甲, date: 2023, text: 一}\n", "access: members\nsummary: 摘要").read().library)
    #expect(library.articles[0].letters.isEmpty)
  }

  @Test func lettersBelongToABundle() throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(), "articles/letters.yml": "- {}\n"])
    #expect(folder.findings() == ["articles/letters.yml:1:1 name/orphan"])
  }

  @Test func lettersArePublishedInNoOtherWay() throws {
    let folder = try folder("[]\n", "attachments: [letters.yml]")
    #expect(folder.findings() == ["articles/a/index.md:4:15 link/file"])
  }
}
