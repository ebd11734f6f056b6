extension Diagnostic {
  /// The diagnostic with the rule's summary in place of a message that quotes the source, and without related
  /// locations.
  package var redacted: Diagnostic {
    let problem = Problem(problem.rule, problem.rule.summary, remedy: .restrictedSource(problem.rule))
    var diagnostic = Diagnostic(problem: problem, location: location)
    diagnostic.severity = severity
    return diagnostic
  }
}

extension Message {
  /// Returns the remedy for a diagnostic that must not quote the source.
  fileprivate static func restrictedSource(_ rule: Rule) -> Message {
    Message(
      zh: "这个文件有会员内容，报告里不引用原文；请打开文件看这一处，规则见 xinglin explain \(rule.id)",
      en: """
        the file may contain members-only text, which reports do not quote; open it at this location, and see xinglin explain \(rule.id)
        """)
  }
}
