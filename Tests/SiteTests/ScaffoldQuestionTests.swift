import Content
import Diagnostics
import Entities
import Testing

@testable import Site

/// The questions for arguments that the command did not receive.
@Suite struct ScaffoldQuestionTests {
  /// The answers in order, and the output.
  private final class Answers {
    var lines: [String]
    var written = ""

    init(_ lines: [String]) { self.lines = lines }

    func dialogue(_ language: MessageLanguage = .chinese) -> Dialogue {
      Dialogue(in: language) {
        self.written += $0
      } read: {
        self.lines.isEmpty ? nil : self.lines.removeFirst()
      }
    }
  }

  private static func content() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: 新闻\n---\n", to: "columns/news.md")
    try folder.write("---\ntitle: 典型案例\n---\n", to: "columns/cases.md")
    return folder
  }

  @Test func anArticleIsAskedFor() throws {
    let folder = try Self.content()
    let answers = Answers(["县域三家医院", "", "2", "访谈", "interview"])
    let questions = ScaffoldQuestions(answers.dialogue(), content: folder.path)
    var scaffold = try questions.complete(Scaffold(.article, id: "", title: nil), id: nil)
    scaffold.now = 1_709_222_400
    #expect(
      try scaffold.write(below: folder.path) == [folder.path + "/articles/2024/03/xian-yu-san-jia-yi-yuan.md"])
    #expect(
      folder.text("articles/2024/03/xian-yu-san-jia-yi-yuan.md")
        == "---\ntitle: 县域三家医院\ndate: 2024-03-01\nkind: interview\ncolumn: news\ndraft: true\n---\n\n主持人：\n\n嘉宾：\n")
    #expect(answers.lines.isEmpty)
    #expect(
      answers.written == """
        题目或名称：文件名，用小写字母、数字和连字符 [xian-yu-san-jia-yi-yuan]：  1  cases  典型案例
          2  news  新闻
        栏目，写编号，没有就回车：  1  article
          2  interview
          3  roundtable
          4  case
          5  notice
        体裁 [article]：没有“访谈”，请写编号
        体裁 [article]：
        """)
  }

  /// An invalid name is requested again, and given arguments are not requested.
  @Test func wrongNamesAreAskedForOnceMore() throws {
    let folder = try Self.content()
    let answers = Answers(["医院", "", "huaxi"])
    let kind = try #require(Scaffold.Kind.named("hospital"))
    let scaffold = try ScaffoldQuestions(answers.dialogue(.english), content: folder.path).complete(
      Scaffold(kind, id: "", title: " -- "), id: nil)
    #expect(scaffold.id == "huaxi")
    #expect(answers.written.contains("'医院' is not a valid file name"))
  }

  @Test func anAnswerMayBeAbsent() throws {
    let folder = try Self.content()
    let answers = Answers(["题", "a", "", ""])
    let scaffold = try ScaffoldQuestions(answers.dialogue(), content: folder.path).complete(
      Scaffold(.article, id: "", title: nil), id: nil)
    #expect(scaffold.column == nil && scaffold.articleKind == .article && scaffold.id == "a")
    #expect(throws: Dialogue.EndOfInput.self) {
      _ = try ScaffoldQuestions(Answers(["题"]).dialogue(), content: folder.path).complete(
        Scaffold(.article, id: "", title: nil), id: nil)
    }
  }

  @Test func kindsAreChosenByNumberNameOrWords() throws {
    for answer in ["2", "column", "栏目"] {
      let questions = ScaffoldQuestions(Answers(["9", answer]).dialogue(), content: "content")
      #expect(try questions.chooseKind(from: [("article", "文章"), ("column", "栏目")]) == "column")
    }
  }

  @Test func theRegistersFactsStandInComments() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    try folder.write(
      "id,name,short,aliases,province,grade\nhuaxi,四川大学华西医院,华西医院,华西|川医,四川,三级甲等\n", to: "content/hospitals.csv")
    let hospital = try #require(HospitalRegister(content: folder.path + "/content").hospitals(matching: "hxyy").first)
    let paths = try Scaffold(registered: hospital).write(below: folder.path + "/content")
    #expect(paths == [folder.path + "/content/hospitals/huaxi.md"])
    #expect(
      folder.text("content/hospitals/huaxi.md")
        == "---\nname: 四川大学华西医院\n# short: 华西医院\n# aliases: [华西, 川医]\n# province: 四川\n# grade: 三级甲等\n---\n")
    let result = try SampleSites.build(folder)
    #expect(result.diagnostics.isEmpty)
    #expect(folder.text("site/hospitals/huaxi/index.html")?.contains("三级甲等") == true)
  }
}
