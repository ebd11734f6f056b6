extension Rule {
  static let components: [Rule] = [
    componentArgument, componentBody, componentNumber, componentRepeated, componentNesting, componentNoRows,
  ]

  static let componentArgument = Rule(
    "component/argument",
    summary: Message(zh: "组件名之后的参数写法不对。", en: "An argument of a component is malformed."),
    explanation: Message(
      zh: "参数写成“名称=值”，用空格隔开；值里有空格就加半角双引号：caption=\"各省 获评数\"。",
      en:
        "Write arguments as name=value, separated by spaces; quote a value that contains spaces: caption=\"two "
        + "words\"."))
  static let componentBody = Rule(
    "component/body",
    summary: Message(zh: "组件里没有内容。", en: "A component is empty."),
    explanation: Message(
      zh: "表格和图表的第一行是表头，下面至少一行数据；图集至少一张图片；提示框要有文字。",
      en: "A table or a chart needs a header line and at least one row, a gallery a picture, a callout some text."))
  static let componentNumber = Rule(
    "component/number",
    summary: Message(zh: "图表的格里不是数字。", en: "A cell of a chart is not a number."),
    explanation: Message(
      zh: "写半角数字，不带单位和千位逗号；单位写在参数 unit 里。“公布”和“收录”以及各省的数字是整数。",
      en:
        "Write digits only, without units or thousands separators; set the unit with the argument 'unit'. "
        + "Declared and recorded numbers and those by province are whole numbers."))
  static let componentRepeated = Rule(
    "component/repeated",
    summary: Message(zh: "图表里同一项写了两次。", en: "A chart has two rows with the same label."),
    explanation: Message(zh: "每个名目、每个省份只能有一行。", en: "Each label or province may have only one row."))
  static let componentNesting = Rule(
    "component/nesting",
    summary: Message(zh: "提示框里有不能放的内容。", en: "A callout contains a heading or a footnote."),
    explanation: Message(
      zh: "提示框里可以有段落、列表、链接和图片；标题和脚注属于正文，不放在提示框里。",
      en:
        "Callouts may contain paragraphs, lists, links and pictures; headings and footnotes belong in the "
        + "surrounding text.")
  )
  static let componentNoRows = Rule(
    "component/no-rows", .warning,
    summary: Message(zh: "名单里没有符合条件的条目。", en: "No row of the roll matches."),
    explanation: Message(
      zh: "省份、类别、医院几个条件要同时满足；条件太窄，或者名单尚未收录。",
      en:
        "A row must match province, category and hospital. The conditions may be too narrow, or the rows not "
        + "recorded yet.")
  )
}

extension Problem {
  /// A word after a component's name that is not `name=value`.
  package static func strayArgument(_ word: String) -> Problem {
    Problem(
      .componentArgument,
      Message(
        zh: "参数“\(word)”不是“名称=值”",
        en: "the argument '\(word)' is not of the form name=value"),
      remedy: Message(zh: "写成 名称=值；值里有空格就加双引号", en: "write name=value, and quote a value that contains spaces"))
  }

  /// An unclosed quotation mark in the arguments.
  package static let unclosedArgument = Problem(
    .componentArgument, Message(zh: "参数的双引号没有结束", en: "unterminated quotation mark in an argument"),
    remedy: Message(zh: "在值的末尾补上双引号", en: "add the closing one at the end of the value"))

  /// Alignments that do not match the number of columns.
  package static func alignmentCount(_ count: Int, expected: Int) -> Problem {
    Problem(
      .componentArgument,
      Message(zh: "align 有 \(count) 个，表格有 \(expected) 列", en: "expected \(expected) alignments, found \(count)"),
      remedy: Message(zh: "每列写一个，用逗号隔开", en: "write one per column, separated by commas"))
  }

  /// A component without content.
  package static func emptyComponent(_ name: String) -> Problem {
    Problem(
      .componentBody, Message(zh: "组件 \(name) 里没有内容", en: "the component \(name) is empty"),
      remedy: Message(zh: "在围栏之间写上内容，或者删掉它", en: "write its content between the fences, or remove it"))
  }

  /// A value that is not a number.
  package static func invalidNumber(_ header: String, _ text: String, isWhole: Bool) -> Problem {
    Problem(
      .componentNumber,
      isWhole
        ? Message(zh: "“\(header)”应当是整数，不是“\(text)”", en: "expected a whole number for '\(header)', found '\(text)'")
        : Message(zh: "“\(header)”应当是数字，不是“\(text)”", en: "expected a number for '\(header)', found '\(text)'"),
      remedy: Message(zh: "只写半角数字，单位写在 unit 里", en: "write digits only, and set the unit with 'unit'"))
  }

  /// A label or a province with two rows.
  package static func duplicateLabel(_ label: String) -> Problem {
    Problem(
      .componentRepeated, Message(zh: "“\(label)”写了两次", en: "duplicate label '\(label)'"),
      remedy: Message(zh: "删掉一行，或者合成一行", en: "remove or merge one of the rows"))
  }

  /// A heading in a callout.
  package static func headingInCallout(_ text: String) -> Problem {
    Problem(
      .componentNesting, Message(zh: "提示框里有标题“\(text)”", en: "heading in a callout: '\(text)'"),
      remedy: Message(zh: "写成参数 title，或者改成加粗的文字", en: "use the argument 'title' or bold text"))
  }

  /// A footnote in a callout.
  package static let footnoteInCallout = Problem(
    .componentNesting, Message(zh: "提示框里有脚注", en: "footnote in a callout"),
    remedy: Message(zh: "把注释写进文字，或者移到正文", en: "put the note into the text, or move it out of the callout"))

  /// Filters that match no row of a roll.
  package static let noMatchingRows = Problem(
    .componentNoRows, Message(zh: "名单里没有符合这些条件的条目", en: "no row of the roll matches these conditions"),
    remedy: Message(zh: "放宽条件，或者先补录名单", en: "relax the conditions, or record the rows first"))

  /// A video with two sources.
  package static let urlAndFile = Problem(
    .contradiction, Message(zh: "同时写了 url 和 file", en: "both url and file are set"),
    remedy: Message(zh: "只留一个", en: "keep only one"))
}
