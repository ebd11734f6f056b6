import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite struct ScaffoldTests {
  @Test func articlesStandUnderYearAndMonth() throws {
    let folder = try TemporaryFolder()
    var scaffold = Scaffold(.article, id: "slug", title: "题：“目”")
    scaffold.date = "2024-02-29"
    #expect(try scaffold.write(below: folder.path) == [folder.path + "/articles/2024/02/slug.md"])
    #expect(
      folder.text("articles/2024/02/slug.md") == "---\ntitle: 题：“目”\ndate: 2024-02-29\ndraft: true\n---\n\n正文从这里开始。\n")
  }

  @Test func aSiteBuildsAsItIs() throws {
    let folder = try TemporaryFolder()
    let scaffold = Scaffold(.site, id: folder.path + "/journal", title: "一刊: 甲")
    #expect(
      try scaffold.write(below: "content")
        == ["content/site.yml", "content/columns/news.md", "content/pages/about.md", ".gitignore", ".gitattributes"].map
      {
        "\(folder.path)/journal/\($0)"
      })
    #expect(throws: Scaffold.Failure.self) { try scaffold.write(below: "content") }
    let result = try SampleSites.build(folder, content: "journal/content")
    #expect(result.diagnostics.isEmpty && result.changes != nil)
    // The folder of an empty repository.
    _ = try Scaffold(.site, id: folder.path + "/here/.", title: nil).write(below: "content")
    #expect(folder.text("here/content/site.yml")?.hasPrefix("title: here\n") == true)
    for id in ["", "/", "..", "a/.."] {
      #expect(throws: Scaffold.Failure.self) { try Scaffold(.site, id: id, title: nil).write(below: "content") }
    }
  }

  @Test func todayIsChinas() throws {
    let folder = try TemporaryFolder()
    var scaffold = Scaffold(.article, id: "slug", title: nil)
    scaffold.now = 1_709_222_400  // 2024-02-29T16:00:00Z, the first of March in China
    #expect(try scaffold.write(below: folder.path) == [folder.path + "/articles/2024/03/slug.md"])
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "awards/a/2023.csv")
    var scaffold = Scaffold(.award, id: "a", title: nil)
    scaffold.edition = "2023"
    #expect(throws: Scaffold.Failure.self) { try scaffold.write(below: folder.path) }
    #expect(folder.files() == ["awards/a/2023.csv": "mine"])
  }

  @Test func noLinkBelowTheContentIsFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "elsewhere/a")
    try folder.write("", to: "content/articles/a.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/content/articles/2024", withDestinationPath: "../../elsewhere")
    var scaffold = Scaffold(.article, id: "slug", title: nil)
    scaffold.date = "2024-02-29"
    #expect(throws: Scaffold.Failure.self) { try scaffold.write(below: folder.path + "/content") }
    #expect(throws: Scaffold.Failure.self) {
      try Scaffold(.article, id: "2024/slug", title: nil).write(below: folder.path + "/content")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/elsewhere") == ["a"])
    // The content folder itself may be a link.
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "content")
    scaffold.date = "2025-02-28"
    #expect(try scaffold.write(below: folder.path + "/link") == [folder.path + "/link/articles/2025/02/slug.md"])
  }

  @Test func anEditionComesWithItsAward() throws {
    let folder = try TemporaryFolder()
    var scaffold = Scaffold(.award, id: "a", title: nil)
    scaffold.edition = "2023"
    #expect(
      try scaffold.write(below: folder.path)
        == ["index.md", "2023.md", "2023.csv"].map { "\(folder.path)/awards/a/\($0)" })
    scaffold.edition = "2024"
    #expect(
      try scaffold.write(below: folder.path) == ["2024.md", "2024.csv"].map { "\(folder.path)/awards/a/\($0)" })
  }

  @Test(arguments: [
    "con", "com1.x", "a.", "../x", "a/../b", "医院", "a b", "", "A", "a//b", "index", "2024/01/index", ".x",
    String(repeating: "a", count: 250),
  ]) func badNames(id: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: Scaffold.Failure.self) { try Scaffold(.article, id: id, title: nil).write(below: folder.path) }
    #expect(folder.files().isEmpty)
  }

  /// Names that conflict with pages of the site itself.
  @Test(arguments: [("page", "search"), ("page", "tags"), ("page", "index"), ("hospital", "province")])
  func keptNames(kind: String, id: String) throws {
    let folder = try TemporaryFolder()
    let kind = try #require(Scaffold.Kind.named(kind))
    let failure = #expect(throws: Scaffold.Failure.self) {
      try Scaffold(kind, id: id, title: nil).write(below: folder.path)
    }
    #expect(failure?.message.english == "the site uses the name '\(id)' itself; choose another")
    #expect(folder.files().isEmpty)
  }

  /// A file that accompanies another is created only after it.
  @Test(arguments: [
    ("edition", "award", "a", "a/2023", ["awards/a/2023.csv", "awards/a/2023.md"]),
    ("letters", "article", "2024/02/a", "2024/02/a", ["articles/2024/02/a/letters.yml"]),
    ("consent", nil, "", "agreement", ["gate/agreement/1.0.md"]),
    ("consent", nil, "", "agreement/2.1", ["gate/agreement/2.1.md"]),
  ])
  func companions(_ kind: String, _ needed: String?, _ neededID: String, _ id: String, _ paths: [String]) throws {
    let folder = try TemporaryFolder()
    _ = try Scaffold(.site, id: folder.path + "/s", title: "刊").write(below: "")
    let content = folder.path + "/s/content"
    let scaffold = Scaffold(try #require(Scaffold.Kind.named(kind)), id: id, title: nil)
    if let needed {
      #expect(throws: Scaffold.Failure.self) { try scaffold.write(below: content) }
      var first = Scaffold(try #require(Scaffold.Kind.named(needed)), id: neededID, title: nil)
      first.isBundle = needed == "article"
      _ = try first.write(below: content)
    }
    #expect(Set(try scaffold.write(below: content)) == Set(paths.map { "\(content)/\($0)" }))
    #expect(try SampleSites.build(folder, content: "s/content").diagnostics.map(\.problem.message.english) == [])
  }

  /// An article to move is named only if it exists.
  @Test func lettersWithoutAFolder() throws {
    let folder = try TemporaryFolder()
    let letters = Scaffold(try #require(Scaffold.Kind.named("letters")), id: "2024/02/a", title: nil)
    let index = "\(folder.path)/articles/2024/02/a/index.md does not exist; "
    #expect(
      Self.message(letters, folder) == index + "create the article first: xinglin new article 2024/02/a --bundle")
    _ = try Scaffold(.article, id: "2024/02/a", title: nil).write(below: folder.path)
    #expect(
      Self.message(letters, folder) == index + "move articles/2024/02/a.md to articles/2024/02/a/index.md first")
  }

  @Test func foreignOptions() throws {
    let folder = try TemporaryFolder()
    var scaffold = Scaffold(try #require(Scaffold.Kind.named("hospital")), id: "a", title: nil)
    scaffold.column = "news"
    #expect(Self.message(scaffold, folder) == "hospital does not accept --column; it accepts --title")
    scaffold.column = nil
    #expect(Self.message(Scaffold(scaffold.kind, id: "a", title: " "), folder) == "--title is empty")
    #expect(folder.files().isEmpty)
  }

  @Test func unknownColumns() throws {
    let folder = try TemporaryFolder()
    var scaffold = Scaffold(.article, id: "2024/03/a", title: nil)
    scaffold.column = "caess"
    #expect(Self.message(scaffold, folder) == "unknown column 'caess'; create one first: xinglin new column ID")
    try folder.write("---\ntitle: 典型案例\naliases: [案例]\n---\n", to: "columns/cases.md")
    try folder.write("---\ntitle: 新闻\n---\n", to: "columns/news.md")
    #expect(Self.message(scaffold, folder) == "unknown column 'caess'; did you mean 'cases'?")
    scaffold.column = "forum"
    #expect(Self.message(scaffold, folder) == "unknown column 'forum'; one of: cases, news")
    #expect(!folder.files().keys.contains { $0.hasPrefix("articles") })
    for name in ["cases", "典型案例", "案例"] {
      scaffold = Scaffold(.article, id: "2024/03/\(folder.files().count)", title: nil)
      scaffold.column = name
      #expect(Self.message(scaffold, folder) == nil)
    }
  }

  private static func message(_ scaffold: Scaffold, _ folder: TemporaryFolder) -> String? {
    do throws(Scaffold.Failure) {
      _ = try scaffold.write(below: folder.path)
      return nil
    } catch {
      return error.message.english
    }
  }

  @Test func datesAreCorrected() throws {
    let folder = try TemporaryFolder()
    var scaffold = Scaffold(.article, id: "slug", title: nil)
    scaffold.date = "2023年9月5日"
    #expect(Self.message(scaffold, folder) == "'2023年9月5日' is not a date; write 2023-09-05")
  }

  @Test func impossibleDates() throws {
    let folder = try TemporaryFolder()
    var scaffold = Scaffold(.article, id: "slug", title: nil)
    scaffold.date = "2023-02-29"
    #expect(throws: Scaffold.Failure.self) { try scaffold.write(below: folder.path) }
  }

  @Test(arguments: [
    ("题目", "题目"), ("2023", "\"2023\""), ("yes", "\"yes\""), ("a: b", "\"a: b\""), ("“引”", "“引”"),
    ("\"q\" \\", "\"\\\"q\\\" \\\\\""), ("- a", "\"- a\""), ("", "\"\""), ("a\nb", "\"a\\nb\""),
  ])
  func scalars(text: String, yaml: String) {
    #expect(Scaffold.quoted(text) == yaml)
  }
}
