import Diagnostics
import Foundation
import Manuscripts
import SourceFiles
import Testing

@testable import Site

@Suite struct FolderImportTests {
  /// A file whose name is GBK and a symbolic link are both skipped and reported.
  @Test func whatIsPassedOverIsNamed() throws {
    let site = try ImportSite()
    try site.folder.write("标题\n\n2024年5月6日\n\n正文。\n", to: "in/a.txt")
    let folder = site.folder.path + "/in/"
    let name = Array(folder.utf8) + [0xD6, 0xD0] + Array(".txt".utf8) + [0]
    fclose(fopen(name.map(CChar.init(bitPattern:)), "w"))
    try FileManager.default.createSymbolicLink(atPath: folder + "b.txt", withDestinationPath: "a.txt")
    let result = try site.run("in")
    #expect(result.articles.count == 1)
    #expect(result.skipped == [folder + "b.txt"])
    #expect(result.misnamed.map { $0.hasPrefix(folder) && $0.contains("\u{FFFD}") } == [true])
    #expect(
      ImportFailure.missing("\u{FFFD}.txt").messages.map(\.chinese) == ["\u{FFFD}.txt：文件名不是 UTF-8 编码，可能是 GBK：请先改名"])
  }

  @Test func aFolderOfHugo() throws {
    let site = try ImportSite()
    try site.folder.write("title = \"甲\"\n", to: "hugo/hugo.toml")
    try site.folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>", to: "hugo/static/img/a.svg")
    try site.folder.write("---\ntitle: 栏目页\n---\n", to: "hugo/content/posts/_index.md")
    try site.folder.write(
      """
      +++
      title = "一"
      date = 2022-06-22T15:57:00+08:00
      categories = ["案例", "其他"]
      tags = ["甲"]
      draft = true
      url = "/old/one/"
      weight = 3
      +++

      正文 {{< figure src="a.png" >}} 在此，甲市第一医院。

      ![图](/img/a.svg)

      """, to: "hugo/content/posts/one.md")
    try site.folder.write("正文在此，写完了。\n", to: "hugo/content/posts/2021-02-03-two.md")
    let result = try site.run("hugo/content")
    #expect(
      site.articles == [
        "2022/06/one/index.md": """
        ---
        title: 一
        date: 2022-06-22T15:57:00+08:00
        column: 案例
        hospitals: [甲市第一医院]
        tags: [甲, 其他]
        aliases: [/old/one/]
        draft: true
        ---

        正文 {{< figure src="a.png" >}} 在此，甲市第一医院。

        ![图](img/a.svg)

        """,
        "2022/06/one/img/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>",
        "2021/02/two.md": "---\ntitle: two\ndate: 2021-02-03\n---\n\n正文在此，写完了。\n",
      ])
    #expect(result.skipped == [site.folder.path + "/hugo/content/posts/_index.md"])
    let one = try #require(result.articles.last)
    #expect(one.notes.omissions.map(\.omission) == [.key("weight")])
    #expect(one.diagnostics.map(\.problem.rule.id) == ["manuscript/template-residue"])
    let check = try SampleSites.build(site.folder) { $0.onlyChecks = true }
    #expect(!check.hasErrors)
  }

  @Test func filesOfOneNameAreDistinguishedByTheirFolders() throws {
    let site = try ImportSite()
    for folder in ["a", "b"] {
      try site.folder.write("---\ntitle: 题\ndate: 2024-01-01\n---\n\n[断](/none/)，正文。\n", to: "in/\(folder)/intro.md")
    }
    let result = try site.run("in")
    #expect(site.articles.keys.sorted() == ["2024/01/b-intro.md", "2024/01/intro.md"])
    // Whether a link resolves is known only once the whole site is.
    #expect(result.articles.map { $0.diagnostics.map(\.problem.rule.id) } == [["link/address"], ["link/address"]])
  }

  @Test func filesThatAreNotWrittenYetAreAmongTheOthers() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲", to: "a/b.md")
    let files = FileSource.disk.adding([
      folder.path + "/a/c/d.md": [0x41], "e/f.md": [0x42], folder.path + "/a/b.md": [0x43],
    ])
    #expect(try files.entries(folder.path + "/a").map(\.name).sorted() == ["b.md", "c"])
    #expect(try files.entries(folder.path + "/a/c").map(\.name) == ["d.md"])
    #expect(try files.read(folder.path + "/a/b.md", 9) == [0x43])
    #expect(try files.entries(".").contains { $0.name == "e" && $0.kind == .folder })
    #expect(throws: FileError.self) { try files.read(folder.path + "/a/c/d.md", 0) }
    #expect(throws: FileError.self) { try files.entries(folder.path + "/none") }
  }

  @Test func oneBadFileKeepsAllFromBeingWritten() throws {
    let site = try ImportSite()
    try site.folder.write("---\ntitle: 好\ndate: 2024-01-01\n---\n\n正文。\n", to: "in/a.md")
    try site.folder.write("---\ntitle: [坏\n---\n\n正文。\n", to: "in/b.md")
    #expect(throws: ImportFailure.self) { try site.run("in") }
    #expect(site.articles.isEmpty)
    try site.folder.write("x", to: "in/b.md")
    try site.folder.write("x", to: "in/c.xlsx")
    #expect(try site.run("in").skipped == [site.folder.path + "/in/c.xlsx"])
  }
}
