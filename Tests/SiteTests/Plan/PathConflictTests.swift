import Diagnostics
import Testing

@testable import Site

/// Every path of the output belongs to a single source. A source that yields is reported at its own location, by
/// `check` as well.
@Suite struct PathConflictTests {
  private static let articleCases: [(files: [String: String], location: String, first: String?)] = [
    (["articles/a.md": "", "articles/a/index.md": ""], "articles/a/index.md:1:1", "articles/a.md:1:1"),
    (["articles/a.md": "", "articles/b.md": "slug: a"], "articles/b.md:4:7", "articles/a.md:1:1"),
    (["articles/a.md": "", "articles/b.md": "aliases: [/articles/a/]"], "articles/b.md:4:11", "articles/a.md:1:1"),
    (
      ["articles/a.md": "aliases: [/old]", "articles/b.md": "aliases: [/old/]"], "articles/b.md:4:11",
      "articles/a.md:4:11"
    ),
    (["articles/a.md": "aliases: [/old, /o%6Cd/]"], "articles/a.md:4:17", "articles/a.md:4:11"),
    (["articles/a.md": "aliases: [/columns/]"], "articles/a.md:4:11", nil),
    (["articles/a.md": "aliases: [/feed.xml]"], "articles/a.md:4:11", nil),
    (["articles/a.md": "aliases: [/feed.xml/]"], "articles/a.md:4:11", nil),
    (["articles/a.md": "aliases: [/sitemap.xml/old.html]"], "articles/a.md:4:11", nil),
    (["articles/a.md": "aliases: [/.xinglin-files]"], "articles/a.md:4:11", nil),
    (["articles/a.md": "aliases: [/.xinglin/cache/]"], "articles/a.md:4:11", nil),
    // Scheduled content is subject to the same rules.
    (["articles/a.md": "", "articles/b.md": "publish: 2099-01-01\nslug: a"], "articles/b.md:5:7", "articles/a.md:1:1"),
  ]

  @Test(arguments: articleCases)
  func articles(_ files: [String: String], _ location: String, _ first: String?) throws {
    let site = try SampleSite(files.mapValues { SampleSite.article($0) })
    let diagnostics = try site.diagnostics()
    #expect(diagnostics.map(site.line) == ["\(location) path/same-output"])
    let related = diagnostics.first?.related.map { related in
      "\(site.relative(related.location)):\(related.location.range.start.line):\(related.location.range.start.column)"
    }
    #expect(related == (first.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("pages/tags.md", "---\ntitle: 标签\n---\n"), ("pages/search.md", "---\ntitle: 搜索\n---\n"),
    ("pages/articles.md", "---\ntitle: 文章\n---\n"), ("pages/page.md", "---\ntitle: 页\n---\n"),
    ("pages/index.md", "---\ntitle: 首页\n---\n"), ("static/feed.xml", "x"), ("static/columns/index.html", "x"),
    ("static/sitemap.xml", "x"), ("static/404.html/x.txt", "x"),
  ])
  func generatedPaths(_ path: String, _ text: String) throws {
    #expect(try SampleSite([path: text]).findings() == ["\(path):1:1 path/same-output"])
  }

  @Test func rowsOfTheRegister() throws {
    let site = try SampleSite(["hospitals.csv": "id,name,province\njia,甲医院,四川\nprovince,乙医院,四川\n"])
    #expect(try site.findings().filter { $0.contains("path/") } == ["hospitals.csv:3:1 path/same-output"])
  }

  @Test func staticFilesOverPages() throws {
    let site = try SampleSite([
      "pages/about.md": "---\ntitle: 关于\n---\n", "static/about/index.html": "x", "static/contact": "x",
      "pages/contact.md": "---\ntitle: 联系\n---\n",
    ])
    #expect(
      try site.findings() == ["static/about/index.html:1:1 path/same-output", "static/contact:1:1 path/same-output"])
  }

  @Test func tagOverTheListOfTags() throws {
    let site = try SampleSite([
      "articles/a.md": SampleSite.article("tags: [党建]"),
      "articles/b.md": SampleSite.article("authors: [甲]\ntags: [党建, index.html]"),
    ])
    #expect(try site.findings() == ["articles/b.md:5:12 name/tag"])
  }

  @Test func errorsLeaveTheOutputAsItWas() throws {
    let site = try SampleSite(["articles/a.md": SampleSite.article()])
    let before = try site.build()
    try site.folder.write(SampleSite.article("aliases: [/feed.xml/]", "改过。"), to: "content/articles/a.md")
    #expect(throws: SampleSite.Faults.self) { try site.build() }
    #expect(site.folder.files("site") == before)
  }

  @Test func namesThatDifferInCaseAlone() throws {
    let site = try SampleSite([
      "articles/a.md": SampleSite.article("tags: [é]\naliases: [/Old/, /old/]"),
      "articles/b.md": SampleSite.article("aliases: [/articles/A/]"), "static/tags/e\u{301}/index.html": "x",
    ])
    let findings = try site.findings()
    #expect(
      findings == [
        "articles/a.md:5:18 path/twin", "articles/b.md:4:11 path/twin", "static/tags/e\u{301}/index.html:1:1 path/twin",
      ])
  }

  @Test func pagesAtOldURLs() throws {
    let site = try SampleSite([
      "articles/a.md": SampleSite.article("aliases: [/旧/文/]"),
      "pages/about.md": "---\ntitle: 关于\naliases: [/about.html]\n---\n",
    ])
    try site.folder.write("title: 论坛\nbase_url: https://example.org/forum\nlanguage: zh-Hans\n", to: "content/site.yml")
    let files = try site.build()
    for (path, url) in [("旧/文/index.html", "/forum/articles/a/"), ("about.html", "/forum/about/")] {
      let page = try #require(files[path])
      #expect(page.contains("<html lang=\"zh-Hans\">"))
      #expect(page.contains("content=\"0; url=\(url)\""))
      #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org\(url)\">"))
    }
  }
}
