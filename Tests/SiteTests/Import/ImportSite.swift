import Foundation
import LuntanTheme
import Manuscripts
import Platform

@testable import Site

/// A small site to import into, with manuscripts beside it.
struct ImportSite {
  let folder: TemporaryFolder
  /// 2025-01-01T00:00:00Z
  static let now = 1_735_689_600
  static let hasPandoc = Pandoc.locate() != nil

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: 试刊\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    try folder.write("---\nname: 甲市第一医院\naliases: [甲一院]\n---\n", to: "content/hospitals/jia.md")
    try folder.write(
      "---\nname: 林某\nposts: [{hospital: 甲市第一医院, title: 院长, from: 2020}]\n---\n", to: "content/people/lin.md")
    try folder.write("---\ntitle: 案例\n---\n", to: "content/columns/cases.md")
    try folder.write("---\ntitle: 公立医院工作条例\ndate: 2020-01-01\nissuer: 某部\n---\n", to: "content/documents/rules.md")
  }

  /// Imports the named files.
  func run(_ names: String..., adapt: (inout ImportOptions) -> Void = { _ in }) throws -> ImportResult {
    var options = ImportOptions(now: Self.now, jobs: 2)
    options.content = folder.path + "/content"
    adapt(&options)
    return try ArticleImport(options, themes: AvailableThemes(default: Luntan())).run(
      names.map { folder.path + "/" + $0 })
  }

  /// Imports bytes that are not in a file.
  func run(_ name: String, bytes: [UInt8], adapt: (inout ImportOptions) -> Void = { _ in }) throws -> ImportResult {
    var options = ImportOptions(now: Self.now, jobs: 2)
    options.content = folder.path + "/content"
    adapt(&options)
    return try ArticleImport(options, themes: AvailableThemes(default: Luntan())).run(name, bytes)
  }

  /// A read-only builder of the site.
  var builder: SiteBuilder {
    var options = BuildOptions(now: Self.now, jobs: 2)
    options.content = folder.path + "/content"
    options.onlyChecks = true
    return SiteBuilder(options, themes: AvailableThemes(default: Luntan()))
  }

  /// The articles below `content/articles`.
  var articles: [String: String] { folder.files("content/articles") }

  /// Creates a Word file from Markdown with pandoc.
  func writeWord(_ markdown: String, to name: String) throws {
    try folder.write(markdown, to: "source.md")
    var process = ChildProcess(
      try Self.pandoc(), [folder.path + "/source.md", "-o", folder.path + "/" + name],
      environment: ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"])
    process.memoryLimit = .max
    guard process.run() == .exited(0) else { throw CocoaError(.fileWriteUnknown) }
  }

  private static func pandoc() throws -> String {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    let path = folders.map { "\($0)/pandoc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let path else { throw CocoaError(.fileNoSuchFile) }
    return path
  }
}
