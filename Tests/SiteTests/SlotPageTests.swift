import Diagnostics
import Foundation
import LuntanTheme
import Testing

@testable import Site

/// The pages that show slot texts and the site's style sheet, and the pages rebuilt when these change.
@Suite struct SlotPageTests {
  private static let files = [
    "site.yml": "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\ntheme: {css: house.css}\nsearch: false\n",
    "house.css": "p {\n  margin: 0;\n}\n", "pages/about.md": "---\ntitle: 关于\n---\n\n正文。\n",
    "articles/2024/01/a.md": "---\ntitle: 甲\ndate: 2024-01-02\n---\n\n正文甲。\n",
    "articles/2024/01/b.md": "---\ntitle: 乙\ndate: 2024-01-03\n---\n\n正文乙。\n",
    "slots/masthead.md": "公告文字。\n", "slots/footer.md": "页脚文字，见[](article:2024/01/a)。\n",
    "slots/article-start.md": "文前文字。\n", "slots/article-end.md": "文后文字。\n",
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in Self.files { try folder.write(text, to: "content/" + path) }
    return folder
  }

  private func build(_ folder: TemporaryFolder) throws -> BuildResult {
    usleep(30_000)
    let result = try SampleSites.build(folder) { $0.timestampResolution = 12_000_000 }
    try #require(!result.hasErrors, "\(result.diagnostics.map(\.problem.message.english))")
    return result
  }

  private func count(_ text: String, in folder: TemporaryFolder, _ path: String) -> Int {
    (folder.text("site/" + path) ?? "").components(separatedBy: text).count - 1
  }

  @Test func everyPageShowsItsTextsOnce() throws {
    let folder = try folder()
    _ = try build(folder)
    for page in ["index.html", "404.html", "about/index.html", "articles/2024/01/a/index.html"] {
      #expect(count("公告文字", in: folder, page) == 1, "\(page)")
      #expect(count("页脚文字，见<a href=\"/articles/2024/01/a/\">甲</a>", in: folder, page) == 1, "\(page)")
      let isArticle = page.hasPrefix("articles")
      #expect(count("文前文字", in: folder, page) == (isArticle ? 1 : 0), "\(page)")
      #expect(count("文后文字", in: folder, page) == (isArticle ? 1 : 0), "\(page)")
    }
    for feed in ["feed.xml", "rss.xml", "feed.json"] { #expect(count("文字", in: folder, feed) == 0, "\(feed)") }
    let sheet = try #require(folder.files("site").first { $0.key.hasPrefix("assets/site.") })
    #expect(sheet.value == "p{margin:0}")
    #expect(count("/" + sheet.key, in: folder, "about/index.html") == 1)
  }

  /// An edit rebuilds only the pages that show it.
  @Test func anEditIsBuiltWhereItShows() throws {
    let folder = try folder()
    _ = try build(folder)
    let pages = folder.files("site").filter { $0.key.hasSuffix(".html") }.count
    try folder.write("文后新字。\n", to: "content/slots/article-end.md")
    #expect(try build(folder).changes?.written == 2)
    #expect(count("文后新字", in: folder, "articles/2024/01/b/index.html") == 1)
    try folder.write("公告新字。\n", to: "content/slots/masthead.md")
    #expect(try build(folder).changes?.written == pages)
    try folder.write("---\ntitle: 丙\ndate: 2024-01-02\n---\n\n正文甲。\n", to: "content/articles/2024/01/a.md")
    _ = try build(folder)
    #expect(count("见<a href=\"/articles/2024/01/a/\">丙</a>", in: folder, "about/index.html") == 1)
    try folder.write("p { margin: 1px; }\n", to: "content/house.css")
    _ = try build(folder)
    #expect(folder.files("site").filter { $0.key.hasPrefix("assets/site.") }.map(\.value) == ["p{margin:1px}"])
  }
}
