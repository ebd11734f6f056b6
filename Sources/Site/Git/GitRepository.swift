import Essentials
import Platform

/// The git repository that holds a folder, asked by the program git.
struct GitRepository: Sendable {
  /// The path of the program.
  let program: String
  /// The folder in which it runs.
  let folder: String

  /// What git complained of.
  struct Failure: Error {
    let complaint: String

    /// What it complained of other than that the folder is in no repository.
    var otherComplaint: String? { complaint.contains("not a git repository") ? nil : complaint }
  }

  /// Returns what git prints for the arguments.
  ///
  /// Nothing of the environment leads it to another repository or index, as the variables of a hook would, and it takes no lock.
  func run(_ arguments: [String]) throws(Failure) -> [UInt8] {
    var process = ChildProcess(
      program, ["--no-optional-locks", "--no-replace-objects", "-C", folder] + arguments, environment: environment)
    (process.milliseconds, process.memory, process.fileSize) = (nil, nil, nil)
    let captured = process.capture()
    guard captured.end == .exited(0) else {
      let lines = String(decoding: captured.complaints, as: UTF8.self).split(whereSeparator: \.isNewline)
      throw Failure(complaint: lines.first.map(String.init) ?? "\(captured.end)")
    }
    return captured.output
  }

  /// The lines that git prints for the arguments.
  func lines(_ arguments: [String]) throws(Failure) -> [Substring] {
    String(decoding: try run(arguments), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The one path that git prints for the arguments, in which line feeds may stand.
  func path(_ arguments: [String]) throws(Failure) -> String {
    String(decoding: try run(arguments).dropLast(), as: UTF8.self)
  }

  /// The texts that git prints for the arguments, each ended by a zero byte; they need not be UTF-8, and paths are compared as bytes.
  func records(_ arguments: [String]) throws(Failure) -> [ArraySlice<UInt8>] {
    try run(arguments).split(separator: 0, omittingEmptySubsequences: false)
  }

  private var environment: [String] {
    let inherited = ProcessInfo.processInfo.environment.filter { !Self.local.contains($0.key) }
    return inherited.merging(["LC_ALL": "C"]) { $1 }.map { "\($0)=\($1)" }.sorted()
  }

  /// The variables that are about one repository. Source: git rev-parse --local-env-vars.
  private static let local: Set<String> = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_DIR", "GIT_GRAFT_FILE", "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_NAMESPACE", "GIT_NO_REPLACE_OBJECTS", "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX", "GIT_REPLACE_REF_BASE", "GIT_SHALLOW_FILE", "GIT_WORK_TREE",
  ]
}
