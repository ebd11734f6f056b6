import ArgumentParser
import Bytes
import Content
import Diagnostics

/// The options of every command that reports diagnostics.
struct ReportOptions: ParsableArguments {
  @Option(help: .localized("诊断的格式", "the format of diagnostics"))
  var format = ReportFormat.text

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  @Flag(help: .localized("同一条规则的问题全部列出，不折叠", "list all findings of a rule"))
  var all = false

  /// Writes `diagnostics` to standard error. Machine-readable formats are complete documents even without diagnostics.
  func report(_ diagnostics: [Diagnostic]) {
    guard format != .text || !diagnostics.isEmpty else { return }
    let report = format.report(
      language: lang, isColored: Terminal.standardError.isColored, showsAll: all, source: Self.source)
    Terminal.standardError.write(report.bytes(diagnostics))
  }

  /// Returns a diagnostic as readable text, without colours.
  func text(_ diagnostic: Diagnostic) -> String {
    ReportFormat.text.report(language: lang, source: Self.source).bytes([diagnostic]).text
  }

  /// Returns the contents of a file, for excerpts; nil for members-only content, which reports never quote.
  private static func source(_ path: String) -> [UInt8]? {
    RestrictedSource.isRestricted(path, read: Terminal.contents) ? nil : Terminal.contents(of: path)
  }

  /// Returns a message in the selected language.
  func callAsFunction(_ chinese: String, _ english: String) -> String {
    Message(zh: chinese, en: english)[lang]
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension MessageLanguage: ExpressibleByArgument {}
