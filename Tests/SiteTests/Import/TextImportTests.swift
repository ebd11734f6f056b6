import Diagnostics
import Foundation
import Manuscripts
import Testing

@testable import Site

@Suite struct TextImportTests {
  private static let damaged = """
    广告 www.spam.example 加微信领取资料

    甲一院的三件事
    ——一家医院的办法

    来源：健康报　　作者：王　某 李某某　时间：二〇二四年三月五日
    　　甲市第一医院院长林某说,这件事(shì)要办好...标(biāo)准按《公立医院工作条例》执行!下
    面三件事，件件都要有人管。

    一、抓支部
    　　支部建在科室?? *不是*[口号]。
    二、抓服务
    　　患者满意率从 80% 到 95%。
    （责任编辑：张某 审核：赵某）

    """

  @Test func aDamagedTextComesOutPublishable() throws {
    let site = try ImportSite()
    try site.folder.write(Self.damaged, to: "three-things.txt")
    let result = try site.run("three-things.txt") { $0.column = "cases" }
    let article = try #require(result.articles.first)
    #expect(
      site.articles == [
        "2024/03/three-things.md": """
        ---
        title: 甲一院的三件事
        subtitle: 一家医院的办法
        date: 2024-03-05
        column: cases
        authors: [王某, 李某某]
        editors: [张某]
        reviewers: [赵某]
        source: {name: 健康报}
        hospitals: [甲市第一医院]
        people: [林某]
        documents: [公立医院工作条例]
        ---

        甲市第一医院院长林某说，这件事要办好……标准按《公立医院工作条例》执行！下面三件事，件件都要有人管。

        ## 一、抓支部

        支部建在科室?? \\*不是\\*\\[口号\\]。

        ## 二、抓服务

        患者满意率从 80% 到 95%。

        """
      ])
    #expect(
      article.notes.changes.map { "\($0.line) \($0.before) → \($0.after)" } == [
        "15 说,这 → 说，这", "15 事(shì)要 → 事要", "15 好...标 → 好……标", "15 标(biāo)准 → 标准", "15 行!下 → 行！下",
      ])
    #expect(article.notes.omissions.map(\.omission) == [.line("广告 www.spam.example 加微信领取资料")])
    #expect(article.notes.questions.isEmpty)
    #expect(
      article.diagnostics.map { "\($0.location.range.start.line) \($0.problem.rule.id)" } == [
        "19 manuscript/lost-bytes"
      ])
    let check = try SampleSites.build(site.folder) { $0.onlyChecks = true }
    #expect(!check.hasErrors)
  }

  @Test func whatIsMissingIsAsked() throws {
    let site = try ImportSite()
    try site.folder.write("这是第一段，没有题目，也没有日期。\n\n第二段。\n", to: "稿件.txt")
    try site.folder.write("甲市第一医院的题目\n\n2024年3月5日\n\n正文里没有名字。\n", to: "title.txt")
    _ = try site.run("title.txt")
    #expect(site.articles["2024/03/title.md"]?.contains("\nhospitals: [甲市第一医院]\n") == true)
    let article = try #require(try site.run("稿件.txt").articles.first)
    #expect(
      site.articles["2025/01/gao-jian.md"] == "---\ntitle: 稿件\ndate: 2025-01-01\n---\n\n这是第一段，没有题目，也没有日期。\n\n第二段。\n")
    #expect(article.notes.questions == [.noTitle, .noDate("2025-01-01")])
  }

  @Test func nothingIsOverwrittenAndNothingIsWrittenInPart() throws {
    let site = try ImportSite()
    try site.folder.write("甲的题目\n\n2024年3月5日\n\n正文在这里，写完了。\n", to: "in/a.txt")
    try site.folder.write("乙的题目\n\n2024年3月5日\n\n正文在这里，写完了。\n", to: "in/b.txt")
    try site.folder.write("---\ntitle: 在\ndate: 2024-03-05\n---\n\n在。\n", to: "content/articles/2024/03/b/index.md")
    let before = site.articles
    #expect(throws: ImportFailure.self) { try site.run("in") }
    #expect(site.articles == before)
    #expect(throws: ImportFailure.self) { try site.run("in/a.txt") { $0.slug = "b" } }
    for slug in ["", "..", "A", "a/b", "index", "con"] {
      #expect(throws: ImportFailure.self) { try site.run("in/a.txt") { $0.slug = slug } }
    }
    #expect(throws: ImportFailure.self) { try site.run("in/a.txt") { $0.column = "nothing" } }
    #expect(throws: ImportFailure.self) { try site.run("in/a.txt") { $0.date = "2024-02-30" } }
    #expect(throws: ImportFailure.self) { try site.run("in/a.txt") { $0.content = site.folder.path + "/in" } }
    #expect(throws: ImportFailure.self) { try site.run("none.txt") }
    #expect(site.articles == before)
    #expect(try site.run("in/a.txt") { $0.isDryRun = true }.articles.count == 1)
    #expect(site.articles == before)
    #expect(try site.run("in/a.txt").articles.map(\.path) == [site.folder.path + "/content/articles/2024/03/a.md"])
  }

  @Test func linksBelowTheContentFolderAreNotFollowed() throws {
    let site = try ImportSite()
    try site.folder.write("甲的题目\n\n2024年3月5日\n\n正文在这里，写完了。\n", to: "a.txt")
    try site.folder.write("", to: "outside/x")
    try site.folder.write("", to: "content/articles/x.bin")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/content/articles/2024", withDestinationPath: site.folder.path + "/outside")
    #expect(throws: ImportFailure.self) { try site.run("a.txt") }
    #expect(site.folder.files("outside") == ["x": ""])
  }

  @Test func traditionalTextIsKeptOrSimplified() throws {
    let text = "醫院的三件事\n\n2024年3月5日\n\n" + String(repeating: "著名醫院說著抓黨建的辦法，隊伍裏的醫護人員為病人服務。", count: 4) + "\n"
    let site = try ImportSite()
    try site.folder.write(text, to: "a.txt")
    _ = try site.run("a.txt")
    #expect(site.articles["2024/03/a.md"]?.contains("lang: zh-Hant\n---\n\n著名醫院說著") == true)
    _ = try site.run("a.txt") {
      $0.isSimplified = true
      $0.slug = "b"
    }
    #expect(
      site.articles["2024/03/b.md"]?.hasPrefix("---\ntitle: 医院的三件事\ndate: 2024-03-05\n---\n\n著名医院说着抓党建的办法") == true)
  }

  @Test func otherFormatsAreRefused() throws {
    let site = try ImportSite()
    for name in ["a.doc", "a.pdf", "a.wps", "a.bin", "a"] {
      try site.folder.write("x", to: name)
      #expect(throws: ImportFailure.self) { try site.run(name) }
    }
    try site.folder.write(" \n", to: "empty.txt")
    #expect(throws: ImportFailure.self) { try site.run("empty.txt") }
  }
}
