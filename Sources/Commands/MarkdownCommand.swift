import ArgumentParser
import Bytes
import Content
import Diagnostics
import Entities
import Markdown

/// `xinglin markdown`.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown", abstract: .localized("把标准输入的 Markdown 变为 HTML", "render Markdown from standard input"))

  @Flag(name: .customLong("commonmark"), help: .localized("只按 CommonMark 0.30", "use plain CommonMark 0.30"))
  var commonMark = false

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    let input: [UInt8]
    do throws(StandardInputError) {
      input = try Terminal.readStandardInput()
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      throw ExitStatus.inputOutput
    }
    if commonMark { return Terminal.standardOutput.write(ByteBuffer(Markdown.html(commonMark: input))) }
    var diagnostics: [Diagnostic] = []
    let options = MarkdownOptions(linkTypes: LinkTarget.types)
    let html = Markdown.html(MarkdownSource(bytes: input, path: "-"), options: options, diagnostics: &diagnostics)
    Terminal.standardOutput.write(ByteBuffer(html))
    let report = TextReport(language: lang, isColored: Terminal.standardError.isColored) { _ in input }
    if !diagnostics.isEmpty { Terminal.standardError.write(report.bytes(diagnostics.sorted())) }
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.contentErrors }
  }
}
