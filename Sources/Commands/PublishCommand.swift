import ArgumentParser
import Diagnostics
import Essentials
import Releases

/// `xinglin publish`.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: .localized("发布生成好的网站", "publish the built site"),
    discussion: """
      \(String.localized(
        "目录和主机上，各版本并排放在 releases 里，链接 current 一步换到新版本；对象存储里先传资源，再传页面，最后删除。只发布生成时记下的文件。",
        "In a folder or on a host, releases stand side by side and the link current changes in one step; in a store, assets come before "
          + "pages and removals last. Only files that the build recorded are published."))

      \(String.localized("例：", "Examples:"))
        xinglin publish /srv/journal
        xinglin publish deploy@www.example.org:/srv/journal --keep 10
        xinglin publish rclone:cos:journal-1250000000 --dry-run
        xinglin publish /srv/journal --rollback
      """)

  @Argument(
    help: .localized("目录、主机:路径，或 rclone:存储:路径", "a folder, HOST:PATH, or rclone:REMOTE:PATH"),
    completion: .directory)
  var destination: Destination

  @Option(help: .localized("要发布的输出目录", "the output folder to publish"))
  var from = "site"

  @Option(
    help: .localized(
      "保留几个版本，连同当前的；默认 \(Publisher.defaultKeep)",
      "the number of releases to keep, by default \(Publisher.defaultKeep)"))
  var keep: Int?

  @Flag(name: .customLong("dry-run"), help: .localized("只说会改动什么", "show what would change, without changing anything"))
  var isDryRun = false

  @Flag(
    help: .localized("网页等文本旁边放上压缩好的 .gz 和 .br", "also publish text files compressed as .gz and .br"))
  var compress = false

  @Flag(help: .localized("连同 _headers 和 _redirects 一起发布", "also publish the files _headers and _redirects"))
  var headers = false

  @Flag(
    help: .localized(
      "逐字节核对每个文件，不凭大小和时间", "read every file, here and at the destination, instead of relying on sizes and times"))
  var verify = false

  @Flag(help: .localized("退回上一个版本", "roll back to the previous release"))
  var rollback = false

  @Option(
    help: .localized(
      "访问码可以比已发布的旧，写明原因", "allow access codes older than the published ones, for the given reason"))
  var allowRollback: String?

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError(.localized("--keep 至少为 1", "--keep must be at least 1")) }
    if rollback, keep != nil {
      throw ValidationError(.localized("--rollback 不能与 --keep 同用", "--rollback and --keep are mutually exclusive"))
    }
    if let allowRollback, allowRollback.allSatisfy(\.isWhitespace) {
      throw ValidationError(.localized("--allow-rollback 要写原因", "--allow-rollback requires a reason"))
    }
  }

  func run() throws {
    var publisher = Publisher(
      ContentOptions.trimmed(from), to: destination, now: Int(Date().timeIntervalSince1970),
      jobs: ContentOptions.threadCount(for: nil))
    publisher.keep = keep ?? Publisher.defaultKeep
    publisher.allowedRollback = allowRollback
    (publisher.addsCompressedFiles, publisher.addsHeaders, publisher.verifiesAll) = (compress, headers, verify)
    let strings = CommandStrings(language: lang)
    publisher.onWait = { Terminal.standardError.writeLine(strings.waitingForPublication) }
    do throws(PublishError) {
      if case .store = destination, keep != nil { throw .noReleaseHistory(option: "--keep") }
      let outcome = try rollback ? publisher.rollBack(isDryRun: isDryRun) : publisher.publish(isDryRun: isDryRun)
      if isDryRun { for line in outcome.plan.lines { Terminal.standardOutput.writeLine(line.sanitized) } }
      Terminal.standardOutput.writeLine(strings.published(outcome, isDryRun: isDryRun, isRollback: rollback))
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      throw error.exitCode
    }
  }
}

extension Destination: ExpressibleByArgument {
  /// Parses a destination.
  public init?(argument: String) { self.init(argument) }
}

extension PublishError {
  /// The exit status of the command.
  var exitCode: ExitCode {
    switch self {
    case .fileSystem, .invalidCurrentLink, .damagedRelease, .unreadableManifest, .invalidManifest:
      ExitStatus.inputOutput
    case .noOutput, .unfinishedBuild, .changedFiles, .changedCompressedFiles, .olderCodes, .noPreviousRelease,
      .releasePruned:
      ExitStatus.contentErrors
    case .overlapping, .rootFolder, .repositoryData, .insideContent, .invalidURL, .noReleaseHistory: ExitStatus.usage
    case .missingProgram, .programFailed, .concurrentPublication, .unexpectedResponse, .oversizedResponse:
      ExitStatus.unavailable
    }
  }
}
