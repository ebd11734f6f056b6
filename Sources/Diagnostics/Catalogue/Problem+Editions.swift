extension Rule {
  static let editions: [Rule] = [converter, editionSettings]

  static let converter = Rule(
    "edition/opencc",
    summary: Message(zh: "没有简繁转换的程序库。", en: "The library that converts between scripts is not installed."),
    explanation: Message(
      zh: "site.yml 的 editions 要求另出繁体版，简繁转换用 OpenCC 的程序库和词典。缺一样都转换不了，网站不生成，已有的网站不动。",
      en:
        "editions in site.yml requests an edition in Traditional script, which is converted with OpenCC's "
        + "library and dictionaries. Without them, the site is not built and the previous output is kept."))
  static let editionSettings = Rule(
    "edition/settings",
    summary: Message(zh: "繁体版的设置不成立。", en: "The settings of an edition are invalid."),
    explanation: Message(
      zh: "繁体版从简体转换而来，一个网站只有一份：language 是简体中文的网站才能写 editions，其中 zh-Hant 只写一次。",
      en:
        "The Traditional edition is converted from Simplified characters, and a site can have only one: "
        + "language must be Simplified Chinese, and editions may name zh-Hant only once."))
}

extension Problem {
  /// An edition that cannot be converted because OpenCC is missing.
  package static let noConverter = Problem(
    .converter,
    Message(
      zh: "editions 要用 OpenCC 转换，这台机器上没有它的程序库或词典",
      en: "editions requires OpenCC, whose library or dictionaries are not installed"),
    remedy: Message(
      zh: "安装：apt install libopencc1.1 libopencc-data（macOS：brew install opencc）；或者删掉 editions",
      en: "install it: apt install libopencc1.1 libopencc-data (macOS: brew install opencc), or remove editions"))

  /// An edition that is listed twice.
  package static let duplicateEdition = Problem(
    .editionSettings, Message(zh: "editions 里 zh-Hant 写了不止一次", en: "duplicate edition zh-Hant"),
    remedy: Message(zh: "留下一个", en: "keep only one"))

  /// An edition of a site whose language is not Simplified Chinese.
  package static func editionOfOtherScript(_ language: String) -> Problem {
    Problem(
      .editionSettings,
      Message(
        zh: "网站的 language 是 \(language)，不能转换成繁体版", en: "a site in \(language) cannot be converted to zh-Hant"),
      remedy: Message(zh: "把 language 改成 zh-Hans，或者删掉 editions", en: "set language to zh-Hans, or remove editions"))
  }
}
