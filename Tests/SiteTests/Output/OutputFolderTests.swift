import Bytes
import Foundation
import Testing

@testable import Site

@Suite struct OutputFolderTests {
  /// An output, and files staged for it.
  private struct Fixture {
    let folder: TemporaryFolder
    let output: OutputFolder
    let staging: Staging

    init() throws {
      folder = try TemporaryFolder()
      output = try OutputFolder(folder.path + "/site/")
      staging = try Staging(output.work, system: output.system)
    }

    /// Stages files and moves them into place. Returns which of them were written.
    @discardableResult
    func write(_ files: [(path: String, text: String)], always: Bool = false) throws -> [Bool] {
      var staged: [StagedFile] = []
      var written: [Bool] = []
      for (number, file) in files.enumerated() {
        let result = try output.stage(
          .bytes(Array(file.text.utf8)), at: try .validated(file.path), number: number, phase: .pages, in: staging,
          always: always)
        written.append(result.file != nil)
        if let file = result.file { staged.append(file) }
      }
      try output.commit(staged, in: staging)
      return written
    }
  }

  @Test func whatIsTheSameIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    for (text, always, isWritten) in [("甲", false, true), ("甲", false, false), ("乙", false, true), ("乙", true, true)] {
      let output = try OutputFolder(folder.path + "/site/")
      let staging = try Staging(output.work, system: output.system)
      let staged = try output.stage(
        .bytes(Array(text.utf8)), at: try .validated("a/b/index.html"), number: 0, phase: .pages, in: staging,
        always: always)
      #expect((staged.file != nil) == isWritten)
      try output.commit(staged.file.map { [$0] } ?? [], in: staging)
      try staging.remove()
      #expect(folder.files("site") == ["a/b/index.html": text])
    }
  }

  @Test func nothingIsVisibleBeforeTheCommit() throws {
    let bench = try Fixture()
    try bench.folder.write("old", to: "site/a.html")
    for (number, path) in ["a.html", "new/b.html"].enumerated() {
      _ = try bench.output.stage(
        .bytes([1]), at: try .validated(path), number: number, phase: .pages, in: bench.staging, always: false)
    }
    #expect(bench.folder.files("site") == ["a.html": "old"])
  }

  /// Unmanaged files in a folder of the site are left alone.
  @Test func foldersAreMergedWithWhatIsThere() throws {
    let bench = try Fixture()
    try bench.folder.write("mine", to: "site/articles/mine.txt")
    try bench.write([("articles/a/index.html", "a"), ("articles/index.html", "i"), ("b/c/d.html", "d")])
    #expect(
      bench.folder.files("site") == [
        "articles/mine.txt": "mine", "articles/a/index.html": "a", "articles/index.html": "i", "b/c/d.html": "d",
      ])
  }

  @Test func onlyWhatBuildsWroteIsRemoved() throws {
    let folder = try TemporaryFolder()
    let files = [
      "old/deep/index.html", "old/mine.txt", "gone/index.html", "kept.html", ".gitignore", "changed.html",
      ".git/config",
    ]
    for name in files { try folder.write("x", to: name) }
    try folder.write("y", to: "changed.html")
    let output = try OutputFolder(folder.path)
    let hash = Hash64(Array("x".utf8))
    let record = OutputRecord(
      OutputList(
        ["old/deep/index.html", "gone/index.html", "kept.html", "missing.html", "changed.html"].compactMap {
          OutputPath($0).map { OutputList.Entry(path: $0, hash: hash, size: 1) }
        } + [OutputList.Entry(path: try .validated(".git/config"), hash: .absent, size: 1)]))
    #expect(try output.removeObsolete(record, except: [try .validated("kept.html")]) == 2)
    #expect(
      folder.files().keys.sorted() == [".git/config", ".gitignore", "changed.html", "kept.html", "old/mine.txt"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/gone"))
  }

  @Test func aPathIsStagedOnce() throws {
    let bench = try Fixture()
    #expect(throws: FileSystemError.self) { try bench.write([("a/b.html", "1"), ("a/b.html", "2")]) }
  }

  @Test func aFolderThatCannotBeMadeIsReported() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    #expect(throws: FileSystemError.self) { try OutputFolder(folder.path + "/file/site") }
  }

  /// A modification in place is detected even if the old time was restored.
  @Test func aChangeWithItsTimeRestoredIsFound() throws {
    let site = try SmallSite()
    try site.build()
    let path = site.folder.path + "/site/index.html"
    let page = try #require(site.folder.text("site/index.html"))
    let time = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate])
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.write(contentsOf: Data("<!doctypE".utf8))
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    try site.build()
    #expect(site.folder.text("site/index.html") == page)
  }
}
