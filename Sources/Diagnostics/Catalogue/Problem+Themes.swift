extension Rule {
  static let themes: [Rule] = [themeFeature]

  static let themeFeature = Rule(
    "theme/feature", .warning,
    summary: Message(zh: "网站要的功能，主题没有。", en: "The theme does not support a feature that the site enables."),
    explanation: Message(
      zh:
        "搜索（search）、离线阅读（offline）和会员（gate）要靠主题的脚本。主题没有声明的功能，网页照样生成，但不起作用：没有搜索页，浏览器不存网页，会员的文章打不开。"
        + "luntan 三样都有，jianbao 一样也没有；自己的主题在 features 里声明，见 themes.md。",
      en:
        "Search, offline reading (offline) and members-only pages (gate) require scripts of the theme. Without "
        + "them, the pages are built, but there is no search page, browsers store nothing for offline use, and "
        + "members-only texts cannot be opened. luntan has all three; jianbao has none. A custom theme lists the "
        + "features it supports in features, see themes.md."))
}

extension Problem {
  /// A feature that a key in site.yml enables and the theme does not provide.
  package static func missingFeature(_ key: String, theme: String) -> Problem {
    let words: (zh: String, en: String, off: String) =
      switch key {
      case "search": ("搜索", "search", "search: false")
      case "offline": ("离线阅读", "offline reading", "offline: false")
      default: ("会员页面", "members' pages", "")
      }
    return Problem(
      .themeFeature,
      Message(
        zh: "主题“\(theme)”没有\(words.zh)的脚本，\(key) 不起作用",
        en: "theme '\(theme)' has no scripts for \(words.en), so '\(key)' has no effect"),
      remedy: words.off.isEmpty
        ? Message(
          zh: "换成 theme: luntan，或者删掉 gate；自己的主题有这些脚本，就在 features 里写 .gate",
          en: "use theme: luntan, or remove gate; if your own theme has these scripts, list .gate in its features")
        : Message(
          zh: "写 \(words.off)，或者换成 theme: luntan；自己的主题有这些脚本，就在 features 里写 .\(key)",
          en: "use \(words.off) or theme: luntan; if your own theme has these scripts, list .\(key) in its features"))
  }

  /// An unknown theme.
  package static func unknownTheme(_ name: String, themes: [String]) -> Problem {
    Problem(
      .unknownValue, Message(zh: "没有叫“\(name)”的主题", en: "unknown theme '\(name)'"),
      remedy: suggestion(for: name, among: themes)
        ?? Message(zh: "可以写：\(themes.joined(separator: "、"))", en: "one of: \(themes.joined(separator: ", "))"))
  }

  /// A colour that the theme does not declare.
  package static func unknownColor(_ name: String, theme: String, known: [String]) -> Problem {
    Problem(
      .unknownKey, Message(zh: "主题“\(theme)”没有颜色“\(name)”", en: "theme '\(theme)' has no color '\(name)'"),
      remedy: suggestion(for: name, among: known)
        ?? (known.isEmpty
          ? Message(zh: "这个主题没有可以改的颜色，删掉这一行", en: "remove it: this theme has no configurable colors")
          : Message(zh: "可以写：\(known.joined(separator: "、"))", en: "one of: \(known.joined(separator: ", "))")))
  }

  /// A font that the theme does not declare.
  package static func unknownFont(_ name: String, theme: String, known: [String]) -> Problem {
    Problem(
      .unknownKey, Message(zh: "主题“\(theme)”没有字体“\(name)”", en: "theme '\(theme)' has no font '\(name)'"),
      remedy: suggestion(for: name, among: known)
        ?? (known.isEmpty
          ? Message(zh: "这个主题没有可以改的字体，删掉这一行", en: "remove it: this theme has no configurable fonts")
          : Message(zh: "可以写：\(known.joined(separator: "、"))", en: "one of: \(known.joined(separator: ", "))")))
  }

  /// A colour without a value; an unquoted `#` begins a comment in YAML.
  package static func emptyColor(_ key: String) -> Problem {
    Problem(
      .emptyValue, Message(zh: "“\(key)”没有值", en: "'\(key)' has no value"),
      remedy: Message(
        zh: "颜色要加引号，不加引号时 # 之后都是注释：\(key): \"#a3201d\"",
        en: "quote the color, since an unquoted # starts a comment: \(key): \"#a3201d\""))
  }

  /// A value that is not a colour.
  package static func invalidColor(_ text: String) -> Problem {
    Problem(
      .unknownValue, Message(zh: "“\(text)”不是颜色", en: "'\(text)' is not a color"),
      remedy: Message(zh: "写成 \"#a3201d\" 这样六位十六进制数，加引号", en: "write six hexadecimal digits in quotes: \"#a3201d\""))
  }

  /// A value that is not a list of font families.
  package static func invalidFont(_ text: String) -> Problem {
    Problem(
      .unknownValue, Message(zh: "“\(text)”不是字体列表", en: "'\(text)' is not a list of font families"),
      remedy: Message(
        zh: "写字体名，用半角逗号隔开；名字里有数字或符号的加引号：'\"Songti SC\", SimSun, serif'",
        en:
          "separate families with commas, and quote those that contain digits or punctuation: '\"Songti SC\", "
          + "SimSun, serif'"))
  }

  /// An external site logo: one on another host.
  package static func externalLogo(_ url: String) -> Problem {
    Problem(
      .invalidURL,
      Message(
        zh: "网站标志不能用其他网站的图片：\(url)",
        en: "the mark must not be a picture on another host: \(url)"),
      remedy: Message(zh: "把图片放进 static/，写成 /mark.svg", en: "put the picture into static/ and write /mark.svg"))
  }

  /// A share image in a format that other sites do not display.
  package static func unsupportedShareImage(_ url: String) -> Problem {
    Problem(
      .invalidURL,
      Message(
        zh: "分享图要用 PNG 或 JPEG：\(url)",
        en: "the share image must be a PNG or a JPEG file: \(url)"),
      remedy: Message(
        zh: "微信等处不显示其他格式：存成 PNG 或 JPEG 放进 static/，写成 /share.png",
        en: "other sites do not display any other format: put a PNG or a JPEG file into static/ and write /share.png"))
  }

  private static func suggestion(for name: String, among known: [String]) -> Message? {
    Suggestion.nearest(to: name, in: known).map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
  }
}
