import Content
import Diagnostics
import Entities
import Site
import SourceFiles

/// The command's messages in the selected language.
struct CommandStrings: Sendable {
  let language: MessageLanguage

  private func localized(_ chinese: String, _ english: String) -> String {
    Message(zh: chinese, en: english)[language]
  }

  /// Describes the progress of a build.
  func progress(_ progress: SiteBuilder.Progress) -> String {
    let share = progress.total > 0 ? " \(progress.done)/\(progress.total)" : "……"
    return phase(progress.phase) + share
  }

  /// Returns the name of a phase.
  func phase(_ phase: BuildResult.Phase.Name) -> String {
    switch phase {
    case .wait: localized("另一次生成正在使用输出目录，等它结束", "waiting for another build with the same output")
    case .read: localized("读取内容", "reading")
    case .ask: localized("询问别的网站", "asking other sites")
    case .plan: localized("规划页面", "planning")
    case .compare: localized("比较页面", "comparing")
    case .write: localized("生成页面", "writing")
    case .remove: localized("清理旧文件", "removing")
    case .scale: localized("制作小图", "scaling pictures")
    case .draw: localized("绘制分享图", "drawing share cards")
    case .index: localized("编制检索索引", "indexing")
    case .saveCache: localized("记下结果", "saving the build cache")
    }
  }

  /// Summarizes the changes to the output.
  func changes(_ changes: BuildResult.Changes, census: BuildResult.Statistics, output: String) -> String {
    localized(
      "\(output)：\(census.articles)篇文章，\(census.pages)个页面；写入\(changes.written)，未变\(changes.unchanged)，移除\(changes.removed)",
      "\(output): \(census.articles) articles, \(census.pages) pages; \(changes.written) files written, \(changes.unchanged) unchanged, \(changes.removed) removed"
    )
  }

  /// States that the content has no errors.
  func checked(_ census: BuildResult.Statistics) -> String {
    localized(
      "内容没有错误：\(census.articles)篇文章，\(census.pages)个页面",
      "no errors: \(census.articles) articles, \(census.pages) pages")
  }

  /// States how many files were fixed or, in a dry run, could be.
  func fixed(_ count: Int, isDryRun: Bool) -> String {
    if count == 0 { return localized("没有可以代改的地方", "nothing to fix") }
    return isDryRun
      ? localized("可以代改\(count)个文件，还没有写", "\(count) files can be fixed; nothing was written")
      : localized("代改了\(count)个文件，请复核改动", "\(count) files fixed; review the changes with 'git diff'")
  }

  /// Returns the number of diagnostics by severity.
  func tally(_ tally: DiagnosticTally) -> String { tally.message[language] }

  /// The message that nothing was written because of errors.
  var nothingWritten: String { localized("内容有错误，输出目录保持原样", "the content has errors; the output was left unchanged") }

  /// Formats a number of bytes.
  func bytes(_ count: Int) -> String { localized("\(count)字节", "\(count) bytes") }

  /// Formats a duration in seconds with three decimals.
  func seconds(_ seconds: Double) -> String {
    let milliseconds = Int((seconds * 1000).rounded())
    let fraction = String(milliseconds % 1000)
    let number = "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.utf8.count))\(fraction)"
    return localized("\(number)秒", "\(number) s")
  }

  /// Formats a remark in parentheses after another.
  func bracketed(_ remark: String) -> String { localized("（\(remark)）", " (\(remark))") }

  /// The separator between two remarks on a line.
  var separator: String { localized("；", "; ") }

  /// Returns the heading of the list of unpublished items.
  func notPublished(_ count: Int) -> String { localized("未发布\(count)篇：", "\(count) not published:") }

  /// Explains why a page was not published.
  func reason(_ reason: UnpublishedFile.Reason) -> String {
    switch reason {
    case .draft: localized("草稿", "draft")
    case .future(let date): localized("还没到发布时间（\(Self.text(date))）", "not before \(Self.text(date))")
    case .expired(let date): localized("已于\(Self.text(date))过期", "expired \(Self.text(date))")
    }
  }

  private static func text(_ date: Timestamp) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let day = "\(date.year)-\(two(date.month))-\(two(date.day))"
    return date.hasTime ? "\(day) \(two(date.hour)):\(two(date.minute))" : day
  }
}

extension ReportOptions {
  /// The messages in the selected language.
  var strings: CommandStrings { CommandStrings(language: lang) }
}
