import Foundation
import Testing

@testable import Site

/// Files that go to their places in whole folders.
@Suite struct FreshTreeTests {
  private static let workshop = ".xinglin-new"

  @Test func foldersArePutInPlaceWhole() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path + "/site")
    let paths = ["index.html", "articles/a/index.html", "articles/b/index.html"]
    let tree = try #require(try output.freshTree(for: paths))
    for path in paths { #expect(try tree.write(Array(path.utf8), to: path).size == path.utf8.count) }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/index.html"))
    try output.place(tree)
    output.end()
    #expect(folder.files() == Dictionary(uniqueKeysWithValues: paths.map { ("site/" + $0, $0) }))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/" + Self.workshop))
  }

  /// What was put in place meanwhile, as pictures beside articles are, stays there.
  @Test func foldersAreMergedWithWhatIsThere() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path + "/site")
    let tree = try #require(try output.freshTree(for: ["articles/a/index.html", "articles/b/index.html"]))
    #expect(try output.write(Array("picture".utf8), to: "articles/a/photo.png", worker: 0).isWritten)
    for name in ["a", "b"] { _ = try tree.write(Array(name.utf8), to: "articles/\(name)/index.html") }
    try output.place(tree)
    #expect(
      folder.files() == [
        "site/articles/a/photo.png": "picture", "site/articles/a/index.html": "a", "site/articles/b/index.html": "b",
      ])
  }

  /// Where anything of the site is there already, files are compared and replaced one by one.
  @Test(arguments: ["articles/mine.txt", "index.html"])
  func whatIsThereIsNotFresh(existing: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "site/" + existing)
    let output = try OutputFolder(folder.path + "/site")
    #expect(try output.freshTree(for: ["index.html", "articles/a/index.html"]) == nil)
    #expect(try output.freshTree(for: ["columns/a/index.html"]) != nil)
  }

  @Test func whatABuildLeftIsCleared() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path + "/site")
    let tree = try #require(try output.freshTree(for: ["articles/a/index.html"]))
    _ = try tree.write(Array("x".utf8), to: "articles/a/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/site/\(Self.workshop)/tree/link", withDestinationPath: folder.path)
    try folder.write("kept", to: "kept.txt")
    try output.clear()
    output.end()
    #expect(folder.files() == ["kept.txt": "kept"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/" + Self.workshop))
  }

  @Test func aPathIsWrittenOnce() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path + "/site")
    let tree = try #require(try output.freshTree(for: ["a.html"]))
    _ = try tree.write([1], to: "a.html")
    #expect(throws: FileSystemError.self) { try tree.write([2], to: "a.html") }
  }
}
