import Diagnostics
import Foundation
import LuntanTheme
import Testing

@testable import Site

/// A site of a few pages in a temporary folder, whose output tests damage.
struct SmallSite {
  let folder: TemporaryFolder
  /// The folder of the outputs.
  let outputs: TemporaryFolder

  init(outputs: TemporaryFolder? = nil) throws {
    folder = try TemporaryFolder()
    self.outputs = outputs ?? folder
    try folder.write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    try folder.write("---\ntitle: 题目\ndate: 2024-01-02\n---\n\n正文。\n", to: "content/articles/2024/01/one.md")
  }

  /// Builds into `site` or another folder, with system calls failing according to `fault`.
  @discardableResult
  func build(
    into output: String = "site", isClean: Bool = false, jobs: Int = 1, fault: FileSystem.Fault? = nil
  ) throws -> BuildResult {
    var options = BuildOptions(now: 1_767_225_600, jobs: jobs)
    options.content = folder.path + "/content"
    options.output = outputs.path + "/" + output
    options.isClean = isClean
    options.fileSystem = FileSystem(fault: fault)
    let result = try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
    #expect(!result.hasErrors, "\(result.diagnostics.map(\.problem.message.english))")
    return result
  }

  /// Returns the files of a clean build of the current content.
  func cleanBuildFiles() throws -> [String: String] {
    try build(into: "clean", isClean: true)
    defer { try? FileManager.default.removeItem(atPath: outputs.path + "/clean") }
    return outputs.files("clean")
  }

  func remove(_ path: String) { try? FileManager.default.removeItem(atPath: folder.path + "/" + path) }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + path, withDestinationPath: folder.path + "/" + target)
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.path + "/" + path) }

  /// Returns the file system error that a build throws.
  func failure(of work: () throws -> Void) throws -> FileSystemError? {
    do {
      try work()
    } catch BuildError.fileSystem(let error) {
      return error
    }
    return nil
  }
}
