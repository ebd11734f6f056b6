extension Rule {
  static let markdown: [Rule] = [
    .rawHTML, .dangerousLink, .unknownScheme, .noncharacter, .firstLevelHeading, .undefinedFootnote,
    .unusedFootnote,
    .duplicateFootnote, .unknownComponent, .extraCells, .textTooLarge, .tooManyOpenBrackets, .nestedLists,
  ]

  static let rawHTML = Rule(
    "markdown/raw-html",
    summary: Message(zh: "正文里有 HTML 标签。", en: "The text contains raw HTML."),
    explanation: Message(
      zh: "稿件只用 Markdown：HTML 会绕过排版与安全规则，因此不输出。请改用 Markdown 写法或组件；确需保留时在 site.yml 写 html: allow。注释（<!-- -->）不算，只是不输出。",
      en:
        "Articles must be plain Markdown: HTML would bypass the typography and security rules, so it is not "
        + "rendered. Use Markdown or a component instead. A site that trusts all its authors may set html: allow "
        + "in site.yml. Comments are dropped silently."
    ))
  static let dangerousLink = Rule(
    "markdown/dangerous-link",
    summary: Message(zh: "链接会执行代码或读取本机文件。", en: "A link runs code or reads local files."),
    explanation: Message(
      zh: "javascript:、data:、vbscript:、file: 等地址不会进入页面，写成实体或百分号编码也一样；链接文字保留。请改成网页地址或站内链接。",
      en:
        "URLs such as javascript:, data:, vbscript: and file: are never rendered, however they are disguised; "
        + "only the link text remains. Use the URL of a page."
    ))
  static let unknownScheme = Rule(
    "markdown/unknown-scheme",
    summary: Message(zh: "链接的类型不认识。", en: "A link has an unknown scheme."),
    explanation: Message(
      zh:
        "可用的站内类型：article:、award:、column:、document:、hospital:、person:；站外：http:、https:、mailto:、tel:。相对路径与 #锚点 不需要类型。别的开头，如 weixin:，"
        + "在 site.yml 写 links: {schemes: [weixin]} 就放行。",
      en:
        "Within the site: article:, award:, column:, document:, hospital:, person:. Outside: http:, https:, "
        + "mailto:, tel:. Relative paths and #anchors need no scheme. Another scheme, such as weixin:, is allowed "
        + "if site.yml contains links: {schemes: [weixin]}."
    ))
  static let noncharacter = Rule(
    "markdown/reserved-character",
    summary: Message(zh: "正文里有 Unicode 保留字符。", en: "The text contains a Unicode noncharacter."),
    explanation: Message(
      zh: "U+FDD0 到 U+FDEF 不是文字，多半是文件损坏或转换出错留下的；请删去并核对前后文字。",
      en:
        "U+FDD0 to U+FDEF are not characters; they come from a damaged file or a faulty conversion. Delete it "
        + "and check the text around it."
    ))
  static let firstLevelHeading = Rule(
    "markdown/first-level-heading", .warning,
    summary: Message(zh: "正文里有一级标题。", en: "The text contains a first-level heading."),
    explanation: Message(
      zh: "一级标题是 front matter 里的 title；正文的小标题从 ## 开始。这里的 # 按 ## 输出。",
      en:
        "The title in the front matter is the first-level heading; headings in the text start at ##. This # is "
        + "rendered as ##."))
  static let undefinedFootnote = Rule(
    "markdown/undefined-footnote", .warning,
    summary: Message(zh: "脚注没有内容。", en: "A footnote is undefined."),
    explanation: Message(
      zh: "[^名称] 要在文末有一行“[^名称]: 内容”。若不是脚注，写成 \\[^名称]。",
      en: "[^label] needs a line “[^label]: text”. For literal text, write \\[^label]."))
  static let unusedFootnote = Rule(
    "markdown/unused-footnote", .warning,
    summary: Message(zh: "脚注没有被引用，不会显示。", en: "A footnote is never referenced, so it is not shown."),
    explanation: Message(
      zh: "在正文里加上 [^名称]，或删去这条脚注。", en: "Refer to it with [^label] in the text, or delete it."))
  static let duplicateFootnote = Rule(
    "markdown/duplicate-footnote", .warning,
    summary: Message(zh: "同名脚注出现两次。", en: "A footnote is defined twice."),
    explanation: Message(
      zh: "只有第一条有效；请给第二条换一个名称。", en: "Only the first definition is used; give the other one a different label."))
  static let unknownComponent = Rule(
    "markdown/unknown-component",
    summary: Message(
      zh: "围栏代码块的名称既不是组件，也不是编程语言。",
      en: "The first word of a fenced block is neither a component nor a language."),
    explanation: Message(
      zh: "``` 后的第一个词是组件名（如 roll、table、chart）或代码语言。只想原样显示文字时写 ```text。",
      en:
        "The first word after ``` must be the name of a component, such as roll, table or chart, or the "
        + "language of the code. For plain text, write ```text."
    ))
  static let extraCells = Rule(
    "markdown/extra-cells", .warning,
    summary: Message(zh: "表格的一行比表头多出单元格。", en: "A table row has more cells than the header."),
    explanation: Message(
      zh: "多出的单元格不显示。若 | 是内容，请写成 \\|；否则给表头补列。",
      en: "The extra cells are not shown. Write \\| for a literal pipe; otherwise add a column to the header."
    ))
  static let tooManyOpenBrackets = Rule(
    "markdown/brackets",
    summary: Message(zh: "正文里没有合上的方括号太多。", en: "The text contains too many unclosed brackets."),
    explanation: Message(
      zh: "成千上万个没有合上的 ![ 会让排版停不下来，这篇正文因此没有排。多半是导出或替换出了错：删掉它们；要印方括号就写成 \\[。",
      en:
        "Thousands of unclosed ![ would keep the parser busy indefinitely, so the text was not parsed. Remove "
        + "them, or write \\[ for a literal bracket."
    ))
  static let nestedLists = Rule(
    "markdown/nesting",
    summary: Message(zh: "列表嵌套太深，后面的空行太多。", en: "Deeply nested lists contain too many empty lines."),
    explanation: Message(
      zh: "成千上万层列表后面跟着成千上万个空行，会让排版停不下来，这篇正文因此没有排。多半是导出出了错：删掉多余的列表记号和空行。",
      en:
        "Thousands of nested list levels with thousands of empty lines would keep the parser busy indefinitely, "
        + "so the text was not parsed. Remove list markers or empty lines."
    ))
  static let textTooLarge = Rule(
    "markdown/text-too-large",
    summary: Message(zh: "正文过大。", en: "The text is too large."),
    explanation: Message(
      zh: "一篇正文最多 64 MB；请拆分文件。", en: "The limit is 64 MB; split the file."))
}

extension Problem {
  /// Raw HTML that begins with `tag`.
  package static func rawHTML(_ tag: String) -> Problem {
    Problem(
      .rawHTML, Message(zh: "正文里有 HTML：\(tag)，不会输出", en: "raw HTML is not rendered: \(tag)"),
      remedy: Message(
        zh: "改用 Markdown 或组件；若要显示标签本身，用反引号括起来",
        en: "use Markdown or a component; to show the tag itself, put it in backticks"))
  }

  /// A link whose scheme runs code or reads local files.
  package static func dangerousLink(_ scheme: String) -> Problem {
    Problem(
      .dangerousLink,
      Message(
        zh: "不允许 \(scheme): 链接，只保留文字",
        en: "\(scheme): links are not allowed; only the text is kept"),
      remedy: Message(zh: "改成网页地址或站内链接", en: "use the URL of a page"))
  }

  /// A link with an unknown scheme; `suggestion` is the one that was probably meant. If there is none and
  /// `mayBeAllowed`, the remedy is to allow the scheme in site.yml.
  package static func unknownScheme(_ scheme: String, suggestion: String?, mayBeAllowed: Bool) -> Problem {
    Problem(
      .unknownScheme, Message(zh: "不认识的链接类型 \(scheme):", en: "unknown link scheme \(scheme):"),
      remedy: suggestion.map { Message(zh: "是否想写 \($0):？", en: "did you mean \($0):?") }
        ?? (mayBeAllowed
          ? Message(
            zh: "真要用它，在 site.yml 写 links: {schemes: [\(scheme)]}",
            en: "to allow it, add links: {schemes: [\(scheme)]} to site.yml") : nil))
  }

  /// A scheme that site.yml cannot allow, because it is dangerous or not a scheme.
  package static func forbiddenScheme(_ scheme: String, isScheme: Bool) -> Problem {
    isScheme
      ? Problem(
        .dangerousLink, Message(zh: "\(scheme): 链接不能放行", en: "\(scheme): links cannot be allowed"),
        remedy: Message(zh: "从 schemes 里删掉", en: "remove it from 'schemes'"))
      : Problem(
        .unknownScheme, Message(zh: "“\(scheme)”不是链接的开头", en: "'\(scheme)' is not a URL scheme"),
        remedy: Message(zh: "只写冒号前的小写字母，如 weixin", en: "write the lower-case word before the colon, such as weixin"))
  }

  /// A noncharacter with the given code point.
  package static func noncharacter(_ scalar: UInt32) -> Problem {
    let code = "U+" + String(scalar, radix: 16, uppercase: true)
    return Problem(
      .noncharacter, Message(zh: "保留字符 \(code)，文件可能已损坏", en: "noncharacter \(code); the file may be damaged"),
      remedy: Message(zh: "删去它，并核对前后文字", en: "delete it and check the text around it"))
  }

  /// A first-level heading on a page that has a title.
  package static var firstLevelHeading: Problem {
    Problem(
      .firstLevelHeading, Message(zh: "正文不用一级标题，已按二级输出", en: "first-level heading; rendered as a second-level one"),
      remedy: Message(zh: "把 # 改成 ##", en: "write ## instead of #"))
  }

  /// A reference to an undefined footnote.
  package static func undefinedFootnote(_ label: String) -> Problem {
    Problem(
      .undefinedFootnote, Message(zh: "脚注 [^\(label)] 没有内容", en: "undefined footnote [^\(label)]"),
      remedy: Message(zh: "在文末加一行“[^\(label)]: 内容”", en: "add a line “[^\(label)]: text”"))
  }

  /// A reference to a footnote whose line has a full-width colon after the label.
  package static func footnoteWithWideColon(_ label: String) -> Problem {
    Problem(
      .undefinedFootnote,
      Message(
        zh: "脚注 [^\(label)] 没有内容：“[^\(label)]：”的冒号是全角的",
        en: "undefined footnote [^\(label)]: its line has a full-width colon"),
      remedy: Message(zh: "改成半角的冒号，后面空一格：“[^\(label)]: 内容”", en: "write “[^\(label)]: text” with an ASCII colon"))
  }

  /// A footnote that nothing refers to.
  package static var unusedFootnote: Problem {
    Problem(
      .unusedFootnote, Message(zh: "这条脚注没有被引用，不会显示", en: "unreferenced footnote; it is not shown"),
      remedy: Message(zh: "在正文里引用它，或删去", en: "refer to it or delete it"))
  }

  /// A footnote with a duplicate label.
  package static func duplicateFootnote(_ label: String) -> Problem {
    Problem(
      .duplicateFootnote,
      Message(zh: "脚注 [^\(label)] 已经写过，这一条不显示", en: "duplicate footnote [^\(label)]; this one is not shown"),
      remedy: Message(zh: "换一个名称", en: "choose another label"))
  }

  /// A fenced block whose first word is neither a component nor a language.
  package static func unknownComponent(_ name: String, suggestion: String?) -> Problem {
    Problem(
      .unknownComponent, Message(zh: "没有名为 \(name) 的组件", en: "unknown component \(name)"),
      remedy: suggestion.map { Message(zh: "是否想写 \($0)？", en: "did you mean \($0)?") }
        ?? Message(zh: "若是代码，写明语言；纯文字写 text", en: "for code, name its language; for plain text, write text"))
  }

  /// A row with more cells than the header of its table.
  package static func extraCells(columns: Int, cells: Int) -> Problem {
    Problem(
      .extraCells,
      Message(
        zh: "表头 \(columns) 列，这一行有 \(cells) 个单元格，多出的不显示",
        en: "expected \(columns) cells, found \(cells); the extra cells are not shown"),
      remedy: Message(zh: "内容里的 | 写成 \\|，或给表头补列", en: "write \\| for a literal pipe, or add a column to the header"))
  }

  /// Too many unclosed brackets to parse.
  package static let tooManyOpenBrackets = Problem(
    .tooManyOpenBrackets, Message(zh: "到这里没有合上的 ![ 太多，正文没有排", en: "too many unclosed ![; the text was not parsed"),
    remedy: Message(zh: "删掉多余的 ![，或者写成 !\\[", en: "remove them, or write !\\["))

  /// Too many empty lines in deeply nested lists.
  package static let nestedLists = Problem(
    .nestedLists,
    Message(zh: "列表嵌套太深，到这里空行太多，正文没有排", en: "too many empty lines in nested lists; the text was not parsed"),
    remedy: Message(zh: "删掉多余的列表记号和空行", en: "remove list markers or empty lines"))

  /// A text that exceeds the size limit.
  package static func textTooLarge(_ bytes: Int) -> Problem {
    Problem(
      .textTooLarge, Message(zh: "正文有 \(bytes) 字节，超过 64 MB", en: "the text is \(bytes) bytes long; the limit is 64 MB"),
      remedy: Message(zh: "拆分文件", en: "split the file"))
  }
}
