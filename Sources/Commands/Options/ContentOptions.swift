import ArgumentParser
import Content
import Entities
import Essentials
import Gate
import Site
import SourceFiles

/// The options of every command that reads a site.
struct ContentOptions: ParsableArguments {
  @Option(help: .localized("内容目录", "the content folder"), completion: .directory)
  var content = "content"

  @Option(name: .customLong("base-url"), help: .localized("代替 site.yml 中的 base_url", "override base_url"))
  var baseURL: String?

  @Flag(help: .localized("连同草稿一起生成", "include drafts"))
  var drafts = false

  @Option(help: .localized("把这一刻当作现在，ISO 8601", "the time to use as the current time"))
  var now: Moment?

  @Flag(help: .localized("用于正式发布：缺少密钥等一律算错误", "build for publication"))
  var production = false

  @Option(
    help: .localized(
      "上一次发布的目录，访问码与它比较；不写就是输出目录",
      "the folder of the last release, whose access codes are compared; by default the output folder"))
  var previous: String?

  @Option(
    help: .localized(
      "访问码可以比上一次发布的旧，写明原因", "allow access codes older than those of the last release, for the given reason"))
  var allowRollback: String?

  @Option(help: .localized("同时工作的线程数", "threads"))
  var jobs: Int?

  func validate() throws {
    if let baseURL, !SiteConfiguration.isBaseURL(Self.trimmed(baseURL)) {
      throw ValidationError(
        .localized(
          "--base-url 应是完整的网址，如 https://example.org", "--base-url must be an absolute URL, such as https://example.org")
      )
    }
    if let allowRollback, allowRollback.allSatisfy(\.isWhitespace) {
      throw ValidationError(.localized("--allow-rollback 要写原因", "--allow-rollback requires a reason"))
    }
    if let jobs, jobs < 1 { throw ValidationError(.localized("--jobs 至少为 1", "--jobs must be at least 1")) }
  }

  /// Returns the options for the site builder.
  func buildOptions(output: String) -> BuildOptions {
    let clock = Int(Date().timeIntervalSince1970)
    var options = BuildOptions(now: now?.seconds ?? clock, jobs: Self.threadCount(for: jobs))
    options.content = Self.trimmed(content)
    options.output = Self.trimmed(output)
    options.baseURL = baseURL.map(Self.trimmed)
    options.includesDrafts = drafts
    options.isProduction = production
    options.previousReleaseFolder = previous.map(Self.trimmed)
    options.rollbackReason = allowRollback
    options.cacheKey = CacheAuthenticationKey(environment: ProcessInfo.processInfo.environment)
    do throws(GateError) {
      options.keyring = try Keyring(environment: ProcessInfo.processInfo.environment).map { .success($0) }
    } catch {
      options.keyring = .failure(error)
    }
    return options
  }

  /// Returns the number of threads to use for `jobs`: by default the number of active processors, and never more than
  /// memory allows.
  static func threadCount(for jobs: Int?) -> Int {
    let threads = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return min(threads, ProcessLimits.maximumThreads ?? threads)
  }

  /// Returns `path` without trailing slashes.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// A time given on the command line, in China Standard Time unless it specifies an offset.
  struct Moment: ExpressibleByArgument {
    let seconds: Int

    init?(argument: String) {
      guard let timestamp = Timestamp(argument, zone: .shanghai) else { return nil }
      seconds = timestamp.secondsSinceEpoch
    }
  }
}
