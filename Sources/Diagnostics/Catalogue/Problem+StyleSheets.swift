extension Rule {
  static let styleSheets: [Rule] = [styleSheet]

  static let styleSheet = Rule(
    "theme/style-sheet",
    summary: Message(zh: "网站自己的样式表不能发布。", en: "The site's own style sheet cannot be published."),
    explanation: Message(
      zh:
        "site.yml 的 theme 里 css 写内容文件夹里的一个 .css 文件，UTF-8，不超过 100 KB。它接在主题的样式后面，和主题的样式一样压缩，文件名随内容变。"
        + "网页的安全策略不许加载其他网站的文件和字体，所以不能写 @import、@font-face 的 url()，也不能用别处的图片；"
        + "图片放进 static/，写成 url(/图片.png)，或者写成 data:。image-set() 和 src() 里的文字也是地址，用转义写的也一样。",
      en:
        "css in theme of site.yml is the path of a UTF-8 .css file in the content folder, at most 100 KB. The file is appended to the theme's styles and "
        + "minified like them, and its name changes with its content. The content security policy blocks files of other hosts and fonts, so @import, url() in "
        + "@font-face and external pictures are not allowed. Put pictures into static/ and write url(/picture.png), or use data:. Strings in image-set() and "
        + "src() are URLs too, even if escaped."))
}

extension Problem {
  /// A path that is not a style sheet in the content folder.
  package static func invalidStyleSheetPath(_ path: String) -> Problem {
    Problem(
      .styleSheet, Message(zh: "“\(path)”不是内容文件夹里的 .css 文件", en: "'\(path)' is not a .css file in the content folder"),
      remedy: Message(
        zh: "写从内容文件夹起的路径：css: house.css",
        en: "write its path relative to the content folder: css: house.css"))
  }

  /// A style sheet that does not exist.
  package static func missingStyleSheet(_ path: String, known: [String]) -> Problem {
    Problem(
      .styleSheet, Message(zh: "没有样式表“\(path)”", en: "style sheet not found: \(path)"),
      remedy: (Suggestion.nearest(to: path, in: known) ?? (known.count == 1 ? known[0] : nil))
        .map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(zh: "把它放进内容文件夹", en: "put it into the content folder"))
  }

  /// A style sheet that exceeds the size limit.
  package static func heavyStyleSheet(_ count: Int, limit: Int) -> Problem {
    Problem(
      .styleSheet,
      Message(
        zh: "样式表有 \(count / 1000) KB，最多 \(limit / 1000) KB",
        en: "the style sheet is \(count / 1000) KB; the limit is \(limit / 1000) KB"),
      remedy: Message(zh: "删掉用不到的规则，大图放进 static/", en: "remove unused rules, and put large pictures into static/"))
  }

  /// An `@import` rule.
  package static let importInStyleSheet = Problem(
    .styleSheet, Message(zh: "样式表里不能写 @import", en: "@import is not allowed in the style sheet"),
    remedy: Message(zh: "把那个文件的内容抄到这里", en: "copy the rules of that file into this one"))

  /// An `@namespace` rule, which is valid only before the first style rule.
  package static let namespaceInStyleSheet = Problem(
    .styleSheet, Message(zh: "样式表里不能写 @namespace", en: "@namespace is not allowed in the style sheet"),
    remedy: Message(
      zh: "删掉它：这里的样式接在主题的后面，浏览器不理会它", en: "remove it: the style sheet follows the theme's, where browsers ignore it"))

  /// A URL that browsers reject or interpret differently.
  package static let malformedURLInStyleSheet = Problem(
    .styleSheet, Message(zh: "地址里有不能直接写的字符", en: "malformed URL"),
    remedy: Message(
      zh: "写在一行里，前后加引号，引号前不写注释：url(\"/图片.png\")",
      en: "write it on one line, in quotation marks, without a comment before them: url(\"/picture.png\")"))

  /// A function in place of a URL.
  package static func functionForURLInStyleSheet(_ function: String) -> Problem {
    Problem(
      .styleSheet, Message(zh: "这里不能用 \(function)()，要写出地址", en: "\(function)() is not allowed in place of a URL"),
      remedy: Message(zh: "直接写 url(/图片.png)", en: "write url(/picture.png) directly"))
  }

  /// A font that a style sheet loads.
  package static let fontInStyleSheet = Problem(
    .styleSheet, Message(zh: "网页的安全策略不许加载字体", en: "the content security policy of the pages blocks fonts"),
    remedy: Message(
      zh: "用读者机器上的字体：src: local(\"Songti SC\")",
      en: "use a font installed on the reader's device: src: local(\"Songti SC\")"))

  /// A file on another host that a style sheet loads.
  package static func externalURLInStyleSheet(_ url: String) -> Problem {
    Problem(
      .styleSheet, Message(zh: "不能加载其他网站的文件：\(url)", en: "files of other hosts cannot be loaded: \(url)"),
      remedy: Message(zh: "把文件放进 static/，写成 url(/文件名)", en: "put the file into static/ and write url(/name)"))
  }

  /// A relative URL, which does not resolve from where the style sheet is published.
  package static func relativeURLInStyleSheet(_ url: String) -> Problem {
    Problem(
      .styleSheet, Message(zh: "路径要从网站的根写起：\(url)", en: "the URL must begin at the root of the site: \(url)"),
      remedy: Message(zh: "把文件放进 static/，写成 url(/文件名)", en: "put the file into static/ and write url(/name)"))
  }
}
