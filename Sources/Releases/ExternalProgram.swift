import Essentials
import Platform
import Site

/// A program of the system that moves files: rsync, ssh, rclone.
struct ExternalProgram: Sendable {
  let name: String
  private let path: String
  private let folder: TemporaryFolder
  /// Folders whose locks the program keeps: where this process is killed, the next publication waits for what it started.
  var locked: [OpenFolder] = []
  /// The most bytes of a file that it may write; nil without a bound.
  var fileSize: Int?

  /// The program on the search path; `package` is what Debian calls the package that has it.
  init(_ name: String, package: String, _ folder: TemporaryFolder) throws(PublishError) {
    guard let path = ChildProcess.path(ofProgram: name) else { throw .missingProgram(name, package: package) }
    (self.name, self.path, self.folder) = (name, path, folder)
  }

  /// How a run ended.
  struct Result {
    let status: Int32
    let output: [UInt8]
    /// The last lines of what it complained of.
    let complaints: String
  }

  /// What the program sees of this one's environment: no keys of members' pages.
  private static var environment: [String] {
    ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("XINGLIN_GATE_") }.map { "\($0)=\($1)" }.sorted()
  }

  /// Runs the program; it throws where that cannot be done or a signal ended it.
  func result(_ arguments: [String]) throws(PublishError) -> Result {
    var process = ChildProcess(path, arguments, environment: Self.environment)
    process.output = folder.path + "/output"
    process.complaints = folder.path + "/complaints"
    (process.milliseconds, process.memory, process.fileSize) = (nil, nil, fileSize.map { UInt64($0) })
    process.kept = locked.map(\.descriptor)
    let end = process.run()
    let complaints = String(decoding: try folder.read("complaints"), as: UTF8.self)
      .split(whereSeparator: \.isNewline).suffix(3).joined(separator: " / ")
    switch end {
    case .exited(let status): return Result(status: status, output: try folder.read("output"), complaints: complaints)
    case .signalled(let number): throw .failed(program: name, status: "signal \(number)", complaints: complaints)
    case .notStarted(let code): throw .failed(program: name, status: "errno \(code)", complaints: complaints)
    case .timedOut: throw .failed(program: name, status: "time", complaints: complaints)
    }
  }

  /// Runs the program, which must succeed; returns what it printed.
  @discardableResult
  func run(_ arguments: [String]) throws(PublishError) -> [UInt8] {
    let result = try result(arguments)
    guard result.status == 0 else { throw failure(result) }
    return result.output
  }

  /// The error of a run that ended with another status than 0.
  func failure(_ result: Result) -> PublishError {
    .failed(program: name, status: "\(result.status)", complaints: result.complaints)
  }
}
