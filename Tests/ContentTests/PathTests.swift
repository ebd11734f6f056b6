import Content
import Diagnostics
import Entities
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    ("articles/2022/新闻.md", "path/name", "use ASCII letters, digits, -, _ and .; or add slug to the front matter"),
    (
      "articles/a b.md", "path/name",
      "use ASCII letters, digits, -, _ and ., such as a-b; or add slug to the front matter"
    ),
    ("articles/专栏/a.md", "path/name", "use ASCII letters, digits, -, _ and ."),
    (
      "articles/a b/index.md", "path/name",
      "use ASCII letters, digits, -, _ and ., such as a-b; or add slug to the front matter"
    ),
  ])
  func names(_ path: String, _ rule: String, _ remedy: String) throws {
    let folder = try ContentFolder([path: ContentFolder.article()])
    let found = folder.read().diagnostics
    #expect(found.map(folder.line) == ["\(path):1:1 \(rule)"])
    #expect(found.first?.problem.remedy?.english == remedy)
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
    (["articles/a.md": "", "articles/a/index.md": ""], "articles/a/index.md:1:1", "articles/a.md:1:1"),
    (["articles/a.md": "", "articles/b.md": "slug: a"], "articles/b.md:4:7", "articles/a.md:1:1"),
    (["articles/a.md": "", "articles/b.md": "aliases: [/articles/a/]"], "articles/b.md:4:11", "articles/a.md:1:1"),
    (
      ["articles/a.md": "aliases: [/old]", "articles/b.md": "aliases: [/old/]"], "articles/b.md:4:11",
      "articles/a.md:4:11"
    ),
    (["articles/a.md": "aliases: [/columns/]"], "articles/a.md:4:11", nil),
    (["articles/a.md": "aliases: [/feed.xml]"], "articles/a.md:4:11", nil),
  ])
  func collisions(_ files: [String: String], _ place: String, _ first: String?) throws {
    let folder = try ContentFolder(files.mapValues { ContentFolder.article($0) })
    let found = folder.read().diagnostics
    #expect(found.map(folder.line) == ["\(place) path/same-output"])
    let related = found.first?.related.map { related in
      "\(folder.relative(related.place.path)):\(related.place.range.start.line):\(related.place.range.start.column)"
    }
    #expect(related == (first.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("pages/tags.md", "---\ntitle: 标签\n---\n"), ("pages/search.md", "---\ntitle: 搜索\n---\n"),
    ("pages/articles.md", "---\ntitle: 文章\n---\n"), ("pages/page.md", "---\ntitle: 页\n---\n"),
    ("pages/index.md", "---\ntitle: 首页\n---\n"), ("static/feed.xml", "x"), ("static/columns/index.html", "x"),
  ])
  func reserved(_ path: String, _ text: String) throws {
    #expect(try ContentFolder([path: text]).findings() == ["\(path):1:1 path/same-output"])
  }

  @Test func staticFilesOverPages() throws {
    let folder = try ContentFolder([
      "pages/about.md": "---\ntitle: 关于\n---\n", "static/about/index.html": "x", "static/contact": "x",
      "pages/contact.md": "---\ntitle: 联系\n---\n",
    ])
    #expect(
      folder.findings() == [
        "static/about/index.html:1:1 path/same-output", "static/contact:1:1 path/same-output",
      ])
  }

  @Test(arguments: ["old/", "/a?id=3", "/", "//x", "/a#b", "/../a", "/%zz"])
  func aliases(_ alias: String) throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article("aliases: ['\(alias)']")])
    #expect(folder.findings() == ["articles/a.md:4:11 path/alias"])
  }

  @Test func aliasesAreKeptDecoded() throws {
    let lines = "aliases: [/2019/old, /news/1.html, /%E6%97%A7/]"
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(lines)])
    #expect(folder.read().library?.articles[0].aliases == ["/2019/old/", "/news/1.html", "/旧/"])
  }
}
