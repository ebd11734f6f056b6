import ArgumentParser
import Diagnostics
import Essentials
import Preview
import Site

/// `xinglin serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: .either("生成网站并在本机预览", "builds the site and shows it on this machine"),
    discussion:
      .either(
        "预览写在输出目录旁的 .xinglin/preview 里，不碰输出目录。会员页面以明文显示，只在内存里。",
        "The preview does not touch the output folder; members' pages are shown in clear from memory.")
  )

  @OptionGroup var content: ContentOptions
  @OptionGroup var reports: ReportOptions

  @Option(help: .either("端口；不给时从 8000 起找一个空闲的", "the port; by default the first free one from 8000"))
  var port: UInt16?

  @Option(help: .either("输出目录，预览放在它旁边", "the output folder beside which the preview stands"))
  var output = "site"

  func run() throws {
    let folder = URL(fileURLWithPath: output).deletingLastPathComponent().appending(path: ".xinglin/preview").path
    var options = content.buildOptions(output: folder)
    options.previewsMembers = true
    // What is being written is what its editor wants to see; pages mark it.
    options.includesDrafts = true
    let result = try BuildRun(
      options: options, reports: reports, showsStatistics: false)()
    if result.hasErrors { throw ExitStatus.contentErrors }
    let server = PreviewServer(root: folder, port: port, prefix: result.basePath + "/", memory: result.memberPreview)
    let reports = reports
    do {
      try server.serve { url in
        Terminal.standardOutput.line(reports("预览：\(url) （按 Ctrl-C 结束）", "preview: \(url) (Ctrl-C ends it)"))
      }
    } catch let error as PreviewError {
      Terminal.standardError.line("xinglin: " + error.message[reports.lang])
      throw ExitStatus.unavailable
    }
  }
}
