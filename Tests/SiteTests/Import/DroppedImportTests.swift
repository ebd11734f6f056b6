import Foundation
import Manuscripts
import Testing

@testable import Site

/// Manuscripts that are not files, such as those dropped on a page of the preview.
@Suite struct DroppedImportTests {
  @Test func aTextBecomesADraft() throws {
    let site = try ImportSite()
    let text = "甲一院的三件事\n\n2024年3月5日\n\n院长林某说,要办好...\n"
    let result = try site.run("three.txt", bytes: Array(text.utf8)) { $0.isDraft = true }
    let article = try #require(result.articles.first)
    #expect(article.pageURL == "articles/2024/03/three/")
    #expect(
      site.articles == [
        "2024/03/three.md": """
        ---
        title: 甲一院的三件事
        date: 2024-03-05
        hospitals: [甲市第一医院]
        people: [林某]
        draft: true
        ---

        院长林某说，要办好……

        """
      ])
    #expect(!article.notes.changes.isEmpty)
    // The article exists now, and another one with the same name does not replace it.
    #expect(throws: ImportFailure.self) { try site.run("three.txt", bytes: Array(text.utf8)) }
  }

  /// No file of this machine gets into an article, regardless of the current directory.
  @Test(.enabled(if: ImportSite.hasPandoc)) func nothingIsReadBesideIt() throws {
    let site = try ImportSite()
    let picture = "Tests-\(UUID().uuidString).png"
    try #require(Data(base64Encoded: Self.png)).write(to: URL(fileURLWithPath: picture))
    defer { try? FileManager.default.removeItem(atPath: picture) }
    let page = "<title>题目在此</title><body><p>2024年3月5日</p><p>正文一段。<img src=\"\(picture)\"></p>"
    let article = try #require(try site.run("page.html", bytes: Array(page.utf8)).articles.first)
    #expect(article.files.count == 1)
    #expect(article.notes.questions == [.missingPicture(picture)])
  }

  private static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

  @Test(arguments: ["稿件.doc", "稿件.pdf", "稿件.exe", "稿件", "a.docx", ".txt", "_index.md"])
  func whatIsNoManuscriptIsRefused(name: String) throws {
    let site = try ImportSite()
    #expect(throws: ImportFailure.self) { try site.run(name, bytes: Array("不是 Word".utf8)) }
    #expect(site.articles.isEmpty)
  }
}
