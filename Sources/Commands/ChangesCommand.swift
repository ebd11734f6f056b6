import ArgumentParser
import Bytes
import Changes
import Diagnostics
import HTML
import Site

/// `xinglin changes`.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: .localized("一次改动使哪些页面变样", "show how a change affects the pages"),
    discussion: """
      \(String.localized(
        "比较两个输出目录，或 git 仓库里的两个提交：提交在临时目录里生成，时间相同。列出的恰好是字节有变的文件。会员页面只说有改动。",
        "Compares two output folders, or two commits of the git repository, which are built in temporary folders as of the same time. "
          + "Exactly the files whose bytes differ are listed; of members' pages only that they changed."))

      \(String.localized("例：", "Examples:"))
        xinglin changes site.old site
        xinglin changes main HEAD --format html > changes.html
      """)

  /// The formats of the report.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
  }

  @Argument(help: .localized("原来的：输出目录或提交", "before: an output folder or a commit"), completion: .directory)
  var old: String

  @Argument(help: .localized("现在的：输出目录或提交", "after: an output folder or a commit"), completion: .directory)
  var new: String

  @Option(help: .localized("报告的格式", "the format of the report"))
  var format = Format.text

  @OptionGroup var content: ContentOptions

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    let time = content.buildOptions(output: old).now
    let (before, after) = (try side(old, now: time), try side(new, now: time))
    defer { withExtendedLifetime((before, after)) {} }
    let changes: SiteChanges
    do throws(FileSystemError) {
      changes = try SiteChanges(
        from: before.output, to: after.output, jobs: ContentOptions.threadCount(for: content.jobs))
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      throw ExitStatus.inputOutput
    }
    switch format {
    case .text: Terminal.standardOutput.write(TextChanges(changes, language: lang).text)
    case .json: Terminal.standardOutput.write(JSONChanges(changes).bytes)
    case .html:
      var page = ByteBuffer()
      ChangesPage(changes, old: old, new: new, language: lang).render(into: &page)
      Terminal.standardOutput.write(page)
    }
  }

  /// An output folder, with the commit's content if it was built from one.
  private struct Side {
    let output: String
    var commit: CommitContent?
  }

  /// Returns the output folder called `name`, or the output built from the commit of that name.
  private func side(_ name: String, now: Int) throws -> Side {
    if (try? FileSystem().isFolder(name)) == true { return Side(output: ContentOptions.trimmed(name)) }
    let commit: CommitContent
    do throws(CommitContent.Failure) {
      commit = try CommitContent(name, content: ContentOptions.trimmed(content.content))
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      if case .unknown = error { throw ExitStatus.usage }
      throw ExitStatus.unavailable
    }
    var options = content.buildOptions(output: commit.output)
    (options.content, options.now) = (commit.path, now)
    let result: BuildResult
    do throws(BuildError) {
      result = try SiteBuilder(options, themes: .available).build()
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      throw error.exitCode
    }
    guard !result.hasErrors else {
      var reports = ReportOptions()
      reports.lang = lang
      reports.report(result.diagnostics.filter { $0.severity == .error })
      throw ExitStatus.contentErrors
    }
    return Side(output: commit.output, commit: commit)
  }
}
