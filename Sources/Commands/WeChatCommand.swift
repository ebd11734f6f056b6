import ArgumentParser
import Bytes
import Diagnostics
import Site

/// `xinglin wechat`.
struct WeChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wechat",
    abstract: .localized("把文章变为可以粘贴到微信编辑器的 HTML", "convert an article to HTML for WeChat's editor"),
    discussion: .localized(
      "HTML 写到标准输出：样式都在标签里，没有列表和链接，链接和脚注变成文末的编号注释。标题、摘要、要上传的图片和超出的限制列在标准错误。",
      """
      The HTML is printed to standard output: styles are inline, links and footnotes become numbered notes at the end. The title, the \
      digest, the pictures to upload and exceeded limits are printed to standard error.
      """))

  @Argument(help: .localized("文章的路径、网址或编号", "the article's path, URL or id"), completion: .articles)
  var article: String

  @OptionGroup var content: ContentOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var options = content.buildOptions(output: "site")
    options.onlyChecks = true
    options.includesDrafts = true
    do throws(WeChatFailure) {
      let article = try SiteBuilder(options, themes: .available).weChatArticle(article)
      Terminal.standardOutput.write(ByteBuffer(article.html))
      Terminal.standardError.write(WeChatReport(article: article, language: reports.lang).text)
    } catch {
      if case .contentErrors(let diagnostics) = error {
        reports.report(diagnostics)
        throw ExitStatus.contentErrors
      }
      Terminal.standardError.writeLine("xinglin: " + error.message[reports.lang])
      if case .build = error { throw ExitStatus.inputOutput }
      throw ExitStatus.usage
    }
  }
}
