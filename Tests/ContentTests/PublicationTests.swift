import Content
import Diagnostics
import Entities
import Markdown
import SourceFiles
import Testing

@Suite struct PublicationTests {
  private static let files = [
    "articles/now.md": ContentFolder.article(), "articles/draft.md": ContentFolder.article("draft: true"),
    "articles/later.md": ContentFolder.article("publish: 2024-01-01 08:01"),
    "articles/just.md": ContentFolder.article("publish: 2024-01-01 08:00"),
    "articles/future.md": ContentFolder.article(date: "2024-05-01"),
    "articles/old.md": ContentFolder.article("expires: 2023-01-01"),
    "pages/about.md": "---\ntitle: 关于\ndraft: true\n---\n",
  ]

  @Test func whatIsNotPublishedIsReported() throws {
    let folder = try ContentFolder(Self.files)
    let library = try #require(folder.read().library)
    #expect(library.articles.map(\.id) == ["just", "now"])
    #expect(library.pages.isEmpty)
    let reasons = library.unpublished.map { "\(folder.relative($0.path)) \($0.reason.words)" }
    #expect(
      reasons == [
        "articles/draft.md draft", "articles/future.md future 2024-05-01", "articles/later.md future 2024-01-01",
        "articles/old.md expired 2023-01-01", "pages/about.md draft",
      ])
  }

  @Test func draftsAndFutureOnesOnRequest() throws {
    let library = try #require(try ContentFolder(Self.files).read(drafts: true).library)
    #expect(library.articles.map(\.id) == ["future", "draft", "just", "later", "now"])
    #expect(library.pages.map(\.id) == ["about"])
    #expect(library.unpublished.map(\.reason.words) == ["expired 2023-01-01"])
  }

  @Test func futureOnesAndDraftsAreHeldToTheRules() throws {
    let body = "[x](没有.md)\n"
    let folder = try ContentFolder([
      "articles/draft.md": ContentFolder.article("draft: true\ncolumn: 没有", body: body),
      "articles/future.md": ContentFolder.article("column: 没有", body: body, date: "2030-01-01"),
      "articles/old.md": ContentFolder.article("expires: 2023-01-01\ncolumn: 没有", body: body),
      "articles/bad-draft.md": ContentFolder.article("draft: true\ncolunm: 没有", body: body),
    ])
    #expect(
      folder.findings() == [
        "articles/bad-draft.md:5:1 front-matter/unknown-key", "articles/bad-draft.md:7:1 link/file",
        "articles/draft.md:5:9 name/unknown", "articles/draft.md:7:1 link/file", "articles/future.md:4:9 name/unknown",
        "articles/future.md:6:1 link/file",
      ])
  }

  @Test func membersTextsLeaveNoTrace() throws {
    let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>"#
    let folder = try ContentFolder([
      "articles/m.md": ContentFolder.article(
        "access: members\nsummary: 公开的摘要", body: "## 秘密\n\n[](hospital:h1)说了。![图](x.svg)\n"),
      "articles/x.svg": svg, "hospitals/h1.md": "---\nname: 甲医院\n---\n",
      "pages/p.md": "---\ntitle: 会员页\naccess: members\naudience: nurses\nsummary: 摘要\n---\n秘密\n",
    ])
    let library = try #require(folder.read().library)
    #expect(library.articles[0].publication.access == .members(audience: "hcp"))
    #expect(library.articles[0].identity.summary == "公开的摘要")
    #expect(library.articles[0].statistics.total == 0)
    #expect(library.articles[0].relations.hospitals.isEmpty)
    #expect(library.articleBodies[0] == nil)
    #expect(library.media.isEmpty)
    #expect(library.pages[0].access == .members(audience: "nurses"))
    #expect(library.pages[0].body.isEmpty)
    #expect(!"\(library)".contains("秘密"))
    try folder.write("articles/n.md", ContentFolder.article("access: members", body: "[x](没有.md)\n"))
    #expect(
      folder.findings() == ["articles/n.md:4:9 front-matter/members-summary", "articles/n.md:6:1 link/file"])
  }
}

extension UnpublishedFile.Reason {
  fileprivate var words: String {
    switch self {
    case .draft: "draft"
    case .future(let time): "future \(time.year)-\(time.month.twoDigits)-\(time.day.twoDigits)"
    case .expired(let time): "expired \(time.year)-\(time.month.twoDigits)-\(time.day.twoDigits)"
    }
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
