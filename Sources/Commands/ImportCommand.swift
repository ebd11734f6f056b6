import ArgumentParser
import Diagnostics
import Entities
import Essentials
import Site

/// `xinglin import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: .localized("把 Word、网页和文本的稿件变为文章", "convert manuscripts in Word, HTML or text to articles"),
    discussion: .localized(
      "写出的文件逐行列在标准输出，改了什么、略去了什么、要人看什么列在标准错误。已有的文章不会被覆盖；有一份稿件读不了，就一篇也不写。Word 和网页要用 pandoc。",
      """
      Written paths are printed to standard output; changes, omissions and points to check, to standard error. Existing articles are \
      never overwritten, and nothing is written if any manuscript cannot be read. Word files and web pages require pandoc.
      """))

  @Argument(help: .localized("稿件，或者放稿件的目录", "manuscripts, or folders that contain them"), completion: .file())
  var files: [String]

  @Option(name: .customLong("to"), help: .localized("内容目录", "the content folder"), completion: .directory)
  var content = "content"

  @Option(help: .localized("专栏", "the column"), completion: .columns)
  var column: String?

  @Option(
    help: .localized(
      "体裁：\(ArticleKind.allCases.map(\.rawValue).joined(separator: " "))",
      "the kind: \(ArticleKind.allCases.map(\.rawValue).joined(separator: " "))"))
  var kind: ArticleKind?

  @Option(help: .localized("日期，代替稿件里写的", "the date, overriding that of the manuscript"))
  var date: String?

  @Option(help: .localized("文章的文件名，用小写字母、数字和连字符", "the file name of the article"))
  var slug: String?

  @Option(help: .localized("繁体字：keep 保留，simplified 转为简体", "how to treat Traditional characters: keep, or simplified"))
  var script = Script.keep

  @Flag(help: .localized("只列出结果，不写任何文件", "do not write anything"))
  var dryRun = false

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  /// How Traditional characters are handled.
  enum Script: String, CaseIterable, ExpressibleByArgument {
    case keep, simplified
  }

  func run() throws {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    var options = ImportOptions(
      now: Int(Date().timeIntervalSince1970), jobs: min(threads, ProcessLimits.maximumThreads ?? threads))
    options.content = ContentOptions.trimmed(content)
    (options.column, options.kind, options.date, options.slug) = (column, kind, date, slug)
    options.isSimplified = script == .simplified
    options.isDryRun = dryRun
    do throws(ImportFailure) {
      let result = try ArticleImport(options, themes: .available).run(files)
      for article in result.articles {
        for file in article.files { Terminal.standardOutput.writeLine(file.path) }
      }
      Terminal.standardError.write(ImportReport(result: result, language: lang).text)
    } catch {
      for message in error.messages { Terminal.standardError.writeLine("xinglin: " + message[lang]) }
      if case .rejected = error { throw ExitStatus.contentErrors }
      throw error.isUsageError ? ExitStatus.usage : ExitStatus.inputOutput
    }
  }
}
