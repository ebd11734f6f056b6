import ArgumentParser
import Diagnostics

/// `xinglin explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: .either("解释一条规则；不给规则时列出全部", "explains a rule, or lists them all"))

  @Argument(help: .either("规则，如 front-matter/unknown-key", "a rule"))
  var rule: String?

  @Option(help: .either("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  func run() throws {
    guard let rule else { return Terminal.standardOutput.write(Rule.list(in: lang)) }
    guard let found = Rule.named(rule) else {
      let nearest = Suggestion.nearest(to: rule, in: Rule.all.map(\.id))
      let hint = nearest.map { Message(zh: "；想写的是 \($0) 吗？", en: "; did you mean \($0)?")[lang] } ?? ""
      throw ValidationError(Message(zh: "没有规则 \(rule)", en: "there is no rule \(rule)")[lang] + hint)
    }
    Terminal.standardOutput.write(found.explained(in: lang))
  }
}
