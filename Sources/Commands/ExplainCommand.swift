import ArgumentParser
import Content
import Diagnostics
import SourceFiles

/// `xinglin explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: .localized("解释一条规则或一个字段；不给时列出全部规则", "explain a rule or a key, or list all rules"))

  @Argument(
    help: .localized("规则或字段，如 front-matter/unknown-key、keys/article", "a rule or a key, such as keys/article"),
    completion: .explained)
  var rule: String?

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    guard let rule else { return Terminal.standardOutput.write(Rule.list(in: lang)) }
    if let keys = KeyGroup.explanation(of: rule, in: lang) { return Terminal.standardOutput.write(keys) }
    guard let found = Rule.named(rule) else {
      let nearest = Suggestion.nearest(to: rule, in: Rule.all.map(\.id) + KeyGroup.topics)
      let hint = nearest.map { Message(zh: "；想写的是 \($0) 吗？", en: "; did you mean '\($0)'?")[lang] } ?? ""
      throw ValidationError(Message(zh: "没有规则 \(rule)", en: "unknown rule '\(rule)'")[lang] + hint)
    }
    Terminal.standardOutput.write(found.explained(in: lang))
  }
}
