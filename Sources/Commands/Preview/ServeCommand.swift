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
        "预览写在输出目录旁的 .xinglin/preview 里，不碰输出目录。保存文件后，打开的页面自己更新。会员页面以明文显示，只在内存里。",
        "The preview does not touch the output folder. Open pages show what is saved by themselves. Members' pages are shown in "
          + "clear from memory.")
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
    let state = PreviewState(words: words) { page in
      guard page.hasPrefix("articles/"), page.hasSuffix("/") else { return nil }
      var options = options()
      options.onlyChecks = true
      return try? SiteBuilder(options, themes: .available).weChatArticle(String(page.dropFirst(9).dropLast())).html
    }
    let server = PreviewServer(
      root: folder, port: port, prefix: result.basePath + "/", memory: memory, state: state)
    let rebuilder = PreviewRebuilder(options: options, reports: reports, memory: memory, state: state, built: built)
    DispatchQueue(label: "xinglin.rebuild").async { rebuilder.run() }
    do {
      try server.serve { url in
        Terminal.standardOutput.line(reports("预览：\(url) （按 Ctrl-C 结束）", "preview: \(url) (Ctrl-C ends it)"))
      }
    } catch let error as PreviewError {
      Terminal.standardError.line("xinglin: " + error.message[reports.lang])
      throw ExitStatus.unavailable
    }
  }

  private var words: PreviewState.Words {
    PreviewState.Words(
      heading: reports("有错误，显示的是上一次的网站", "there are errors; this is the last good site"),
      dismissal: reports("关闭", "close"),
      copy: reports("复制到微信", "copy for WeChat"), copied: reports("已复制，可以粘贴了", "copied; paste it now"),
      notCopied: reports("没有复制成功", "not copied"))
  }
}
