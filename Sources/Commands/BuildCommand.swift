import ArgumentParser
import Essentials
import Site

/// `xinglin build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: .localized("由内容生成网站", "build the site"),
    discussion: .localized(
      "内容有错误时以 1 结束，输出目录保持原样。", "Exits with status 1 if the content has errors, and leaves the output unchanged."))

  @OptionGroup var content: ContentOptions
  @OptionGroup var reports: ReportOptions

  @Option(help: .localized("输出目录", "the output folder"), completion: .directory)
  var output = "site"

  @Flag(help: .localized("全部重新写入", "rewrite every file"))
  var clean = false

  @Flag(help: .localized("显示各阶段用时", "show how long each phase took"))
  var stats = false

  @Flag(
    name: .customLong("next-change"),
    help: .localized(
      "标准输出只写下一次有内容要发布或过期的时刻（ISO 8601），没有就不写",
      "print only the next time at which content becomes public or expires, in ISO 8601, if there is one"))
  var showsNextChange = false

  func validate() throws {
    if content.production, content.drafts {
      throw ValidationError(
        .localized(
          "--production 不能与 --drafts 同用：草稿不发布",
          "--production and --drafts are mutually exclusive: drafts are never published"))
    }
  }

  func run() throws {
    var options = content.buildOptions(output: output)
    options.isClean = clean
    let result = try BuildRun(
      options: options, reports: reports, showsStatistics: stats,
      summaryStream: showsNextChange ? .standardError : .standardOutput)()
    if showsNextChange, !result.hasErrors, let next = result.nextChange {
      Terminal.standardOutput.writeLine(Date(timeIntervalSince1970: Double(next)).ISO8601Format())
    }
    // The process is about to exit, and the system reclaims memory as a whole faster than a library can be released.
    if let retained = result.retained { _ = Unmanaged.passRetained(retained) }
    if let status = ExitStatus.ofErrors(in: result) { throw status }
  }
}
