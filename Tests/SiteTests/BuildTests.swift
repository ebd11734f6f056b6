import Content
import Diagnostics
import Entities
import Foundation
import Site
import Testing

/// Builds of whole sample sites.
@Suite struct BuildTests {
  private static let allURLs = [
    "index.html", "404.html", "about/index.html", "columns/index.html", "columns/forum/index.html",
    "columns/forum/page/2/index.html", "columns/forum/archive/2024-01/index.html", "columns/forum/feed.xml",
    "columns/forum/rss.xml", "columns/forum/feed.json", "articles/2024/01/escaped/index.html",
    "articles/2024/02/bundle/index.html", "articles/2024/02/bundle/图 一.svg", "articles/2024/02/bundle/附 件'&.txt",
    "articles/2024/03/members/index.html", "hospitals/index.html", "hospitals/east/index.html",
    "hospitals/west/index.html", "hospitals/province/110000/index.html", "hospitals/initial/d/index.html",
    "people/index.html", "people/jia/index.html", "awards/index.html", "awards/star/index.html",
    "awards/star/2023/index.html", "awards/star/2023/roll.csv", "awards/star/2023/roll.json", "documents/index.html",
    "documents/paper/index.html", "tags/党建/index.html", "old/escaped/index.html", "feed.xml", "rss.xml", "feed.json",
    "sitemap.xml", "robots.txt", "manifest.webmanifest", "robots-note.txt", ".xinglin-files",
  ]

  @Test func everythingIsThere() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("valid", to: folder)
    let result = try SampleSites.build(folder)
    let files = folder.files("site")
    for path in Self.allURLs { #expect(files[path] != nil, "\(path) is missing") }
    #expect(
      result.unpublished.map(\.path).map { $0.split(separator: "/").last } == ["draft.md", "future.md", "past.md"])
    #expect(!files.keys.contains { $0.contains("draft") || $0.contains("secret") })
    #expect(
      result.diagnostics.map(\.problem.rule.id).sorted() == [
        "gate/no-keys", "gate/no-readers", "markdown/first-level-heading",
      ])
  }

  @Test func theSitesColoursFollowTheThemesSheet() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("valid", to: folder)
    _ = try SampleSites.build(folder)
    let sheet = try #require(folder.files("site").first { $0.key.hasPrefix("assets/site.") }?.value)
    #expect(
      sheet == """
        :root{--seal:#8c1c13;}
        @media screen and (prefers-color-scheme:dark){
        :root:not([data-scheme="light"]){--seal:#e8907f;}
        }
        @media screen{
        :root[data-scheme="dark"]{--seal:#e8907f;}
        }

        """)
  }

  @Test func textIsEscapedEverywhere() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("valid", to: folder)
    _ = try SampleSites.build(folder)
    for (path, text) in folder.files("site") where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      for raw in ["<script>alert", "<u>", "<x>", "</h1><script", "</meta>\"", "某社>", "<em>\""] {
        #expect(!text.contains(raw), "\(raw) in \(path)")
      }
    }
    let page = try #require(folder.text("site/articles/2024/01/escaped/index.html"))
    #expect(page.contains("&lt;script&gt;alert(\"题'&amp;\")&lt;/script&gt;"))
    #expect(page.contains("content=\"摘要&lt;/meta&gt;&quot;'&amp;&lt;script&gt;\""))
  }

  @Test func nothingOfAMembersBodyLeaves() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("valid", to: folder)
    _ = try SampleSites.build(folder)
    for (path, text) in folder.files("site") {
      for secret in ["不可外传", "秘而不宣"] { #expect(!text.contains(secret), "\(secret) in \(path)") }
    }
    #expect(folder.text("site/articles/2024/03/members/index.html")?.contains("公开的摘要") == true)
    let production = try SampleSites.build(folder, output: "production") { $0.isProduction = true }
    #expect(production.hasErrors)
    #expect(folder.files("production").isEmpty)
  }

  @Test func addressesBeginWithTheSitesPath() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("valid", to: folder)
    _ = try SampleSites.build(folder)
    let page = try #require(folder.text("site/articles/2024/01/escaped/index.html"))
    #expect(!page.contains("href=\"/articles") && !page.contains("src=\"/assets"))
    #expect(page.contains("href=\"/forum/people/jia/\""))
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://valid.example.org/forum/articles/2024/01/escaped/\">"))
    _ = try SampleSites.build(folder, output: "other") { $0.baseURL = "https://other.example" }
    #expect(folder.text("other/index.html")?.contains("href=\"https://other.example/\"") == true)
  }

  @Test(arguments: [1, 3, 8]) func theSameBytesWithAnyNumberOfJobs(jobs: Int) throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("valid", to: folder)
    _ = try SampleSites.build(folder, output: "a", jobs: 2)
    _ = try SampleSites.build(folder, output: "b", jobs: jobs)
    #expect(folder.files("a") == folder.files("b"))
  }

  @Test func aSecondBuildChangesWhatChanged() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("valid", to: folder)
    let first = try SampleSites.build(folder)
    try folder.write("mine", to: "site/articles/mine.txt")
    #expect(try SampleSites.build(folder).changes?.written == 0)
    try FileManager.default.removeItem(atPath: folder.path + "/content/articles/2024/02")
    let escaped = try #require(folder.text("content/articles/2024/01/escaped.md"))
    try folder.write(
      escaped.replacingOccurrences(of: "、[](../02/bundle/index.md)", with: ""),
      to: "content/articles/2024/01/escaped.md")
    let second = try SampleSites.build(folder)
    // Three of them belong to the search index block that contained the article.
    #expect(second.changes?.removed == 10)
    #expect(second.changes.map { $0.written < $0.unchanged } == true)
    #expect(folder.text("site/articles/mine.txt") == "mine")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/articles/2024/02"))
    _ = try SampleSites.build(folder, output: "clean")
    var incremental = folder.files("site")
    incremental["articles/mine.txt"] = nil
    #expect(incremental == folder.files("clean"))
    #expect(first.changes?.removed == 0)
  }

  @Test func draftsOnRequest() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("valid", to: folder)
    let result = try SampleSites.build(folder) { $0.includesDrafts = true }
    #expect(folder.text("site/articles/2024/03/draft/index.html") != nil)
    #expect(!result.unpublished.contains { $0.reason == .draft })
  }

  @Test func contentAndOutputMayNotOverlap() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("valid", to: folder)
    for output in [".", "content", "content/site"] {
      #expect(throws: BuildError.self) { try SampleSites.build(folder, output: output) }
    }
    #expect(folder.files().keys.allSatisfy { $0.hasPrefix("content/") })
  }
}
