import Bytes
import Content
import Diagnostics
import LuntanTheme
import Site
import Testing

/// `xinglin check --fix` on a content folder: what is changed, what is reported, and what is left alone.
@Suite struct FixTests {
  private static let head = "---\ntitle: 题目\ndate: 2023-09-05\n---\n"

  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: 站\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    for (path, text) in files { try folder.write(text, to: "content/" + path) }
    return folder
  }

  private func mending(_ folder: TemporaryFolder) -> ContentFixer {
    var options = BuildOptions(now: 1_700_000_000, jobs: 2)
    options.content = folder.path + "/content"
    options.output = folder.path + "/site"
    return ContentFixer(options, themes: AvailableThemes(default: Luntan()))
  }

  @Test func mendsOnceAndReportsNothingAfterwards() throws {
    let folder = try folder([
      "articles/a.md": Self.head + "甲,乙...\n\n```\n甲,乙\n```\n", "articles/b.md": Self.head + "甲，乙。\n",
      "pages/about.md": "---\ntitle: 标(biāo)题 # 标(biāo)\n---\n丙　丁",
    ])
    let mending = mending(folder)
    #expect(mending.files.map { $0.path.split(separator: "/").last } == ["a.md", "about.md"])
    for file in mending.files { try mending.write(file) }
    #expect(folder.text("content/articles/a.md") == Self.head + "甲，乙……\n\n```\n甲,乙\n```\n")
    #expect(folder.text("content/pages/about.md") == "---\ntitle: 标题 # 标(biāo)\n---\n丙 丁")
    #expect(self.mending(folder).files.isEmpty)
  }

  @Test func keepsByteOrderMarkAndLineEndings() throws {
    let text = "\u{FEFF}---\r\ntitle: 题目\r\ndate: 2023-09-05\n---\r\n甲,乙\r\n\r\n丙\n　丁\r戊\r\n"
    let folder = try folder(["articles/a.md": text])
    let mending = mending(folder)
    for file in mending.files { try mending.write(file) }
    #expect(
      folder.text("content/articles/a.md")
        == "\u{FEFF}---\r\ntitle: 题目\r\ndate: 2023-09-05\n---\r\n甲，乙\r\n\r\n丙\n\r\n丁\r戊\r\n")
  }

  @Test func showsAUnifiedDiff() throws {
    let folder = try folder(["articles/a.md": Self.head + "一\n\n二\n\n甲,乙\n\n三\n\n四\n"])
    let file = try #require(mending(folder).files.first)
    let diff = String(decoding: ContentFixer.diff(of: file), as: UTF8.self)
    #expect(
      diff.split(separator: "\n").dropFirst(2).joined(separator: "\n")
        == "@@ -6,7 +6,7 @@\n \n 二\n \n-甲,乙\n+甲，乙\n \n 三\n ")
  }

  @Test func quotesNothingOfAMembersText() throws {
    let folder = try folder([
      "articles/a.md": "---\ntitle: 题目\ndate: 2023-09-05\naccess: members\nsummary: 摘要\n---\n秘密,乙\n"
    ])
    let file = try #require(mending(folder).files.first)
    let diff = String(decoding: ContentFixer.diff(of: file), as: UTF8.self)
    #expect(!diff.contains("秘密") && diff.hasSuffix("@@ -7,1 +7,1 @@\n"))
  }

  @Test func leavesAChangedFileAlone() throws {
    let folder = try folder(["articles/a.md": Self.head + "甲,乙\n"])
    let mending = mending(folder)
    try folder.write(Self.head + "甲,乙,丙\n", to: "content/articles/a.md")
    let file = try #require(mending.files.first)
    #expect(throws: ContentFixer.Failure.self) { try mending.write(file) }
    #expect(folder.text("content/articles/a.md") == Self.head + "甲,乙,丙\n")
  }

  @Test func followsSiteYML() throws {
    let folder = try folder(["articles/a.md": Self.head + "甲,乙...\n"])
    try folder.write(
      "title: 站\nbase_url: https://example.org\nlanguage: zh-Hans\nrules: {manuscript/half-width: off}\n",
      to: "content/site.yml")
    #expect(mending(folder).files.first.map { String(decoding: $0.fixed, as: UTF8.self) } == Self.head + "甲,乙……\n")
  }
}
