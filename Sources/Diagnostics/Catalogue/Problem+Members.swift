extension Rule {
  static let members: [Rule] = [invalidSiteID, publicFile, severalAudiences]

  static let publicFile = Rule(
    "gate/public-file",
    summary: Message(zh: "会员正文用了不加密的文件。", en: "A members-only text uses a file that is not encrypted."),
    explanation: Message(
      zh: "会员正文里的图片和附件都加密后发布。static/ 里的文件、公开页面也在用的文件，以及本站的影片，都会以明文发布，所以会员正文不能用它们。",
      en:
        "Pictures and attachments of a members-only text are published encrypted. Files in static/, files that "
        + "a public page uses too and videos hosted on the site are published unencrypted, so a members-only text "
        + "must not use them."))
  static let severalAudiences = Rule(
    "gate/several-audiences",
    summary: Message(zh: "一个页面给了几个读者群。", en: "A page has more than one audience."),
    explanation: Message(
      zh: "一个页面只有一把密钥，附件的 audience 要一致。",
      en: "A page has a single key, so its attachments must have the same audience."))
  static let invalidSiteID = Rule(
    "gate/site-id",
    summary: Message(zh: "gate 里的 site 写法不对。", en: "The site id is malformed."),
    explanation: Message(
      zh: "site 是 gate init 打印的 32 位十六进制数，加密的内容都绑定在它上面，不要改动。",
      en:
        "The id consists of 32 hexadecimal digits, as printed by gate init. Encrypted content is bound to it, "
        + "so it must never change.")
  )
}

extension Problem {
  /// A file of a members' text that is published unencrypted.
  package static func publicFileForMembers(_ name: String) -> Problem {
    Problem(
      .publicFile,
      Message(zh: "会员正文用了“\(name)”，而这个文件以明文发布", en: "members-only text uses '\(name)', which is published unencrypted"),
      remedy: Message(
        zh: "复制一份放在文章旁边，只给会员正文用", en: "put a copy beside the article that only this text uses"))
  }

  /// A video hosted by the site in a members' text.
  package static let videoForMembers = Problem(
    .publicFile,
    Message(
      zh: "影片不能加密，会员正文不能用",
      en: "a video cannot be encrypted, so a members-only text must not contain one"),
    remedy: Message(zh: "改用能控制观看权限的视频网站的链接", en: "host it on a platform with access control and link to it"))

  /// An attachment whose audience differs from that of its page.
  package static func severalAudiences(_ other: String, _ audience: String) -> Problem {
    Problem(
      .severalAudiences,
      Message(
        zh: "这个附件给“\(other)”，页面给“\(audience)”",
        en: "the attachment is for '\(other)', but the page is for '\(audience)'"),
      remedy: Message(zh: "改成同一个 audience，或者分成两篇", en: "use the same audience, or split the article"))
  }

  /// An invalid site ID.
  package static func invalidSiteID(_ text: String) -> Problem {
    Problem(
      .invalidSiteID, Message(zh: "“\(text)”不是网站编号", en: "'\(text)' is not a site id"),
      remedy: Message(zh: "照抄 gate init 打印的那一行", en: "copy the line printed by gate init"))
  }
}
