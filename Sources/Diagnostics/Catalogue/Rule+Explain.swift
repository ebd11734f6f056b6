extension Rule {
  /// Returns the output of `xinglin explain ID`: the rule, its rationale, and how site.yml changes its severity.
  package func explained(in language: MessageLanguage) -> String {
    let weight = severity.name[language]
    guard !hasFixedSeverity else {
      let fixed = Message(
        zh: "这条规则不能在 site.yml 里调低或关闭。",
        en: "The severity of this rule cannot be lowered in site.yml.")
      return "\(id)  \(weight)\n\n\(summary[language])\n\n\(explanation[language])\n\n\(fixed[language])\n"
    }
    let configuration = Message(
      zh: "要改变轻重，写在 site.yml 里（error、warning 或 off）：",
      en: "To change its severity, write in site.yml (error, warning or off):")
    let remark = Message(zh: "xinglin check --fix 可以代改。", en: " 'xinglin check --fix' can fix it.")
    return """
      \(id)  \(weight)

      \(summary[language])

      \(explanation[language])\(isFixable ? remark[language] : "")

      \(configuration[language])

          rules:
            \(id): \(severity == .error ? Severity.warning.rawValue : "off")

      """
  }

  /// Returns the output of `xinglin explain` without a rule: for each of `rules` a line with its severity and summary.
  package static func list(_ rules: [Rule] = Rule.all, in language: MessageLanguage) -> String {
    let width = rules.map(\.id.utf8.count).max() ?? 0
    return rules.map { rule in
      let gap = String(repeating: " ", count: width - rule.id.utf8.count + 2)
      return "\(rule.id)\(gap)\(rule.severity.name[language])  \(rule.summary[language])\n"
    }.joined()
  }
}

extension Severity {
  /// The name of the severity.
  package var name: Message {
    switch self {
    case .error: Message(zh: "错误", en: "error")
    case .warning: Message(zh: "警告", en: "warning")
    }
  }
}
