import Bytes
import Platform
import SourceFiles

/// An installed program that generates images.
struct ExternalProgram: Sendable {
  /// Identifies the program and its version without running it.
  let stamp: Hash64
  private let name: String
  private let path: String
  private let environment: [String]

  /// Finds a program in the search path; `nil` if there is none.
  init?(_ name: String, environment: [String] = []) {
    guard let path = ChildProcess.path(ofProgram: name), let stamp = (try? FileSystem().stamp(path)) ?? nil else {
      return nil
    }
    let encoder = RecordEncoder()
    encoder.write(path)
    stamp.write(to: encoder)
    self.stamp = Hash64(encoder.bytes)
    self.name = name
    self.path = path
    self.environment = ["LC_ALL=C"] + environment + Self.passed
  }

  private static let passed = ["PATH", "TMPDIR", "HOME"].compactMap { (name: String) in
    getenv(name).map { "\(name)=\(String(cString: $0))" }
  }

  /// Runs the program to ask for its name and version; returns `nil` if it does not run.
  func version(_ folder: String) -> String? {
    let file = folder + "/version"
    var process = ChildProcess(path, ["--version"], environment: environment)
    process.standardOutput = file
    process.timeoutMilliseconds = 10_000
    guard process.run() == .exited(0), let bytes = try? FileSystem().read(file, prefix: 200) else { return nil }
    let text = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    return text.hasPrefix(name) ? text : nil
  }

  /// Runs the program with `arguments` that make it generate an image.
  func run(_ arguments: [String]) -> ImageTool.Outcome {
    switch ChildProcess(path, arguments, environment: environment).run() {
    case .exited(0): .done
    case .exited: .unreadable
    case .signalled, .timedOut, .notStarted: .stopped
    }
  }
}
