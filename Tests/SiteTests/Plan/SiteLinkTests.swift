import Diagnostics
import Testing

@testable import Site

/// A link to a URL of the site is valid if and only if the plan contains the URL.
@Suite struct SiteLinkTests {
  /// URLs that exist only with the content that requires them.
  private static let lists = [
    "/hospitals/province/510000/", "/people/", "/tags/", "/documents/", "/awards/", "/gate/",
    "/gate/consent.json", "/hospitals/", "/columns/a/feed.xml", "/articles/", "/sitemap-1.xml",
  ]

  @Test func whatASiteLacks() throws {
    let site = try SampleSite(["articles/a.md": SampleSite.article("", Self.links(Self.lists))])
    #expect(try site.findings() == Self.lists.indices.map { "articles/a.md:\($0 + 5):1 link/address" })
  }

  @Test func whatASiteHas() throws {
    let site = try SampleSite([
      "columns/c.md": "---\ntitle: 栏\n---\n", "hospitals/h.md": "---\nname: 安医院\nprovince: 四川\n---\n",
      "people/p.md": "---\nname: 邬甲\n---\n", "documents/d.md": "---\ntitle: 意见\n---\n",
      "awards/w/index.md": "---\ntitle: 奖\n---\n", "awards/w/2023.md": "---\n---\n",
      "articles/b.md": SampleSite.article("column: c\ntags: [党建]\naliases: [/old.html]", date: "2024-01-02"),
      "static/f/a.pdf": "pdf", "static/robots.txt": "x",
      "articles/a.md": SampleSite.article(
        "column: c\ntags: [党建]", date: "2024-01-01",
        Self.links([
          "/", "/columns/", "/columns/c/page/2/", "/columns/c/page/2", "/columns/c/archive/2024-01/",
          "/columns/c/feed.json", "/hospitals/", "/hospitals/initial/a/", "/hospitals/province/510000/",
          "/hospitals/register.json", "/people/", "/documents/", "/awards/w/2023/roll.csv", "/tags/",
          "/tags/%E5%85%9A%E5%BB%BA/page/2/", "/tags/党建/", "/old.html", "/f/a.pdf", "/robots.txt",
          "/search/?q=党建", "/manifest.webmanifest", "/sitemap.xml?x=1#y", "/404.html",
        ])),
    ])
    try site.folder.write(
      "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\npage_size: 1\n", to: "content/site.yml")
    #expect(try site.findings() == [])
    let page = try #require(try site.build()["articles/a/index.html"])
    #expect(page.contains("href=\"/tags/%E5%85%9A%E5%BB%BA/page/2/\""))
    #expect(page.contains("href=\"/sitemap.xml?x=1#y\""))
  }

  @Test func whereAURLMayBeWritten() throws {
    let site = try SampleSite([
      "articles/a.md": SampleSite.article(
        "source: {name: 来源, url: /from/}", "```callout\n见[甲](/callout/)。\n```"),
      "pages/p.md": "---\ntitle: 页\n---\n见[乙](/page/)。\n",
      "documents/d.md": "---\ntitle: 意见\nurl: /document/\n---\n",
    ])
    try site.folder.write(
      """
      title: 论坛
      base_url: https://example.org
      language: zh-Hans
      navigation: [{title: 首页, url: /}, {title: 标签, url: /tags/}]
      footer: {links: [{title: 关于, url: /abuot/}], friends: [{title: 页, url: /p/}]}
      """, to: "content/site.yml")
    let findings = try site.findings()
    #expect(
      findings == [
        "articles/a.md:4:25 link/address", "articles/a.md:7:2 link/address", "documents/d.md:3:6 link/address",
        "pages/p.md:4:2 link/address", "site.yml:4:52 link/address", "site.yml:5:35 link/address",
      ])
  }

  @Test func suggestions() throws {
    let site = try SampleSite([
      "pages/about.md": "---\ntitle: 关于\n---\n",
      "articles/a.md": SampleSite.article("", "见[关于](/abuot/#x)与[草稿](/articles/b/)。"),
      "articles/b.md": SampleSite.article("draft: true"),
    ])
    let diagnostics = try site.diagnostics()
    #expect(diagnostics.map(site.line) == ["articles/a.md:5:2 link/address", "articles/a.md:5:18 link/unpublished"])
    #expect(diagnostics.first?.problem.message.english == "no page or file at '/abuot/#x'")
    #expect(diagnostics.first?.problem.remedy?.english == "did you mean '/about/'?")
  }

  /// Only a URL whose segments are all similar is suggested, and the list of a province for its name.
  @Test(arguments: [
    ("/documents/", nil), ("/column/", "/columns/"), ("/hospitals/province/四川/", "/hospitals/province/510000/"),
    ("/hospitals/province/陕西/", nil),
  ])
  func nearURLs(_ url: String, _ suggestion: String?) throws {
    let site = try SampleSite([
      "columns/news.md": "---\ntitle: 新闻\n---\n", "hospitals.csv": "id,name,province\njia,甲医院,四川\nyi,乙医院,北京\n",
      "articles/a.md": SampleSite.article("", "[x](\(url))"),
    ])
    let remedies = try site.diagnostics().filter { $0.problem.rule.id == "link/address" }.map(\.problem.remedy?.english)
    #expect(
      remedies == [suggestion.map { "did you mean '\($0)'?" } ?? "check the URL, or put the file into static/"])
  }

  /// An unreadable file is reported once, without every link to the pages that depend on it.
  @Test func consequencesAreHeldBack() throws {
    let site = try SampleSite([
      "articles/a.md": SampleSite.article("", "[x](/tags/党建/) [y](/about/) [z](/nothing/)"),
      "articles/b.md": "---\ntitle: [\n---\n", "pages/about.md": "没有前言区\n",
    ])
    let findings = try site.findings().filter { $0.contains("link/") }
    #expect(findings == ["articles/a.md:5:29 link/address"])
  }

  @Test func linksOfMembersTextsAreNotQuoted() throws {
    let site = try SampleSite([
      "articles/a.md": SampleSite.article("access: members\nsummary: 摘要", "见[x](/secret-page/)。")
    ])
    let diagnostics = try site.diagnostics().filter { $0.problem.rule.id == "link/address" }
    #expect(diagnostics.count == 1)
    #expect(!"\(diagnostics)".contains("secret-page"))
  }

  private static func links(_ urls: [String]) -> String { urls.map { "[x](\($0))" }.joined(separator: "\n") }
}
