import ArgumentParser
import Site

/// `xinglin check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: .either("检查内容，不写任何文件", "checks the content and writes nothing"))

  @OptionGroup var content: ContentOptions
  @OptionGroup var reports: ReportOptions

  @Flag(help: .either("显示各阶段用时", "shows where the time went"))
  var stats = false

  func run() throws {
    var options = content.buildOptions(output: "site")
    options.onlyChecks = true
    let result = try BuildRun(options: options, reports: reports, showsStatistics: stats)()
    if result.hasErrors { throw ExitStatus.contentErrors }
  }
}
