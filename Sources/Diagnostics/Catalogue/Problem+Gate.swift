extension Rule {
  static let gate: [Rule] = [lockedWithoutKeys]

  static let lockedWithoutKeys = Rule(
    "gate/no-keys", .warning,
    summary: Message(zh: "会员文章没有密钥，只发布标题和摘要。", en: "Without keys a member page is published without its body."),
    explanation: Message(
      zh: "access: members 的正文从不以明文发布。没有密钥时，页面只有公开的标题和摘要；正式发布（--production）时这算错误，免得读者看到没有正文的页面。",
      en:
        "The body of access: members is never published in clear. Without keys the page has its public title and summary "
        + "alone; with --production that is an error, so that readers do not meet pages without a body."))
}

extension Problem {
  /// A member page for which there are no keys.
  public static func lockedWithoutKeys(_ title: String) -> Problem {
    Problem(
      .lockedWithoutKeys,
      Message(zh: "“\(title)”只发布标题和摘要：没有密钥", en: "'\(title)' is published without its body: there are no keys"),
      remedy: Message(zh: "正式发布前，改为公开，或者先不发布", en: "make it public, or do not publish it yet"))
  }
}
