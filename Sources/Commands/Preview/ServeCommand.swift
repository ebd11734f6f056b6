import ArgumentParser
import Diagnostics
import Dispatch
import Essentials
import Preview
import Site

/// `xinglin serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: .either("生成网站并在本机预览", "builds the site and shows it on this machine"),
    discussion:
      .either(
        "预览写在输出目录旁的 .xinglin/preview 里，不碰输出目录。保存文件后，打开的页面自己更新。会员页面以明文显示，只在内存里。把 Word、网页、文本的稿件拖到页面上，就导入为草稿。",
        "The preview does not touch the output folder. Open pages show what is saved by themselves. Members' pages are shown in "
          + "clear from memory. A manuscript that is dropped on a page is imported as a draft.")
  )

  @OptionGroup var content: ContentOptions
  @OptionGroup var reports: ReportOptions

  @Option(help: .either("端口；不给时从 8000 起找一个空闲的", "the port; by default the first free one from 8000"))
  var port: UInt16?

  @Option(help: .either("输出目录，预览放在它旁边", "the output folder beside which the preview stands"))
  var output = "site"

  func run() throws {
    let folder = URL(fileURLWithPath: output).deletingLastPathComponent().appending(path: ".xinglin/preview").path
    let (content, reports) = (content, reports)
    let options: @Sendable () -> BuildOptions = {
      var options = content.buildOptions(output: folder)
      options.previewsMembers = true
      // What is being written is what its editor wants to see; pages mark it.
      options.includesDrafts = true
      return options
    }
    let built = PreviewRebuilder.fingerprint(options())
    let result = try BuildRun(options: options(), reports: reports, showsStatistics: false)()
    if result.hasErrors { throw ExitStatus.contentErrors }
    let memory = MemoryFiles(result.memberPreview)
    // Other threads do not have the themes of this one.
    let themes = AvailableThemes.available
    let dropped = DroppedManuscript(options: options, reports: reports, themes: themes)
    // In thousandths, so that no build has the number of one that another process showed on the same port.
    let first = Int(Date().timeIntervalSince1970) * 1000
    let state = PreviewState(
      first: first,
      copy: { page in
        guard page.hasPrefix("articles/"), page.hasSuffix("/") else { return nil }
        var options = options()
        options.onlyChecks = true
        return try? SiteBuilder(options, themes: themes).weChatArticle(String(page.dropFirst(9).dropLast())).html
      }, importing: dropped.answer, words: text)
    let server = PreviewServer(
      root: folder, port: port, prefix: result.basePath + "/", memory: memory, state: state)
    let rebuilder = PreviewRebuilder(options: options, reports: reports, memory: memory, state: state, built: built)
    DispatchQueue(label: "xinglin.rebuild").async {
      AvailableThemes.$available.withValue(themes) { rebuilder.run() }
    }
    do {
      try server.serve { url in
        Terminal.standardOutput.line(reports("预览：\(url) （按 Ctrl-C 结束）", "preview: \(url) (Ctrl-C ends it)"))
      }
    } catch let error as PreviewError {
      Terminal.standardError.line("xinglin: " + error.message[reports.lang])
      throw ExitStatus.unavailable
    }
  }

  /// What pages of the preview say.
  private func text(_ word: PreviewWord) -> String {
    switch word {
    case .heading: reports("有错误，显示的是上一次的网站", "there are errors; this is the last good site")
    case .dismissal: reports("关闭", "close")
    case .copy: reports("复制到微信", "copy for WeChat")
    case .copied: reports("已复制，可以粘贴了", "copied; paste it now")
    case .notCopied: reports("没有复制成功", "not copied")
    case .choose: reports("导入稿件", "import a manuscript")
    case .drop: reports("松开鼠标，导入稿件", "drop manuscripts here to import them")
    case .importing: reports("正在导入", "importing")
    case .imported: reports("已导入为草稿：", "imported as a draft: ")
    case .notImported: reports("没有导入：", "not imported: ")
    case .open: reports("打开文章", "open the article")
    case .problems: reports("检查出来的问题", "problems found by the check")
    case .questions: reports("请看", "look at these")
    case .changes: reports("改了", "mended")
    case .omissions: reports("略去", "left out")
    case .tooLarge: reports("文件太大，请先把里面的图片缩小", "the file is too large; reduce its pictures first")
    case .badName: reports("文件名里不能有斜杠，也不能以点开头", "the name must hold no slash and not begin with a full stop")
    case .busy: reports("正在导入另一份稿件，请稍后再拖一次", "another manuscript is being imported; drop it again in a moment")
    case .failed:
      reports(
        "没有传到预览：请看预览是否还开着，文件是否还在", "it did not reach the preview; see whether that still runs and the file still exists"
      )
    }
  }
}
