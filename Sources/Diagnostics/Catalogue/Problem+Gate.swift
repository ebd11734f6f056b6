extension Rule {
  static let gate: [Rule] = [
    restrictedPageWithoutKeys, gateKeys, unknownAudience, leak, partialSearch, previouslyPublic,
  ]

  static let restrictedPageWithoutKeys = Rule(
    "gate/no-keys", .warning,
    summary: Message(zh: "会员文章没有密钥，只发布标题和摘要。", en: "Without keys, a members-only page is published without its body."),
    explanation: Message(
      zh: "access: members 的正文从不以明文发布。没有密钥时，页面只有公开的标题和摘要；正式发布（--production）时这算错误，免得读者看到没有正文的页面。",
      en:
        "The body of an article with access: members is never published unencrypted. Without keys, the page "
        + "contains only its public title and summary. With --production this is an error, so that readers do not "
        + "see pages without a body."))
  static let gateKeys = Rule(
    "gate/keys",
    summary: Message(zh: "密钥不能用。", en: "The keys are unusable."),
    explanation: Message(
      zh: "XINGLIN_GATE_KEYS 要与 content/gate/keys/ 里的文件配套：同一个网站，最近一次换过的密钥。值不完整、是别的网站的、或者是换掉的旧密钥，都不能加密，也就不发布。",
      en:
        "XINGLIN_GATE_KEYS must match the files in content/gate/keys/: the same site and its current keys. With "
        + "keys that are damaged, belong to another site or have been replaced, nothing can be encrypted and "
        + "nothing is published."))
  static let unknownAudience = Rule(
    "gate/audience",
    summary: Message(zh: "读者群没有密钥。", en: "An audience has no keys."),
    explanation: Message(
      zh: "audience 写的读者群要先用 gate init --audience 建立。",
      en: "Create an audience with gate init --audience before pages refer to it."))
  static let leak = Rule(
    "gate/leak",
    summary: Message(zh: "会员正文出现在公开的文件里。", en: "A public file contains members-only text."),
    explanation: Message(
      zh: "发布前检查要写的每一个文件，连同各种编码和压缩。发现会员正文里连续的二十多个字，而公开内容里没有这一段，就停下来，什么也不写。",
      en:
        "Before anything is written, every file is searched, including encoded and compressed content. A run of "
        + "some two dozen characters that occurs in a members-only text and in no public text stops the build."))
  static let partialSearch = Rule(
    "gate/searched-in-part", .warning,
    summary: Message(
      zh: "文件里压缩的内容太多，没有全部检查。",
      en: "A file contains too much compressed content to search for members-only text."),
    explanation: Message(
      zh: "压缩的内容解开后再检查，一个文件最多 64 MB，小文件更少：几千字节就能解出几个 GB，不能让它拖住构建。超出的部分没有检查。",
      en:
        "Compressed content is unpacked and searched, up to 64 MB per file and less for a small file: a few "
        + "kilobytes can unpack to gigabytes, which must not hold up a build. Content beyond the limit was not "
        + "searched."))
  static let previouslyPublic = Rule(
    "gate/was-public", .warning,
    summary: Message(zh: "原来公开的页面改成了会员内容。", en: "A public page has become members-only."),
    explanation: Message(
      zh: "这次构建会换掉旧页面、订阅源和列表里的正文。但公开过的内容收不回来：git 历史、CDN 和浏览器的缓存、网页存档、转载和订阅器里可能还有。",
      en:
        "The build replaces the old page and its content in feeds and lists. What was once public cannot be "
        + "recalled from git history, CDN and browser caches, web archives, reprints and feed readers."))
}

extension Rule {
  /// Whether violations are the fault of the keys that a build was given rather than of the content.
  package var isAboutKeys: Bool { self == .restrictedPageWithoutKeys || self == .gateKeys }
}

extension Problem {
  /// A members' page that cannot be encrypted because there are no keys.
  package static func restrictedPageWithoutKeys(_ title: String) -> Problem {
    Problem(
      .restrictedPageWithoutKeys,
      Message(zh: "“\(title)”只发布标题和摘要：没有密钥", en: "'\(title)' is published without its body: no keys available"),
      remedy: Message(
        zh: "正式发布前，设置 XINGLIN_GATE_KEYS，改为公开，或者先不发布",
        en: "set XINGLIN_GATE_KEYS, make the article public, or postpone its publication"))
  }

  /// Unusable keys, with the reason.
  package static func gateKeys(_ reason: Message) -> Problem { Problem(.gateKeys, reason, remedy: nil) }

  /// An audience without keys.
  package static func unknownAudience(_ name: String) -> Problem {
    Problem(
      .unknownAudience, Message(zh: "读者群“\(name)”没有密钥", en: "the audience '\(name)' has no keys"),
      remedy: Message(zh: "运行 xinglin gate init --audience \(name)", en: "run xinglin gate init --audience \(name)"))
  }

  /// A public file that contains a members' text in plain text.
  package static func leak(_ file: String) -> Problem {
    Problem(
      .leak,
      Message(zh: "会员正文出现在“\(file)”里，没有写出任何文件", en: "'\(file)' contains members-only text; nothing was written"),
      remedy: Message(
        zh: "找出是谁把正文写进了这个文件：附件、static/ 里的文件，或者主题",
        en: "find out what put it there: an attachment, a file in static/ or the theme"))
  }

  /// An output file that was only partly searched for members' texts.
  package static func partialSearch(_ file: String) -> Problem {
    Problem(
      .partialSearch,
      Message(
        zh: "“\(file)”里压缩的内容太多，没有全部检查有无会员正文",
        en: "'\(file)' contains too much compressed content to search for members-only text"),
      remedy: Message(
        zh: "改放解开后的文件，或者自己确认里面没有会员正文",
        en: "publish the unpacked files, or make sure that they contain no members-only text"))
  }

  /// A members' page that was public in the previous output.
  package static func previouslyPublic(_ title: String) -> Problem {
    Problem(
      .previouslyPublic,
      Message(
        zh: "“\(title)”原来是公开的：git 历史、CDN 缓存和网页存档里的旧内容收不回来",
        en: "'\(title)' was public: copies in git history, CDN caches and web archives cannot be recalled"),
      remedy: Message(
        zh: "清除 CDN 缓存；要紧的内容改写后再发布", en: "purge the CDN cache; rewrite sensitive content before publishing it"))
  }
}
