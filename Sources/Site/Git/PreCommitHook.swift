import Diagnostics
import Platform

/// A git hook that checks the content about to be committed.
///
/// It checks a copy of the index in a temporary folder, so that unstaged changes neither hide errors nor cause them.
/// Source: githooks(5).
package struct PreCommitHook: Sendable {
  private let content: String
  private let program: String
  private let language: MessageLanguage
  private let system = FileSystem()

  /// The line that identifies a hook written by this program.
  static let mark = "# xinglin new hook"

  /// The reason why no hook was written.
  package enum Failure: Error, Sendable {
    case noGit
    case noRepository(content: String, errorMessage: String?)
    /// There already is a hook that this program did not write.
    case unmanagedHook(String)
    case fileSystem(FileSystemError)

    /// The error message, with a remedy.
    package var message: Message {
      switch self {
      case .noGit: Message(zh: "找不到程序 git：apt install git", en: "git is not installed: apt install git")
      case .noRepository(let content, let errorMessage):
        Message(
          zh: "\(content) 不在 git 仓库里" + (errorMessage.map { "：\($0)" } ?? "") + "；先在网站的目录里运行 git init",
          en: "\(content) is not in a git repository" + (errorMessage.map { ": \($0)" } ?? "")
            + "; run 'git init' in the folder of the site first")
      case .unmanagedHook(let path):
        Message(
          zh: "\(path) 是别的钩子，没有改动：先移走，或者在里面加一行 xinglin check",
          en: "\(path) already contains another hook; move it elsewhere, or add the line 'xinglin check' to it")
      case .fileSystem(let error): error.message
      }
    }
  }

  /// Creates a hook for the repository of a content folder. The hook runs `xinglin` from the search path or, failing
  /// that, `program`, and prints messages in `language`.
  package init(content: String, program: String, language: MessageLanguage) {
    (self.content, self.program, self.language) = (content, program, language)
  }

  /// Writes the hook, replacing an older one of this program, and returns its path.
  package func install() throws(Failure) -> String {
    guard let git = ChildProcess.path(ofProgram: "git") else { throw .noGit }
    let top: String
    let prefix: String
    let hooks: String
    do throws(GitRepository.Failure) {
      let repository = GitRepository(program: git, folder: content)
      top = try repository.path(["rev-parse", "--show-toplevel"])
      prefix = try repository.path(["rev-parse", "--show-prefix"])
      let path = try GitRepository(program: git, folder: top).path(["rev-parse", "--git-path", "hooks"])
      hooks = path.hasPrefix("/") ? path : top + "/" + path
    } catch { throw .noRepository(content: content, errorMessage: error.otherErrorMessage) }
    let path = hooks + "/pre-commit"
    let text = Array(script(content: prefix.isEmpty ? "." : String(prefix.dropLast())).utf8)
    let isUnmanaged: Bool
    do throws(FileSystemError) {
      try system.makeFolder(hooks)
      isUnmanaged = try self.isUnmanaged(path)
      if !isUnmanaged {
        try system.write(text, to: path)
        let result = system.call(.create) { Int(chmod(path, 0o755)) }
        guard result >= 0 else { throw FileSystemError(.create, path, result: result) }
      }
    } catch { throw .fileSystem(error) }
    if isUnmanaged { throw .unmanagedHook(path) }
    return path
  }

  /// Whether there is a file at a path that this program did not write.
  private func isUnmanaged(_ path: String) throws(FileSystemError) -> Bool {
    guard try system.exists(path) else { return false }
    if try system.isLink(path) { return true }
    let lines = String(decoding: try system.read(path) ?? [], as: UTF8.self).split(separator: "\n")
    return lines.dropFirst().first?.hasPrefix(Self.mark) != true
  }

  /// Returns the script for the content folder at a path relative to the root of the repository.
  private func script(content: String) -> String {
    let missing = Message(
      zh: "找不到程序 xinglin，没有检查内容：装好它，或者用 git commit --no-verify 跳过",
      en: "xinglin not found, so the content was not checked; to commit anyway, use git commit --no-verify")
    let refused = Message(
      zh: "要提交的内容有错误，没有提交：改好再 git add；git commit --no-verify 跳过检查",
      en: "the staged content has errors, so nothing was committed; to skip the check, use git commit --no-verify")
    return """
      #!/bin/sh
      \(Self.mark): checks the content that is staged.
      set -eu
      content=\(Self.quoted(content))
      program=xinglin
      command -v "$program" >/dev/null 2>&1 || program=\(Self.quoted(program))
      if git diff --cached --quiet -- "$content"; then exit 0; fi
      if ! command -v "$program" >/dev/null 2>&1; then
        echo \(Self.quoted(missing[language])) >&2
        exit 1
      fi
      folder=$(mktemp -d)
      trap 'rm -rf "$folder"' EXIT
      trap 'exit 1' HUP INT TERM
      git ls-files --cached -z -- "$content" | git checkout-index -z --stdin --prefix="$folder/"
      cd "$folder"
      if ! report=$("$program" check --content "$content" --lang \(language.rawValue) 2>&1); then
        printf '%s\\n' "$report" >&2
        echo \(Self.quoted(refused[language])) >&2
        exit 1
      fi

      """
  }

  /// Returns a quoted word for the shell.
  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
