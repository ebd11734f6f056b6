extension Rule {
  static let markup: [Rule] = [
    headingMarkup, headingIdentifier, listMarkup, joinedLines, tableMarkup, emphasisMarkup, linkMarkup, imageMarkup,
    indentedText, unclosedBlock,
  ]

  static let headingMarkup = Rule(
    "manuscript/heading", .warning,
    summary: Message(zh: "小标题的 # 没有生效。", en: "The # of a heading was not recognized."),
    explanation: Message(
      zh: "小标题要用半角的 #，后面空一格：“## 一、概况”。“##一、”“＃＃ 标题”都会当成普通文字印出来。确实要印 # 时写成 \\#。",
      en:
        "A heading begins with an ASCII # and a space: '## Title'. Without the space, or with a full-width #, "
        + "it is rendered as text. Write \\# for a literal #."
    ))
  static let headingIdentifier = Rule(
    "markdown/heading-id", .warning,
    summary: Message(zh: "标题的 {#编号} 没有生效。", en: "The {#id} of a heading was not recognized."),
    explanation: Message(
      zh: "在标题末尾写 {#编号}，可以指定它的锚点：“## 概况 {#overview}”。编号只能用字母、数字、汉字、- 和 _，一页里不能重复，也只能写在标题的末尾。",
      en:
        "{#id} at the end of a heading sets its anchor: '## Overview {#overview}'. An id consists of letters, "
        + "digits, Han characters, - and _, and must be unique on the page."
    ))
  static let listMarkup = Rule(
    "manuscript/list", .warning,
    summary: Message(zh: "列表没有生效。", en: "A list was not recognized."),
    explanation: Message(
      zh: "列表的记号后面要空一格：“1. 党建”“- 项目”，前面有正文时先空一行。“1.党建”“1、党建”“-项目”会首尾相接成一段。",
      en:
        "Put a space after a list marker, and an empty line between the list and the preceding text: '1. "
        + "First', '- First'. Otherwise the lines run together."
    ))
  static let joinedLines = Rule(
    "manuscript/paragraph", .warning,
    summary: Message(zh: "几行会接成一段。", en: "Lines run together into one paragraph."),
    explanation: Message(
      zh: "段与段之间要空一行。只换行、或者只在行首空两格，各行会接成一段；“（一）”“一、”“①”开头的行也一样。要在段内换行，在上一行末尾加两个空格。",
      en:
        "Separate paragraphs with an empty line. A single line break, or ideographic spaces at the beginning of "
        + "a line, do not start a paragraph. For a line break within a paragraph, end the line with two spaces."
    ))
  static let tableMarkup = Rule(
    "manuscript/table", .warning,
    summary: Message(zh: "表格没有生效。", en: "A table was not recognized."),
    explanation: Message(
      zh: "表格的第二行是分隔行，用半角的竖线和减号，格数与表头一样：“|---|---|”。破折号、全角竖线都不行。",
      en:
        "The second line of a table is its delimiter row of ASCII pipes and hyphens, with as many cells as the "
        + "header: '|---|---|'."
    ))
  static let emphasisMarkup = Rule(
    "manuscript/emphasis", .warning,
    summary: Message(zh: "加粗的星号没有生效。", en: "The asterisks of emphasis were not recognized."),
    explanation: Message(
      zh: "加粗写成 **文字**：半角的星号，成对，紧挨着文字，里侧没有空格。要印星号本身时写成 \\*。",
      en:
        "Write **text** for bold text: pairs of ASCII asterisks without spaces inside. Write \\* for a literal "
        + "asterisk."
    ))
  static let linkMarkup = Rule(
    "manuscript/link", .warning,
    summary: Message(zh: "链接没有生效。", en: "A link was not recognized."),
    explanation: Message(
      zh: "链接写成 [文字](地址)：方括号和圆括号都用半角，中间没有空格；地址里有空格时写成 [文字](<地址>)。",
      en:
        "A link is written [text](address), with ASCII brackets and no space between them. Put an address that "
        + "contains spaces between < and >."
    ))
  static let imageMarkup = Rule(
    "manuscript/image",
    summary: Message(zh: "图片没有生效，不会显示。", en: "An image was not recognized and is not shown."),
    explanation: Message(
      zh: "图片写成 ![说明](文件名)：感叹号和括号都用半角，中间没有空格。文件名里有空格时，写成 ![说明](<文件名>)，最好改掉文件名。",
      en:
        "An image is written ![description](file), with an ASCII exclamation mark and ASCII brackets and no "
        + "spaces between them. If a file name contains spaces, put it between < and > or, better, rename the "
        + "file."
    ))
  static let indentedText = Rule(
    "manuscript/indent", .warning,
    summary: Message(zh: "行首的空格把文字变成了代码。", en: "White space at the beginning of a line turns text into code."),
    explanation: Message(
      zh: "行首有四个空格或一个制表符，这一段就是代码，按等宽字原样显示。正文不用空格缩进，段首缩进由网站的样式负责。要放代码，用 ``` 围起来。",
      en: "A paragraph indented by four spaces or a tab is code. Indentation is up to the theme; for code, use a fence."
    ))
  static let unclosedBlock = Rule(
    "markdown/unclosed",
    summary: Message(zh: "代码块或注释没有结束。", en: "A code block or a comment is not closed."),
    explanation: Message(
      zh: "``` 开头的代码块要用同样的 ``` 单独一行结束，<!-- 开头的注释要用 --> 结束。少了结束的记号，后面的正文全部变成代码，或者不会印出来。",
      en:
        "A block that begins with ``` ends with a line of ```; a comment that begins with <!-- ends with -->. "
        + "Otherwise all following text becomes code or is not rendered."
    ))
}

extension Problem {
  /// An unclosed fence of `count` marks.
  package static func unclosedFence(_ count: Int) -> Problem {
    Problem(
      .unclosedBlock,
      Message(zh: "代码块没有结束，后面的正文都成了代码", en: "unterminated code block; all following text is code"),
      remedy: Message(
        zh: "在代码块后面单独一行写同样的 \(count) 个记号", en: "close it with a line of \(count) of the same marks"))
  }

  /// An unclosed comment.
  package static let unclosedComment = Problem(
    .unclosedBlock,
    Message(zh: "注释没有结束，后面的正文不会印出来", en: "unterminated comment; the following text is not rendered"),
    remedy: Message(zh: "在注释的末尾写 -->", en: "close the comment with -->"))

  /// A paragraph that the line below turns into a heading.
  package static let underlinedParagraph = Problem(
    .headingMarkup, Message(zh: "这一行把上面的一段变成了小标题", en: "this line turns the paragraph above it into a heading"),
    remedy: Message(
      zh: "要分隔线就在它上面空一行；是小标题就写 ## 标题",
      en: "for a rule, put an empty line above it; for a heading, use ##"))

  /// A line that is parsed as a link definition and not rendered.
  package static let unintendedLinkDefinition = Problem(
    .linkMarkup,
    Message(zh: "这一行成了链接的定义，不会印出来", en: "this line is read as a link definition and is not rendered"),
    remedy: Message(zh: "把冒号写成全角的“：”，或者去掉方括号", en: "use a full-width colon, or omit the brackets"))

  /// A `#` without a following space, or a full-width one; `typed` is the correct markup.
  package static func malformedHeading(_ typed: String, isFullWidth: Bool) -> Problem {
    Problem(
      .headingMarkup,
      isFullWidth
        ? Message(zh: "小标题用了全角的“＃”，会当成文字印出来", en: "a full-width # does not make a heading")
        : Message(zh: "小标题的 # 后面没有半角空格，会当成文字印出来", en: "a # without a following ASCII space does not make a heading"),
      remedy: Message(zh: "写成“\(typed) 标题”；不是标题就写 \\#", en: "write '\(typed) Title', or \\# for a literal #"))
  }

  /// More than six `#`.
  package static let deepHeading = Problem(
    .headingMarkup, Message(zh: "标题最多六个 #", en: "a heading has at most six #"),
    remedy: Message(zh: "减到 ## 至 ######", en: "use ## to ######"))

  /// `{#id}` with invalid characters.
  package static let invalidHeadingIdentifier = Problem(
    .headingIdentifier,
    Message(zh: "标题编号只能用字母、数字、汉字、- 和 _", en: "an id may contain only letters, digits, Han characters, - and _"),
    remedy: Message(zh: "写成 {#overview} 这样", en: "write an id such as {#overview}"))

  /// `{#id}` that another heading or the page itself already has.
  package static let duplicateHeadingIdentifier = Problem(
    .headingIdentifier,
    Message(zh: "这个编号在这一页已经用了，标题另取了锚点", en: "this id is already used on the page; the heading gets another one"),
    remedy: Message(zh: "换一个编号", en: "choose another id"))

  /// `{#id}` that is not at the end of a heading.
  package static let misplacedHeadingIdentifier = Problem(
    .headingIdentifier,
    Message(zh: "{#编号} 只在标题的末尾有效，这里会当成文字印出来", en: "{#id} is an anchor only at the end of a heading; here it is text"),
    remedy: Message(
      zh: "移到标题末尾，前面空一格，花括号用半角；只想印出来就写 \\{#",
      en: "move it to the end of a heading, or write \\{# for literal text"))

  /// A list marker without a following space; `typed` is the correct markup.
  package static func malformedList(_ typed: String) -> Problem {
    Problem(
      .listMarkup, Message(zh: "列表没有生效，这几行会接成一段", en: "list not recognized; its lines run together"),
      remedy: Message(
        zh: "记号后面空一格，写成“\(typed) 内容”，列表前面空一行",
        en: "write '\(typed) text' with a space, and put an empty line before the list"))
  }

  /// Lines that were meant as paragraphs but run into the line before; `count` is their number.
  package static func joinedLines(_ count: Int) -> Problem {
    Problem(
      .joinedLines,
      count > 1
        ? Message(
          zh: "这一行和后面 \(count - 1) 行会与上一行接成一段",
          en: "this line and \(count - 1) more are joined to the previous line")
        : Message(zh: "这一行会与上一行接成一段", en: "this line is joined to the previous line"),
      remedy: Message(
        zh: "段与段之间空一行；只要换行，就在上一行末尾加两个空格",
        en: "separate paragraphs with an empty line; for a line break, end the previous line with two spaces"))
  }

  /// A delimiter row with dashes or pipes that are not ASCII.
  package static let malformedDelimiterRow = Problem(
    .tableMarkup,
    Message(zh: "表格的分隔行要用半角的 | 和 -，这张表没有生效", en: "the delimiter row must use ASCII | and -; table not recognized"),
    remedy: Message(zh: "写成 |---|---|", en: "write |---|---|"))

  /// A delimiter row whose number of cells differs from the header's.
  package static func unevenDelimiterRow(head: Int, cells: Int) -> Problem {
    Problem(
      .tableMarkup,
      Message(
        zh: "表头有 \(head) 格，分隔行有 \(cells) 格，这张表没有生效",
        en: "expected \(head) cells, found \(cells); table not recognized"),
      remedy: Message(zh: "分隔行写成与表头一样多的格", en: "give the delimiter row as many cells as the header"))
  }

  /// Rows without a delimiter row.
  package static let missingDelimiterRow = Problem(
    .tableMarkup, Message(zh: "表头下面没有分隔行，这张表没有生效", en: "missing delimiter row below the header; table not recognized"),
    remedy: Message(zh: "在表头下面加一行 |---|---|", en: "add a line |---|---| below the header"))

  /// `**` or `__` that is not parsed as emphasis.
  package static func malformedEmphasis(_ run: String) -> Problem {
    Problem(
      .emphasisMarkup, Message(zh: "加粗没有生效，“\(run)”会印出来", en: "emphasis not recognized; '\(run)' is rendered as text"),
      remedy: Message(
        zh: "写成 **文字**：成对，里侧不留空格；要印星号就写 \\*",
        en: "write **text** without spaces inside the asterisks, or \\* for a literal asterisk"))
  }

  /// Full-width asterisks, which are not emphasis.
  package static let fullWidthEmphasis = Problem(
    .emphasisMarkup, Message(zh: "全角的“＊＊”不是加粗，会印出来", en: "full-width asterisks do not mark emphasis"),
    remedy: Message(zh: "写成半角的 **文字**", en: "use ASCII **text**"))

  /// A link with full-width brackets or a space between its brackets.
  package static let malformedLink = Problem(
    .linkMarkup, Message(zh: "链接没有生效，会当成文字印出来", en: "link not recognized; it is rendered as text"),
    remedy: Message(
      zh: "写成 [文字](地址)，四个括号都用半角，中间不留空格", en: "write [text](address) with ASCII brackets and no space between them"))

  /// A link whose URL contains a space.
  package static let linkWithSpace = Problem(
    .linkMarkup, Message(zh: "地址里有空格，链接没有生效", en: "an address that contains a space does not make a link"),
    remedy: Message(zh: "写成 [文字](<地址>)", en: "write [text](<address>)"))

  /// A link whose title is in quotation marks other than ASCII ones.
  package static let linkWithQuotedTitle = Problem(
    .linkMarkup,
    Message(zh: "标题的引号不是半角的，链接没有生效", en: "the quotation marks around the title are not ASCII, so there is no link"),
    remedy: Message(zh: "写成 [文字](地址 \"标题\")，引号用半角", en: "write [text](address \"title\") with ASCII quotation marks"))

  /// An image with a full-width exclamation mark, which becomes a link.
  package static let fullWidthImageMark = Problem(
    .linkMarkup, Message(zh: "图片的感叹号是全角的，图片成了链接", en: "a full-width exclamation mark turns the image into a link"),
    remedy: Message(zh: "写成半角的 ![说明](文件名)", en: "write ![description](file) with an ASCII exclamation mark"))

  /// An image whose URL contains a space.
  package static let imageWithSpace = Problem(
    .imageMarkup, Message(zh: "文件名里有空格，图片不会显示", en: "the image is not shown because its file name contains a space"),
    remedy: Message(zh: "给文件改一个没有空格的名字，或者写成 ![说明](<文件名>)", en: "rename the file, or write ![description](<file>)"))

  /// An image whose caption is in quotation marks other than ASCII ones.
  package static let imageWithQuotedTitle = Problem(
    .imageMarkup,
    Message(zh: "图注的引号不是半角的，图片不会显示", en: "the quotation marks around the caption are not ASCII, so there is no image"),
    remedy: Message(
      zh: "写成 ![说明](文件名 \"图注\")，引号用半角",
      en: "write ![description](file \"caption\") with ASCII quotation marks"))

  /// An image with full-width marks.
  package static let malformedImage = Problem(
    .imageMarkup, Message(zh: "图片的写法不对，不会显示", en: "image not recognized; it is not shown"),
    remedy: Message(
      zh: "写成 ![说明](文件名)，感叹号和括号都用半角，中间不留空格",
      en: "write ![description](file) with ASCII marks and no space between them"))

  /// Text that leading white space turns into code.
  package static let indentedText = Problem(
    .indentedText, Message(zh: "行首的空格或制表符把这一段变成了代码", en: "leading white space turns this line into code"),
    remedy: Message(zh: "删去行首的空格；确是代码就用 ``` 围起来", en: "remove it; put code between fences"))
}
