import ArgumentParser
import Content
import Diagnostics
import Dispatch
import Essentials
import Platform
import Preview
import Site

/// `xinglin serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: .localized("生成网站并在本机预览", "build the site and preview it on this machine"),
    discussion:
      .localized(
        "预览写在输出目录旁的 .xinglin/preview 里，不碰输出目录。保存文件后，打开的页面自己更新。会员页面以明文显示，只在内存里。把 Word、网页、文本的稿件拖到页面上，就导入为草稿。",
        "The preview does not modify the output folder. Open pages reload automatically when a file is saved. "
          + "Members-only pages are served unencrypted, from memory. A manuscript dropped on a page is imported as "
          + "a draft.")
  )

  @OptionGroup var content: ContentOptions
  @OptionGroup var reports: ReportOptions

  @Option(help: .localized("端口；不给时从 8000 起找一个空闲的", "the port; by default the first free one from 8000"))
  var port: UInt16?

  @Option(help: .localized("输出目录，预览放在它旁边", "the output folder, beside which the preview is stored"))
  var output = "site"

  func run() throws {
    let folder = URL(fileURLWithPath: output).deletingLastPathComponent().appending(path: ".xinglin/preview").path
    let (content, reports) = (content, reports)
    let options: @Sendable () -> BuildOptions = {
      var options = content.buildOptions(output: folder)
      options.previewsMembers = true
      // Editors preview drafts; pages mark them as such.
      options.includesDrafts = true
      return options
    }
    let built = PreviewRebuilder.survey(options()).fingerprint
    let result = try BuildRun(options: options(), reports: reports, showsStatistics: false)()
    let isRestarted = ProcessInfo.processInfo.environment[ThemeRebuilder.restartVariable] != nil
    if result.hasErrors, !isRestarted { throw ExitStatus.contentErrors }
    let memory = MemoryFiles(result.memberPreview)
    // Task-local values are not inherited by other threads.
    let themes = AvailableThemes.available
    let lock = PreviewLock()
    let dropped = DroppedManuscriptImporter(options: options, reports: reports, themes: themes, lock: lock)
    // In milliseconds, so that a build number never repeats one that another process used on the same port.
    let first = Int(Date().timeIntervalSince1970) * 1000
    let state = PreviewState(
      firstBuild: first,
      weChatHTML: { page in
        guard page.hasPrefix("articles/"), page.hasSuffix("/") else { return nil }
        var options = options()
        options.onlyChecks = true
        return try? SiteBuilder(options, themes: themes).weChatArticle(String(page.dropFirst(9).dropLast())).html
      }, importing: dropped.importFile, words: text)
    let server = PreviewServer(
      root: folder, port: port, prefix: result.basePath + "/", memory: memory, state: state)
    if result.hasErrors {
      state.finishBuild(problems: result.diagnostics.filter { $0.severity == .error }.map(reports.text))
    }
    let rebuilder = PreviewRebuilder(
      options: options, reports: reports, memory: memory, state: state, lock: lock, initialFingerprint: built,
      cache: result.retained?.next)
    DispatchQueue(label: "xinglin.rebuild").async {
      AvailableThemes.$available.withValue(themes) { rebuilder.run() }
    }
    let themePackage = ThemePackage(program: executablePath, sourceFile: ThemePackage.sourceFile)
    do {
      try server.serve { url, port in
        Terminal.standardOutput.writeLine(reports("预览：\(url) （按 Ctrl-C 结束）", "preview: \(url) (press Ctrl-C to stop)"))
        guard let themePackage else { return }
        let rebuilder = ThemeRebuilder(
          themePackage: themePackage, reports: reports, state: state, lock: lock, port: port)
        DispatchQueue(label: "xinglin.theme").async { rebuilder.run() }
      }
    } catch let error as PreviewError {
      Terminal.standardError.writeLine("xinglin: " + error.message[reports.lang])
      throw ExitStatus.unavailable
    }
  }
}
