import Essentials
import Platform

/// The git repository that contains a folder, accessed through the git command.
struct GitRepository: Sendable {
  /// The path of the git command.
  let program: String
  /// The folder in which it runs.
  let folder: String

  /// A failed git command, with its error message.
  struct Failure: Error {
    let errorMessage: String

    /// The error message, unless it only states that the folder is not in a repository.
    var otherErrorMessage: String? { errorMessage.contains("not a git repository") ? nil : errorMessage }
  }

  /// Returns the output of a git command.
  ///
  /// Variables that could select another repository or index, as in a hook, are removed from the environment, and no
  /// locks are taken.
  func run(_ arguments: [String]) throws(Failure) -> [UInt8] {
    var process = ChildProcess(
      program, ["--no-optional-locks", "--no-replace-objects", "-C", folder] + arguments, environment: environment)
    (process.timeoutMilliseconds, process.memoryLimit, process.fileSizeLimit) = (nil, nil, nil)
    let captured = process.capture()
    guard captured.end == .exited(0) else {
      let lines = String(decoding: captured.errorOutput, as: UTF8.self).split(whereSeparator: \.isNewline)
      throw Failure(errorMessage: lines.first.map(String.init) ?? "\(captured.end)")
    }
    return captured.output
  }

  /// Returns the output lines of a git command.
  func lines(_ arguments: [String]) throws(Failure) -> [Substring] {
    String(decoding: try run(arguments), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Returns the single path that a git command prints, which may contain line feeds.
  func path(_ arguments: [String]) throws(Failure) -> String {
    String(decoding: try run(arguments).dropLast(), as: UTF8.self)
  }

  /// Returns the NUL-terminated records that a git command prints. They need not be UTF-8, and paths are compared as
  /// bytes.
  func records(_ arguments: [String]) throws(Failure) -> [ArraySlice<UInt8>] {
    try run(arguments).split(separator: 0, omittingEmptySubsequences: false)
  }

  private var environment: [String] {
    let inherited = ProcessInfo.processInfo.environment.filter { !Self.local.contains($0.key) }
    return inherited.merging(["LC_ALL": "C"]) { $1 }.map { "\($0)=\($1)" }.sorted()
  }

  /// The variables that are specific to a repository. Source: git rev-parse --local-env-vars.
  private static let local: Set<String> = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_DIR", "GIT_GRAFT_FILE", "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_NAMESPACE", "GIT_NO_REPLACE_OBJECTS", "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX", "GIT_REPLACE_REF_BASE", "GIT_SHALLOW_FILE", "GIT_WORK_TREE",
  ]
}
