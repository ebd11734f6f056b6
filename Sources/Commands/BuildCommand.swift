import ArgumentParser
import Site

/// `xinglin build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: .either("由内容生成网站", "builds the site"),
    discussion: .either(
      "内容有错误时以 1 结束，输出目录保持原样。", "Ends with 1 when the content has errors, and leaves the output alone."))

  @OptionGroup var content: ContentOptions
  @OptionGroup var reports: ReportOptions

  @Option(help: .either("输出目录", "the output folder"))
  var output = "site"

  @Flag(help: .either("全部重新写入", "writes every file anew"))
  var clean = false

  @Flag(help: .either("显示各阶段用时", "shows where the time went"))
  var stats = false

  func run() throws {
    var options = content.buildOptions(output: output)
    options.isClean = clean
    let result = try BuildRun(options: options, reports: reports, showsStatistics: stats)()
    // The process ends here: the system takes memory back as a whole, faster than a library can be released.
    if let retained = result.retained { _ = Unmanaged.passRetained(retained) }
    if result.hasErrors { throw ExitStatus.contentErrors }
  }
}
