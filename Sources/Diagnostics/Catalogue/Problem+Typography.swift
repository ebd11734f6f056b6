extension Rule {
  static let typography: [Rule] = [halfWidth, ellipsis, wideSpace, invisible, brokenLine, truncated, spam]

  static let halfWidth = Rule(
    "manuscript/half-width", .warning,
    summary: Message(zh: "汉字后面用了半角标点。", en: "A half-width mark follows a Han character."),
    explanation: Message(
      zh: "中文用全角标点：，：；！？。紧跟在汉字后面的 , : ; ! ? 会贴在字上，行首行末也排不对。代码、网址、外文和参考文献（有 [J]、[M] 之类文献类型标识的段落）里的不算；"
        + "“!”后面接图片、“?”夹在汉字中间像是丢字的也不算。标题、副题、摘要也查。",
      en:
        "Chinese text uses full-width punctuation: ，：；！？. Half-width marks after Han characters look cramped "
        + "and break lines incorrectly. Code, URLs, text in other scripts and bibliographic references (paragraphs "
        + "that contain the mark of a document type, such as [J] or [M]) are not checked. Titles and summaries are."))
  static let ellipsis = Rule(
    "manuscript/ellipsis", .warning,
    summary: Message(zh: "省略号写法不对。", en: "An ellipsis is written with full stops."),
    explanation: Message(
      zh: "中文的省略号是六个点“……”，占两格。“...”和“。。。”不是省略号。英文里的“...”不算。",
      en:
        "The Chinese ellipsis is '……', two characters wide. Do not write dots beside Chinese text; those in "
        + "Latin text are not checked."
    ))
  package static let wideSpace = Rule(
    "manuscript/space", .warning,
    summary: Message(zh: "有全角空格或不换行空格。", en: "The text contains U+3000 or U+00A0."),
    explanation: Message(
      zh: "全角空格（U+3000）和不换行空格（U+00A0）多半是从 Word 或网页带来的：段首缩进由网站的样式负责，字间的空格用半角。"
        + "行首空两格、前面没有空行的，本来是要另起一段：补一个空行。",
      en:
        "U+3000 and U+00A0 come from word processors and web pages. Indentation is up to the theme; use ASCII "
        + "spaces within a line. A line that begins with U+3000 was probably meant as a new paragraph: put an "
        + "empty line before it."
    ))
  package static let invisible = Rule(
    "manuscript/invisible", .warning,
    summary: Message(zh: "有看不见的字符。", en: "The text contains an invisible character."),
    explanation: Message(
      zh: "零宽空格、零宽不换行空格和左右方向标记多半是从网页或 Word 带来的。看不见，却夹在词里，读者查找、搜索都找不到这个词，复制出去也带着。标题、摘要、正文都查；表情符号里的连接符不算。",
      en:
        "Zero-width spaces, word joiners, byte order marks and direction marks come from web pages and word processors. "
        + "A word that contains one is not found by browsers and search engines. Titles, summaries and texts are "
        + "checked; the joiners of emoji do not count."))
  static let brokenLine = Rule(
    "manuscript/broken-line", .warning,
    summary: Message(zh: "一句话被断成了两行。", en: "A line break splits a sentence."),
    explanation: Message(
      zh: "从 PDF 或网页复制来的文字，常在行宽处断行，甚至断成两段。一句话写在一行里，段与段之间才空一行。"
        + "在标点处换行、短行、引用、列表和诗句不算。",
      en:
        "Text copied from a page of fixed width is broken in the middle of sentences, sometimes into separate "
        + "paragraphs. Write each sentence on one line. Lines that end with punctuation, short lines, quotations "
        + "and lists are not checked."))
  static let truncated = Rule(
    "manuscript/truncated", .warning,
    summary: Message(zh: "正文像是没有写完。", en: "The text appears to be truncated."),
    explanation: Message(
      zh: "最后一段停在逗号、顿号、冒号，或者没有句末的标点，多半是复制时漏了。对照原稿补上；确是结尾就加上句号。落款等短行不算。",
      en:
        "The last paragraph ends with a comma or a colon, or without a full stop: the end was probably lost in "
        + "copying. Short lines such as signatures are not checked."))
  static let spam = Rule(
    "manuscript/spam", .warning,
    summary: Message(zh: "混进了垃圾广告。", en: "The text contains a line of spam."),
    explanation: Message(
      zh: "从被挂马的网页复制来的文字，常夹带博彩、办证之类的广告。一行里有两个这样的词，或者一个词带网址、号码，又不成句子，就报告。删掉它。",
      en:
        "Text copied from a hacked page can contain lines that advertise gambling or forged documents. A line "
        + "is reported if it contains two such words, or one with a URL or a number, and is not a sentence. "
        + "Delete it."))

  /// Whether `xinglin check --fix` can fix violations of the rule.
  package var isFixable: Bool {
    [.halfWidth, .ellipsis, .wideSpace, .invisible, .brokenLine, .pinyin].contains(self)
  }
}

extension Problem {
  /// A half-width mark after a Han character.
  package static func halfWidthMark(_ mark: String, _ wide: String) -> Problem {
    Problem(
      .halfWidth, Message(zh: "汉字后面是半角的“\(mark)”", en: "half-width '\(mark)' after a Han character"),
      remedy: Message(zh: "改成“\(wide)”，或者运行 xinglin check --fix", en: "write '\(wide)', or run 'xinglin check --fix'"))
  }

  /// A nonstandard ellipsis, made of dots.
  package static func nonstandardEllipsis(_ dots: String) -> Problem {
    Problem(
      .ellipsis, Message(zh: "“\(dots)”不是省略号", en: "'\(dots)' is not a Chinese ellipsis"),
      remedy: Message(zh: "改成“……”，或者运行 xinglin check --fix", en: "write '……', or run 'xinglin check --fix'"))
  }

  /// U+3000, or U+00A0.
  package static func wideSpace(isIdeographic: Bool) -> Problem {
    Problem(
      .wideSpace,
      isIdeographic
        ? Message(zh: "全角空格（U+3000）", en: "ideographic space (U+3000)")
        : Message(zh: "不换行空格（U+00A0）", en: "no-break space (U+00A0)"),
      remedy: Message(
        zh: "删掉；字间要空就用半角空格，要分段就空一行", en: "remove it; use an ASCII space, or an empty line between paragraphs"))
  }

  /// A character that is not seen.
  package static func invisibleCharacter(_ scalar: UInt32) -> Problem {
    let code = "U+" + String(scalar, radix: 16, uppercase: true)
    return Problem(
      .invisible, Message(zh: "看不见的字符 \(code)", en: "invisible character \(code)"),
      remedy: Message(zh: "删掉它，或者运行 xinglin check --fix", en: "remove it, or run 'xinglin check --fix'"))
  }

  /// A line break within a sentence.
  package static let brokenLine = Problem(
    .brokenLine, Message(zh: "一句话在这里断开了", en: "line break inside a sentence"),
    remedy: Message(
      zh: "和下一行接起来，或者运行 xinglin check --fix", en: "join it with the next line, or run 'xinglin check --fix'"))

  /// A text that ends within a sentence.
  package static let truncatedText = Problem(
    .truncated, Message(zh: "正文到这里没有写完", en: "the text ends in the middle of a sentence"),
    remedy: Message(zh: "对照原稿补上；确是结尾就加上句号", en: "restore the original ending, or add a full stop"))

  /// A line of spam.
  package static let spamLine = Problem(
    .spam, Message(zh: "这一行像是垃圾广告", en: "this line looks like spam"),
    remedy: Message(zh: "删掉这一行", en: "delete the line"))
}
