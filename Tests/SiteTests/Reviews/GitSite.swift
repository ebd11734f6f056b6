import Diagnostics
import Foundation
import LuntanTheme
import Platform
import Testing

@testable import Site

/// A site in a git repository, in a folder below its top level.
final class GitSite {
  let folder: TemporaryFolder
  static let reviewedMessage = "改稿\n\n初审: 甲\n复审: 乙\n终审: 丙"

  /// Creates a site with settings in site.yml and no articles. The first commit names no reviewer.
  init(_ settings: String = "") throws {
    folder = try TemporaryFolder()
    try git("init", "--quiet", "--initial-branch", "main")
    try write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n\(settings)", to: "site.yml")
    try git("add", "--all")
    try git("commit", "--quiet", "--message", "网站")
  }

  func write(_ text: String, to name: String) throws { try folder.write(text, to: "刊/content/" + name) }

  /// Writes an article and commits everything.
  func commit(_ text: String, to name: String = "a", _ message: String) throws {
    try write(SampleSite.article("", text), to: "articles/2022/06/\(name).md")
    try git("add", "--all")
    try git("commit", "--quiet", "--message", message)
  }

  /// Runs git in the repository, isolated from the machine's configuration.
  @discardableResult
  func git(_ arguments: String..., date: String? = nil, mayFail: Bool = false) throws -> String {
    let program = try #require(ChildProcess.path(ofProgram: "git"))
    let environment =
      [
        "HOME=/nonexistent", "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.org",
        "GIT_COMMITTER_NAME=A",
        "GIT_COMMITTER_EMAIL=a@example.org", "GIT_EDITOR=true", "PATH=/usr/bin:/bin",
      ] + (date.map { ["GIT_COMMITTER_DATE=\($0)"] } ?? [])
    let captured = ChildProcess(
      program, ["-C", folder.path, "-c", "protocol.file.allow=always"] + arguments, environment: environment
    ).capture()
    if !mayFail {
      #expect(captured.end == .exited(0), "git \(arguments): \(String(decoding: captured.errorOutput, as: UTF8.self))")
    }
    return String(decoding: captured.output, as: UTF8.self)
  }

  /// Returns the report of `check --reviews` as relative path and rule, with `?` after warnings.
  func findings(isProduction: Bool = false, checksReviews: Bool = true, hasGit: Bool = true) throws -> [String] {
    try diagnostics(isProduction: isProduction, checksReviews: checksReviews, hasGit: hasGit).map { diagnostic in
      let content = folder.path + "/刊/content/"
      let path = diagnostic.location.path.replacing(content, with: "")
      return path + " " + diagnostic.problem.rule.id + (diagnostic.severity == .warning ? "?" : "")
    }
  }

  func diagnostics(isProduction: Bool = false, checksReviews: Bool = true, hasGit: Bool = true) throws -> [Diagnostic] {
    var options = BuildOptions(now: 1_767_225_600, jobs: 1)
    options.content = folder.path + "/刊/content"
    options.onlyChecks = true
    options.isProduction = isProduction
    options.checksReviews = checksReviews
    if !hasGit { options.gitProgram = { nil } }
    return try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build().diagnostics
  }
}
