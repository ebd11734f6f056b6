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
        == ["content/site.yml", "content/columns/news.md", "content/pages/about.md", ".gitignore"].map {
          "\(folder.path)/journal/\($0)"
        })
    #expect(throws: Scaffold.Failure.self) { try scaffold.write(below: "content") }
    let result = try SampleSites.build(folder, content: "journal/content")
    #expect(result.diagnostics.isEmpty && result.changes != nil)
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
    "../x", "a/../b", "医院", "a b", "", "A", "a//b", "index", "2024/01/index", ".x", String(repeating: "a", count: 250),
  ]) func badNames(id: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: Scaffold.Failure.self) { try Scaffold(.article, id: id, title: nil).write(below: folder.path) }
    #expect(folder.files().isEmpty)
  }

  /// Names that stand for something of the site's own.
  @Test(arguments: [("page", "search"), ("page", "tags"), ("page", "index"), ("hospital", "province")])
  func keptNames(kind: String, id: String) throws {
    let folder = try TemporaryFolder()
    let kind = try #require(Scaffold.Kind.named(kind))
    #expect(throws: Scaffold.Failure.self) { try Scaffold(kind, id: id, title: nil).write(below: folder.path) }
    #expect(folder.files().isEmpty)
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
