import Bytes
import Diagnostics
import Essentials
import Platform
import Preview
import Site
import Synchronization

/// Recompiles the package of a site's theme whenever its sources change, and replaces this process with the new
/// program.
struct ThemeRebuilder: Sendable {
  let themePackage: ThemePackage
  let reports: ReportOptions
  let state: PreviewState
  let lock: PreviewLock
  /// The port to which open pages are connected.
  let port: UInt16

  /// How many milliseconds without a change must pass before a build starts, and after how many it starts in any case.
  private static let (debounceMilliseconds, maximumMilliseconds): (Int32, Int32) = (100, 1000)
  /// The environment variable that tells the new program that open pages still show the last good site.
  static let restartVariable = "XINGLIN_PREVIEW_RESTARTED"

  /// Watches the sources until the process ends or is replaced.
  func run() {
    let watch = FolderWatch(themePackage.sources)
    var last = themePackage.stamps()
    while true {
      watch.wait(debounce: Self.debounceMilliseconds, maximum: Self.maximumMilliseconds)
      let now = themePackage.stamps()
      guard now != last else { continue }
      last = now
      Terminal.standardError.writeLine(reports("主题改了，重新编译……", "the theme changed; recompiling"))
      let problems = compile()
      // If the sources changed during compilation, they are compiled again first.
      guard problems.isEmpty, themePackage.stamps() == last else {
        for problem in problems { Terminal.standardError.writeLine(problem) }
        state.finishProgram(problems: problems)
        continue
      }
      lock.withLock { restart() }
    }
  }

  /// Compiles the package; returns the problems, which are empty on success.
  private func compile() -> [String] {
    guard let swift = ChildProcess.path(ofProgram: "swift") else {
      return [
        reports(
          "找不到 swift：装好 Swift 工具链，再保存一次主题", "swift not found; install the toolchain, then save the theme again")
      ]
    }
    guard let folder = makeTemporaryFolder("xinglin-theme") else {
      return [Message.failed(.makeFolder, "xinglin-theme", code: errno)[reports.lang]]
    }
    let system = FileSystem()
    let (output, errorOutput) = (folder + "/output", folder + "/errorOutput")
    defer {
      for path in [output, errorOutput] { unlink(path) }
      rmdir(folder)
    }
    // The compiler must not see the keys of the gate.
    let environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("XINGLIN_GATE") }
    var process = ChildProcess(
      swift,
      [
        "build", "--package-path", themePackage.folder, "--scratch-path", themePackage.scratch, "--configuration",
        themePackage.configuration, "--product", themePackage.product,
      ], environment: environment.map { "\($0.key)=\($0.value)" })
    (process.standardOutput, process.standardError) = (output, errorOutput)
    (process.timeoutMilliseconds, process.memoryLimit, process.fileSizeLimit) = (nil, nil, nil)
    let end = process.run()
    if end == .exited(0) { return [] }
    let texts = [output, errorOutput].map { ((try? system.read($0)) ?? nil) ?? [] }
    let problems = CompilerReport(String(decoding: Array(texts.joined()), as: UTF8.self)).problems
    return problems.isEmpty ? [reports("swift build 没有完成", "swift build did not finish")] : problems
  }

  /// Replaces the process with the new program, with the same arguments and port.
  private func restart() {
    var arguments = CommandLine.arguments
    while let index = arguments.firstIndex(where: { $0 == "--port" || $0.hasPrefix("--port=") }) {
      arguments.removeSubrange(index..<min(arguments.count, index + (arguments[index] == "--port" ? 2 : 1)))
    }
    var environment = ProcessInfo.processInfo.environment
    environment[Self.restartVariable] = "1"
    let code = ChildProcess.replaceCurrentProcess(
      by: themePackage.program, arguments + ["--port", "\(port)"],
      environment: environment.map { "\($0.key)=\($0.value)" })
    state.finishProgram(problems: [Message.failed(.open, themePackage.program, code: code)[reports.lang]])
  }
}

/// Serializes the builds, the imports and the restart of a preview, so that none is interrupted.
final class PreviewLock: Sendable {
  private let lock = Lock(())

  /// Runs `work` exclusively.
  func withLock<Result: Sendable>(_ work: () -> Result) -> Result {
    lock.withLock { _ in work() }
  }
}
