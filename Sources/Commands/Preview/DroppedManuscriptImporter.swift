import Diagnostics
import Preview
import Site

/// Imports manuscripts that are dropped onto a preview page, as drafts.
struct DroppedManuscriptImporter: Sendable {
  let options: @Sendable () -> BuildOptions
  let reports: ReportOptions
  let themes: AvailableThemes
  let lock: PreviewLock

  /// Imports a file and prints the paths of the written files.
  func importFile(_ file: DroppedFile) -> ImportOutcome { lock.withLock { importFileLocked(file) } }

  private func importFileLocked(_ file: DroppedFile) -> ImportOutcome {
    let build = options()
    var options = ImportOptions(now: build.now, jobs: build.jobs)
    options.content = build.content
    options.isDraft = true
    let result: ImportResult
    do throws(ImportFailure) {
      result = try ArticleImport(options, themes: themes).run(file.name, file.bytes)
    } catch {
      return .rejected(Self.messages(of: error).map { $0[reports.lang] })
    }
    guard let article = result.articles.first else { return .rejected([]) }
    for file in article.files { Terminal.standardOutput.writeLine(file.path) }
    let report = ImportReport(result: result, language: reports.lang)
    return .imported(
      ImportOutcome.Article(
        path: article.path, page: article.pageURL, problems: article.diagnostics.map(reports.text),
        questions: report.questions(of: article), changes: report.changes(of: article),
        omissions: report.omissions(of: article)))
  }

  /// Returns the messages to show; without a command line, they cannot suggest adding an option.
  private static func messages(of failure: ImportFailure) -> [Message] {
    guard case .exists(let path) = failure else { return failure.messages }
    return [
      Message(
        zh: "\(path) 已经存在，没有改动：要另存一篇，把稿件换个文件名再拖进来",
        en: "\(path) already exists; to import another article, give the manuscript another name")
    ]
  }
}
