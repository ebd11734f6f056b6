import ArgumentParser
import Diagnostics
import Site

/// Runs a build for a command, with progress, a report and a summary.
struct BuildRun {
  let options: BuildOptions
  let reports: ReportOptions
  let showsStatistics: Bool
  /// The stream for the summary of a build without errors.
  var summaryStream = Terminal.standardOutput

  /// Builds, reports the diagnostics and returns the result; a system error ends the command.
  func callAsFunction() throws -> BuildResult {
    do throws(BuildError) { return try build() } catch { throw error.exitCode }
  }

  /// Builds, reports the diagnostics and returns the result; a system error is reported too.
  func build() throws(BuildError) -> BuildResult {
    let isShown = reports.format == .text && Terminal.standardError.isInteractive
    let line = ProgressLine(isShown: isShown, strings: reports.strings)
    let builder = SiteBuilder(options, themes: .available) { line.show($0) }
    let result: BuildResult
    do throws(BuildError) {
      result = try builder.build()
    } catch {
      line.clear()
      Terminal.standardError.writeLine("xinglin: " + error.message[reports.lang])
      throw error
    }
    line.clear()
    // The next build reports the same diagnostics.
    if result.isStopped { return result }
    reports.report(result.diagnostics)
    let summary = Summary(
      result: result, output: options.output, strings: reports.strings, showsStatistics: showsStatistics)
    if reports.format == .text {
      if result.hasErrors { Terminal.standardError.writeLine() }
      (result.hasErrors ? Terminal.standardError : summaryStream).write(summary.text)
    } else if showsStatistics {
      summaryStream.write(summary.json)
    }
    return result
  }
}

extension BuildError {
  /// The exit status of the command.
  var exitCode: ExitCode {
    switch self {
    case .overlappingFolders, .rootFolder, .repositoryData: ExitStatus.usage
    case .fileSystem: ExitStatus.inputOutput
    }
  }
}
