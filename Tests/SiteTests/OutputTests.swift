import Foundation
import Testing

@testable import Site

@Suite struct OutputTests {
  private static func list(_ paths: [String]) -> OutputList {
    OutputList(paths.map { OutputList.Entry(path: $0, hash: 1, size: 1) })
  }

  @Test func whatIsTheSameIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path + "/site/")
    #expect(try output.write(Array("甲".utf8), to: "a/b/index.html", worker: 0).isWritten)
    #expect(try output.write(Array("甲".utf8), to: "a/b/index.html", worker: 0).isWritten == false)
    #expect(try output.write(Array("乙".utf8), to: "a/b/index.html", worker: 0).isWritten)
    #expect(try output.write(Array("乙".utf8), to: "a/b/index.html", worker: 0, always: true).isWritten)
    #expect(folder.files() == ["site/a/b/index.html": "乙"])
  }

  @Test func onlyWhatBuildsWroteIsRemoved() throws {
    let folder = try TemporaryFolder()
    for name in ["old/deep/index.html", "old/mine.txt", "gone/index.html", "kept.html", ".gitignore"] {
      try folder.write("x", to: name)
    }
    let output = try OutputFolder(folder.path)
    let earlier: Set = ["old/deep/index.html", "gone/index.html", "kept.html", "missing.html"]
    #expect(try output.remove(earlier, butNot: Self.list(["kept.html"])) == 2)
    #expect(folder.files().keys.sorted() == [".gitignore", "kept.html", "old/mine.txt"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/gone"))
  }

  @Test func aListIsReadAsItWasWritten() {
    let list = OutputList([
      OutputList.Entry(path: "标签/a b.html", hash: .max, size: 7), OutputList.Entry(path: "a.html", hash: 0, size: 0),
    ])
    #expect(OutputList(parsing: list.bytes).entries == list.entries)
    #expect(
      String(decoding: list.bytes, as: UTF8.self) == "xinglin-files 1\n0 0 a.html\nffffffffffffffff 7 标签/a b.html\n")
  }

  @Test(arguments: ["../a", "/etc/passwd", "a/../../b", "a//b", "./a", "a/.."])
  func aListDoesNotLeadOut(path: String) {
    #expect(OutputList(parsing: Array("xinglin-files 1\n0 0 \(path)\n".utf8)).entries.isEmpty)
  }

  @Test func aListOfAnotherVersionIsNotRead() {
    #expect(OutputList(parsing: Array("xinglin-files 2\n0 0 a\n".utf8)).entries.isEmpty)
    #expect(OutputList(parsing: []).entries.isEmpty)
  }

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    #expect(throws: FileSystemError.self) { try OutputFolder(folder.path + "/file/site") }
  }
}
