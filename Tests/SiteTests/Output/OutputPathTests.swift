import Foundation
import Testing

@testable import Site

@Suite struct OutputPathTests {
  private static let longest = String(repeating: "a", count: 255)

  @Test(arguments: [
    "index.html", "articles/2024/01/甲/index.html", "tags/HER2-/index.html", ".well-known/security.txt", "a/...b", "...",
    "a b/ü.txt", longest, ".xinglinx", "a/.xinglin-files",
  ])
  func pathsOfASite(path: String) { #expect(OutputPath(path)?.text == path) }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "./a", "a/.", "a/../b", "a/..", "a\0b", "a\nb", "a\u{7F}", "a\u{85}b",
    "\u{1B}[2J",
    longest + "a", "b/" + longest + "a", ".xinglin", ".xinglin-files", ".XingLin-files", ".xinglin-part",
    ".xinglin/site.cache",
    String(repeating: "abc/", count: 1100) + "d",
  ])
  func pathsThatNoFileMayHave(path: String) { #expect(OutputPath(path) == nil) }

  @Test func aPathHasAFolderAndAName() {
    #expect(OutputPath("a/b/c.html")?.folder == "a/b")
    #expect(OutputPath("a/b/c.html")?.name == "c.html")
    #expect(OutputPath("c.html")?.folder == "")
    #expect(OutputPath("c.html")?.name == "c.html")
  }
}

/// The folders that a build may read and write. Nothing is built here.
@Suite struct FolderChoiceTests {
  private static func fault(content: String, output: String, onlyChecks: Bool = false) throws -> BuildError? {
    var options = BuildOptions(now: 0, jobs: 1)
    (options.content, options.output, options.onlyChecks) = (content, output, onlyChecks)
    return try BuildFolders(options).validationError()
  }

  @Test(arguments: ["/", "//", "///", "/.", "/..", "/../", "/tmp/..", "/nowhere/.."]) func theRootIsRefused(
    path: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "content/site.yml")
    guard case .rootFolder("--output", _) = try Self.fault(content: folder.path + "/content", output: path) else {
      Issue.record("\(path) is taken for an output")
      return
    }
    for onlyChecks in [false, true] {
      guard
        case .rootFolder("--content", _) = try Self.fault(
          content: path, output: folder.path + "/site", onlyChecks: onlyChecks)
      else {
        Issue.record("\(path) is taken for content")
        return
      }
    }
  }

  @Test(arguments: [
    "", "/", "/content", "//content", "/content/", "/./content/../content", "/content/site", "/content/new/deep",
    "/link",
    "/link/site", "/other/../content/site",
  ])
  func overlapInAnySpelling(output: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "content/site.yml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/content")
    guard
      case .overlappingFolders = try Self.fault(content: folder.path + "/content", output: folder.path + output)
    else {
      Issue.record("\(output) is taken for an output")
      return
    }
  }

  @Test(arguments: ["/.git", "/.git/site", "/a/.Git/.xinglin", "/.hg/x", "/site/../.svn"])
  func theDataOfARepositoryIsRefused(output: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "content/site.yml")
    guard case .repositoryData = try Self.fault(content: folder.path + "/content", output: folder.path + output) else {
      Issue.record("\(output) is taken for an output")
      return
    }
  }

  @Test(arguments: ["/site", "/content2", "/contentsite/x", "/new/site", "/.github", "/x.git"])
  func neighboursDoNotOverlap(output: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "content/site.yml")
    #expect(try Self.fault(content: folder.path + "/content", output: folder.path + output) == nil)
  }
}
