import Diagnostics
import Foundation
import Platform
import Testing

@testable import Site

/// The hook of a repository, with a program that records its input.
@Suite struct PreCommitHookTests {
  /// Creates a program in place of `xinglin` that rejects content in which an article contains 错.
  private static func program(in site: GitSite) throws -> String {
    try site.folder.write(
      "#!/bin/sh\necho \"$@\"\nif grep -rn 错 \"$3/articles\"; then exit 1; fi\n", to: "程 序'/xinglin")
    let path = site.folder.path + "/程 序'/xinglin"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private static func commit(_ site: GitSite) throws -> ChildProcess.Captured {
    let git = try #require(ChildProcess.path(ofProgram: "git"))
    return ChildProcess(
      git,
      [
        "-C", site.folder.path, "-c", "user.name=A", "-c", "user.email=a@b.org", "commit", "--quiet", "--message", "改稿",
      ],
      environment: ["HOME=/nonexistent", "PATH=/usr/bin:/bin"]
    ).capture()
  }

  @Test func whatIsStagedIsChecked() throws {
    let site = try GitSite()
    let hook = PreCommitHook(
      content: site.folder.path + "/刊/content", program: try Self.program(in: site), language: .chinese)
    let path = try hook.install()
    #expect(path.hasSuffix("/.git/hooks/pre-commit"))
    // Installing it again replaces it.
    #expect(try hook.install() == path)

    // An error that is staged, and fixed only in the work tree.
    try site.write(SampleSite.article("", "错"), to: "articles/2022/06/a.md")
    try site.git("add", "刊")
    try site.write(SampleSite.article("", "对"), to: "articles/2022/06/a.md")
    let refused = try Self.commit(site)
    let errorOutput = String(decoding: refused.errorOutput, as: UTF8.self)
    #expect(refused.end == .exited(1))
    #expect(
      errorOutput.contains("check --content 刊/content --lang zh\n刊/content/articles/2022/06/a.md:5:错\n"),
      "\(errorOutput)"
    )
    #expect(errorOutput.contains("--no-verify"))

    // An error that is not staged.
    try site.git("add", "刊")
    try site.write(SampleSite.article("", "错"), to: "articles/2022/06/a.md")
    #expect(try Self.commit(site).end == .exited(0))
    // Files outside the content are not checked.
    try site.folder.write("错", to: "说明.txt")
    try site.git("add", "说明.txt")
    #expect(try Self.commit(site).end == .exited(0))
    #expect(try site.git("log", "--oneline").split(separator: "\n").count == 3)
  }

  @Test func anotherHookIsNotReplaced() throws {
    let site = try GitSite()
    try site.folder.write("#!/bin/sh\necho mine\n", to: ".git/hooks/pre-commit")
    let hook = PreCommitHook(content: site.folder.path + "/刊/content", program: "xinglin", language: .english)
    #expect(throws: PreCommitHook.Failure.self) { try hook.install() }
    #expect(site.folder.text(".git/hooks/pre-commit") == "#!/bin/sh\necho mine\n")
    try site.git("config", "core.hooksPath", "hooks")
    #expect(try hook.install().hasSuffix("/hooks/pre-commit"))
    #expect(site.folder.text("hooks/pre-commit")?.contains("# xinglin new hook") == true)
  }

  /// git runs the hooks in the configured folder, regardless of the characters in its name.
  @Test(arguments: ["a\nb", "hooks\n", "\n", "a\\b\tc"]) func theFolderOfHooksMayHaveAnyName(name: String) throws {
    let site = try GitSite()
    try site.git("config", "core.hooksPath", name)
    let hook = PreCommitHook(
      content: site.folder.path + "/刊/content", program: try Self.program(in: site), language: .chinese)
    #expect(try hook.install() == site.folder.path + "/\(name)/pre-commit")
    try site.write(SampleSite.article("", "错"), to: "articles/2022/06/a.md")
    try site.git("add", "刊")
    #expect(try Self.commit(site).end == .exited(1))
  }

  @Test func aFolderOutsideOfARepositoryIsRefused() throws {
    let folder = try TemporaryFolder()
    let hook = PreCommitHook(content: folder.path, program: "xinglin", language: .english)
    #expect(throws: PreCommitHook.Failure.self) { try hook.install() }
    #expect(folder.files().isEmpty)
  }
}
