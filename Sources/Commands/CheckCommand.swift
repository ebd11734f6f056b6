import ArgumentParser
import Bytes
import Content
import Diagnostics
import Site

/// `xinglin check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: .localized("检查内容，不写任何文件", "check the content without writing anything"),
    discussion: .localized(
      "--fix 先列出改动（diff），再代改不需要判断的毛病：汉字后的注音和半角标点、省略号、全角空格、断行。代码、链接、网址、HTML 和外文不动。",
      "--fix shows a diff and then fixes what requires no judgement: pinyin notes and half-width marks after "
        + "Han characters, malformed ellipses, ideographic spaces, and broken lines. Code, links, URLs, HTML and "
        + "other scripts are not changed."))

  @OptionGroup var content: ContentOptions
  @OptionGroup var reports: ReportOptions

  @Flag(help: .localized("代改不需要判断的毛病", "fix what requires no judgement"))
  var fix = false

  @Flag(help: .localized("与 --fix 同用：只列出改动，不写文件", "with --fix: show the changes without writing them"))
  var dryRun = false

  @Flag(
    help: .localized(
      "看每篇文章最后一次改动的提交说明里，初审、复审、终审是不是三个不同的人（要有 git）",
      "check that the last commit that changed each article names three different reviewers; requires git"))
  var reviews = false

  @Flag(
    help: .localized(
      "用 curl 询问内容里到别的网站的链接还在不在：同一个网站一秒只问一次；内容有错误时不问",
      "ask other sites with curl whether the pages that the content links to still exist: once a second for each site, and only if the content has no errors"
    ))
  var links = false

  @Flag(help: .localized("显示各阶段用时", "show how long each phase took"))
  var stats = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError(.localized("--dry-run 要与 --fix 同用", "--dry-run requires --fix")) }
  }

  func run() throws {
    var options = content.buildOptions(output: "site")
    options.onlyChecks = true
    options.checksReviews = reviews
    options.checksExternalLinks = links
    if fix {
      try applyFixes(options)
      if dryRun { return }
    }
    let result = try BuildRun(options: options, reports: reports, showsStatistics: stats)()
    if let status = ExitStatus.ofErrors(in: result) { throw status }
  }

  /// Prints the fixes as a diff and, unless this is a dry run, applies them. If a file cannot be written, the others
  /// still are, and then the command fails.
  private func applyFixes(_ options: BuildOptions) throws {
    let fixer = ContentFixer(options, themes: .available)
    for file in fixer.files { Terminal.standardOutput.write(ByteBuffer(ContentFixer.diff(of: file))) }
    var failed = false
    for file in fixer.files where !dryRun {
      do throws(ContentFixer.Failure) {
        try fixer.write(file)
      } catch {
        Terminal.standardError.writeLine("xinglin: " + error.message[reports.lang])
        failed = true
      }
    }
    Terminal.standardError.writeLine(reports.strings.fixed(fixer.files.count, isDryRun: dryRun))
    if failed { throw ExitStatus.inputOutput }
  }
}
