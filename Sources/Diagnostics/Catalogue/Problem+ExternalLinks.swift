extension Rule {
  static let externalLinks: [Rule] = [deadExternalLink]

  static let deadExternalLink = Rule(
    "link/external", .warning,
    summary: Message(zh: "到别的网站的链接打不开。", en: "A link to another site leads nowhere."),
    explanation: Message(
      zh: "xinglin check --links 用 curl 逐个询问内容里写到的外站网址：每个网址只问一次，同一个网站隔一秒才问下一个。对方说没有这一页、说自己出错，或者没有回答，就在这里列出。"
        + "对方不让程序看的（401、403、429 等）不算。代码里的网址不问。生成网站时从不询问。",
      en:
        "'xinglin check --links' asks for each external URL in the content with curl: every URL once, and the same host no more than once a second. It reports "
        + "those whose site says that the page does not exist, fails, or gives no answer. Sites that reject programs (401, 403, 429 and the like) are not reported. "
        + "URLs in code are not asked for, and a build never asks."))
}

extension Problem {
  /// An external URL whose site answers with an error.
  package static func deadExternalLink(_ url: String, status: Int) -> Problem {
    Problem(
      .deadExternalLink,
      Message(zh: "链接打不开，对方回答 \(status)：\(url)", en: "the link is dead: \(url) answers with status \(status)"),
      remedy: Message(
        zh: "改成现在的网址；已经没有了，就去掉链接，或者链到存档",
        en: "update the URL; if the page is gone, remove the link or link to an archive"))
  }

  /// An external URL whose site does not answer.
  package static func silentExternalLink(_ url: String, _ reason: Message) -> Problem {
    Problem(
      .deadExternalLink,
      Message(
        zh: "链接没有回答，\(reason.chinese)：\(url)", en: "the link gives no answer: \(url): \(reason.english)"),
      remedy: Message(zh: "在浏览器里打开看看，写错的改正", en: "open it in a browser, and correct it if it is misspelt"))
  }

  /// A missing `curl` program.
  package static let noLinkInquiry = Problem(
    .deadExternalLink, Message(zh: "检查到别的网站的链接要有 curl", en: "checking links to other sites requires curl"),
    remedy: Message(zh: "安装 curl（Debian：sudo apt install curl）", en: "install curl (Debian: sudo apt install curl)"))
}

extension Message {
  package static let unknownHost = Message(zh: "没有这个网站", en: "there is no such host")
  package static let refusedConnection = Message(zh: "对方拒绝连接", en: "the host refuses the connection")
  package static let timedOut = Message(zh: "等了太久", en: "the host takes too long")
  package static let insecureConnection = Message(
    zh: "加密连接不成功，证书可能过期", en: "there is no secure connection, perhaps because a certificate has expired")
  package static let tooManyRedirects = Message(zh: "转来转去没有尽头", en: "redirects do not end")

  /// The exit status of a program.
  package static func programStatus(_ name: String, _ status: Int32) -> Message {
    Message(zh: "\(name) 以 \(status) 结束", en: "\(name) exits with status \(status)")
  }
}
