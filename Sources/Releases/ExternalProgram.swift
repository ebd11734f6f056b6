import Essentials
import Platform
import Site

/// An external program that transfers or compresses files, such as rsync, ssh or rclone.
struct ExternalProgram: Sendable {
  let name: String
  private let path: String
  private let folder: TemporaryFolder
  /// Folders whose lock descriptors the program inherits. If this process is killed, the next publication still waits
  /// for the program to end.
  var inheritedLocks: [OpenFolder] = []
  /// The maximum size of a file that the program may write, in bytes, or nil for no limit.
  var maximumFileSize: Int?

  /// Finds the program on the search path. `package` is the Debian package that provides it.
  init(_ name: String, package: String, _ folder: TemporaryFolder) throws(PublishError) {
    guard let path = ChildProcess.path(ofProgram: name) else { throw .missingProgram(name, package: package) }
    (self.name, self.path, self.folder) = (name, path, folder)
  }

  /// The result of a run.
  struct RunResult {
    let status: Int32
    let output: [UInt8]
    /// The last three lines of its standard error.
    let errorOutput: String
  }

  /// The environment of the program: this process's, without the keys of members' pages.
  private static var environment: [String] {
    ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("XINGLIN_GATE_") }.map { "\($0)=\($1)" }.sorted()
  }

  /// Runs the program. Throws if it cannot be started or is ended by a signal.
  func execute(_ arguments: [String]) throws(PublishError) -> RunResult {
    var process = ChildProcess(path, arguments, environment: Self.environment)
    process.standardOutput = folder.path + "/output"
    process.standardError = folder.path + "/errorOutput"
    (process.timeoutMilliseconds, process.memoryLimit, process.fileSizeLimit) = (
      nil, nil, maximumFileSize.map { UInt64($0) }
    )
    process.inheritedDescriptors = inheritedLocks.map(\.descriptor)
    let end = process.run()
    let errorOutput = String(decoding: try folder.read("errorOutput"), as: UTF8.self)
      .split(whereSeparator: \.isNewline).suffix(3).joined(separator: " / ")
    switch end {
    case .exited(let status):
      return RunResult(status: status, output: try folder.read("output"), errorOutput: errorOutput)
    case .signalled(let number): throw .programFailed(name: name, status: "signal \(number)", errorOutput: errorOutput)
    case .notStarted(let code): throw .programFailed(name: name, status: "errno \(code)", errorOutput: errorOutput)
    case .timedOut: throw .programFailed(name: name, status: "time", errorOutput: errorOutput)
    }
  }

  /// Runs the program and returns its standard output. Throws unless it exits with status 0.
  @discardableResult
  func run(_ arguments: [String]) throws(PublishError) -> [UInt8] {
    let result = try execute(arguments)
    guard result.status == 0 else { throw failure(result) }
    return result.output
  }

  /// Returns the error for a run with a nonzero status.
  func failure(_ result: RunResult) -> PublishError {
    .programFailed(name: name, status: "\(result.status)", errorOutput: result.errorOutput)
  }
}
