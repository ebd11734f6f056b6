import Content
import Diagnostics
import Entities
import Foundation
import Testing

@Suite struct FileTests {
  @Test(arguments: [
    ("", ["articles/a.md:1:1 file/empty"]),
    (" \n\n", ["articles/a.md:1:1 file/empty"]),
    ("没有前言区。\n", ["articles/a.md:1:1 front-matter/missing"]),
    ("\n---\ntitle: 文章\ndate: 2022-06-22\n---\n", ["articles/a.md:1:1 front-matter/missing"]),
    ("---\ntitle: 文章\ndate: 2022-06-22\n\n正文。\n", ["articles/a.md:1:1 front-matter/unclosed"]),
    ("---\n---\n", ["articles/a.md:2:1 front-matter/missing-key", "articles/a.md:2:1 front-matter/missing-key"]),
    ("---\ntitle: 文章\ndate: 2022-06-22\n---", []),
    ("\u{FEFF}---\ntitle: 文章\ndate: 2022-06-22\n---\n", ["articles/a.md:1:1 file/byte-order-mark?"]),
    ("---\ntitle: 文章\ndate: 2022-06-22\n---\n字\u{FFFD}\n", ["articles/a.md:5:2 file/damaged-character?"]),
    ("---\ntitle: 文章\ndate: 2022-06-22\n---\n文字\0\n", ["articles/a.md:5:3 file/nul"]),
  ])
  func text(_ text: String, _ expected: [String]) throws {
    #expect(try ContentFolder(["articles/a.md": text]).findings() == expected)
  }

  @Test func badByteIsPlacedByCharacters() throws {
    let folder = try ContentFolder()
    try folder.write("articles/a.md", bytes: Array("---\ntitle: 标题".utf8) + [0xC4, 0xE3] + Array("\n---\n".utf8))
    #expect(folder.findings() == ["articles/a.md:2:10 file/not-utf8"])
  }

  @Test func carriageReturnsMoveNothing() throws {
    let text = ContentFolder.article("colunm: x", body: "一\n\n[二](没有.md)\n")
    let plain = try ContentFolder(["articles/a.md": text])
    let windows = try ContentFolder(["articles/a.md": text.replacing("\n", with: "\r\n")])
    let classic = try ContentFolder(["articles/a.md": text.replacing("\n", with: "\r")])
    let expected = ["articles/a.md:4:1 front-matter/unknown-key", "articles/a.md:8:1 link/file"]
    #expect(plain.findings() == expected)
    #expect(windows.findings() == ["articles/a.md:1:4 file/carriage-return?"] + expected)
    #expect(classic.findings() == ["articles/a.md:1:4 file/carriage-return?"] + expected)
  }

  @Test func lineOfFiveMegabytes() throws {
    let line = String(repeating: "字", count: 1_700_000)
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(body: line + "\n\n[x](y.png)\n")])
    #expect(folder.findings().filter { !$0.hasSuffix("?") } == ["articles/a.md:7:1 link/file"])
    let title = try ContentFolder(["articles/a.md": "---\ntitle: \(line)\ndate: 2022-06-22\n---\n"])
    #expect(title.findings() == ["articles/a.md:2:1 front-matter/invalid-yaml"])
  }

  @Test func linksOutOfTheTree() throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article()])
    try folder.link("articles/out.md", to: "/etc/hosts")
    try folder.link("articles/up", to: "..")
    try folder.link("articles/nothing.md", to: "gone.md")
    try folder.link("articles/b.md", to: "a.md")
    let (library, _) = folder.read()
    #expect(library == nil)
    #expect(
      folder.findings() == [
        "articles/nothing.md:1:1 file/broken-link", "articles/out.md:1:1 file/link-outside",
        "articles/up:1:1 file/broken-link",
      ])
  }

  @Test func linkInsideIsFollowed() throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article()])
    try folder.link("articles/b.md", to: "a.md")
    #expect(folder.read().library?.articles.map(\.id) == ["a", "b"])
  }

  @Test func noFolderAndNoConfiguration() throws {
    let reader = ContentReader(ReadOptions(contentPath: "/nowhere/content", now: 0))
    #expect(reader.read().diagnostics.map(\.problem.rule.id) == ["file/no-site"])
    #expect(try ContentFolder(site: nil).findings() == ["site.yml:1:1 file/no-site"])
  }

  @Test(arguments: [
    ("article/a.md", "articles/a.md"), ("site.yaml", "site.yml"), ("hospital.csv", "hospitals.csv"),
    ("articles/index.md", "columns/ID.md"), ("people/a/b.md", "people/b.md"), ("awards/a.md", "awards/a/index.md"),
    ("articles/a.markdown", "articles/a.md"), ("columns/x/index.md", "columns/x.md"),
    ("pages/about/index.md", "pages/about.md"), ("slots/footer/index.md", "slots/footer.md"),
    ("articles/a/letters.yaml", "articles/a/letters.yml"), ("articles/a/Letters.yml", "articles/a/letters.yml"),
    ("articles/a/letter.yml", "articles/a/letters.yml"), ("awards/a/2024.CSV", "awards/a/2024.csv"),
    ("awards/a/2023.tsv", "awards/a/2023.csv"), ("awards/a/2023.yml", "awards/a/2023.md"),
    ("people/x.yml", "people/x.md"),
  ])
  func misplaced(_ path: String, _ better: String) throws {
    let folder = try ContentFolder([path: "x\n"])
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == ["\(path):1:1 file/misplaced"])
    #expect(diagnostics.first?.problem.remedy?.english == "did you mean \(better)?")
  }

  @Test func hiddenFilesAreLeftAlone() throws {
    let folder = try ContentFolder([
      ".git/x.md": "", "articles/.draft.md": "", "gate/note.txt": "x", "members/a.yml": "x", "static/readme.md": "x",
    ])
    #expect(folder.findings() == [])
  }

  @Test func dotFilesOfStaticArePublished() throws {
    let folder = try ContentFolder([
      "static/.well-known/security.txt": "x", "static/.nojekyll": "x", "static/.htaccess": "x",
      "static/.git/config": "x",
      "static/.DS_Store": "x", "static/.gitignore": "x", "static/a.html~": "x", "static/.b.html.swp": "x",
    ])
    #expect(
      folder.findings() == ["static/.b.html.swp:1:1 file/leftover?", "static/a.html~:1:1 file/leftover?"])
    #expect(
      folder.read().library?.assets.map(\.url) == ["/.htaccess", "/.nojekyll", "/.well-known/security.txt"])
  }

  @Test func namesThatAreOneOnOtherSystems() throws {
    let folder = try ContentFolder([
      "static/A.txt": "x", "static/a.txt": "x", "static/\u{E9}.txt": "x",
      "articles/one.md": ContentFolder.article(), "articles/One.md": ContentFolder.article(),
    ])
    // Dictionary keys must differ in more than their Unicode normalization.
    try folder.write("static/e\u{301}.txt", "x")
    #expect(
      folder.findings() == [
        "articles/One.md:1:1 path/name", "articles/one.md:1:1 path/twin", "static/a.txt:1:1 path/twin",
        "static/\u{E9}.txt:1:1 path/twin",
      ])
  }

  @Test func namesInOtherEncodings() throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article()])
    // 字.jpg in GBK, as unpacked from a zip file made on Windows.
    let name = Array("\(folder.path)/articles/".utf8) + [0xD7, 0xD6] + Array(".jpg\0".utf8)
    let file = open(name.map { CChar(bitPattern: $0) }, O_WRONLY | O_CREAT, 0o600)
    try #require(file >= 0)
    close(file)
    #expect(folder.findings() == ["articles/\u{FFFD}\u{FFFD}.jpg:1:1 file/name-encoding"])
  }

  @Test func manuscriptsThatArePassedOver() throws {
    let folder = try ContentFolder([
      "articles/2024/稿件.docx": "x", "articles/notes.md.txt": "x", "hospitals.xlsx": "x", "people/a.txt": "x",
      "articles/a/index.md": ContentFolder.article("attachments: [form.docx]"), "articles/a/form.docx": "x",
      "static/form.doc": "x",
    ])
    let diagnostics = folder.read().diagnostics
    #expect(
      diagnostics.map(folder.line) == [
        "articles/2024/稿件.docx:1:1 file/passed-over?", "articles/notes.md.txt:1:1 file/passed-over?",
        "hospitals.xlsx:1:1 file/passed-over?", "people/a.txt:1:1 file/passed-over?",
      ])
    #expect(diagnostics[1].problem.remedy?.english == "rename it to notes.md, or delete it")
  }

  @Test(arguments: [
    ("awards/a/2023.csv.txt", "2023.csv"), ("articles/a/letters.yml.txt", "letters.yml"), ("site.yml.txt", "site.yml"),
    ("slots/footer.txt", "footer.md"),
  ])
  func textsWithAnotherName(_ path: String, _ name: String) throws {
    let folder = try ContentFolder([path: "x"])
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == ["\(path):1:1 file/passed-over?"])
    #expect(diagnostics.first?.problem.remedy?.english == "rename it to \(name), or delete it")
  }

  /// Only where a text of that name would be read.
  @Test func webPagesAndAttachments() throws {
    let folder = try ContentFolder([
      "pages/x.html": "x", "articles/a/index.md": ContentFolder.article(), "articles/a/demo.html": "x",
      "articles/a/data.yml": "x", "articles/a/table.csv": "x", "articles/a/list.tsv": "x",
    ])
    #expect(folder.findings() == ["pages/x.html:1:1 file/passed-over?"])
  }

  /// Each of 26 folders has two links to the next, which would yield 2^26 paths to the last without a limit.
  @Test func foldersWhoseLinksCross() throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article()])
    for level in 0..<26 { try folder.write("articles/f\(level)/a.md", ContentFolder.article()) }
    for level in 0..<25 {
      for name in ["x", "y"] { try folder.link("articles/f\(level)/\(name)", to: "../f\(level + 1)") }
    }
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.allSatisfy { $0.problem.rule.id == "file/broken-link" })
    #expect(diagnostics.count >= 25 && diagnostics.count <= 75)
  }
}
