import Content
import Diagnostics
import Entities
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    (
      "articles/2022/新闻.md", "path/name",
      "use lower-case ASCII letters, digits, -, _ and .; or add slug to the front matter"
    ),
    (
      "articles/a b.md", "path/name",
      "use lower-case ASCII letters, digits, -, _ and ., such as a-b; or add slug to the front matter"
    ),
    ("articles/专栏/a.md", "path/name", "use lower-case ASCII letters, digits, -, _ and ."),
    (
      "articles/a b/index.md", "path/name",
      "use lower-case ASCII letters, digits, -, _ and ., such as a-b; or add slug to the front matter"
    ),
  ])
  func names(_ path: String, _ rule: String, _ remedy: String) throws {
    let folder = try ContentFolder([path: ContentFolder.article()])
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == ["\(path):1:1 \(rule)"])
    #expect(diagnostics.first?.problem.remedy?.english == remedy)
  }

  /// Names that differ only in case are distinct files here, but the same file on Windows and macOS.
  @Test(arguments: [
    ("articles/2022/One.md", "one"), ("articles/Cases/one.md", "cases"), ("columns/Forum.md", "forum"),
    ("pages/About.md", "about"), ("awards/Model/index.md", "model"),
  ])
  func capitals(_ path: String, _ proposal: String) throws {
    let text = "---\ntitle: 题\ndate: 2022-06-22\n---\n"
    let diagnostics = try ContentFolder([path: text]).read().diagnostics.filter { $0.problem.rule.id == "path/name" }
    #expect(diagnostics.map { $0.problem.remedy?.english.contains("such as \(proposal)") } == [true])
  }

  @Test func capitalsInIDs() throws {
    let folder = try ContentFolder([
      "articles/a.md": ContentFolder.article("slug: News"), "hospitals.csv": "id,name\nHuaXi,华西\n",
    ])
    #expect(folder.findings() == ["articles/a.md:4:7 path/name", "hospitals.csv:2:1 path/name"])
  }

  @Test func slugGivesTheAddress() throws {
    let folder = try ContentFolder([
      "articles/2022/新闻.md": ContentFolder.article("slug: news"),
      "articles/专栏/index.md": ContentFolder.article("slug: b"),
    ])
    #expect(folder.read().library?.articles.map(\.url) == ["/articles/2022/news/", "/articles/b/"])
    #expect(try ContentFolder(["people/邬亮.md": "---\nname: 邬亮\n---\n"]).findings() == ["people/邬亮.md:1:1 path/name"])
  }

  @Test(arguments: [
    "old/", "/a?id=3", "/", "//x", "/a#b", "/../a", "/%zz", "/a%00b", "/a%0ab/", "/%2e%2e/a", "/a\\b", "/a%5Cb",
    "/a%3Fb", "/./a", "/%FF/",
  ])
  func aliases(_ alias: String) throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article("aliases: ['\(alias)']")])
    #expect(folder.findings() == ["articles/a.md:4:11 path/alias"])
  }

  @Test func aliasesOfTooLongNames() throws {
    for (count, rules) in [(255, []), (256, ["articles/a.md:4:11 path/alias"])] {
      let alias = "/" + String(repeating: "a", count: count) + "/"
      #expect(try ContentFolder(["articles/a.md": ContentFolder.article("aliases: ['\(alias)']")]).findings() == rules)
    }
  }

  @Test func aliasesAreKeptDecoded() throws {
    let lines = "aliases: [/2019/old, /news/1.html, /%E6%97%A7/]"
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(lines)])
    #expect(folder.read().library?.articles[0].publication.aliases == ["/2019/old/", "/news/1.html", "/旧/"])
  }
}
