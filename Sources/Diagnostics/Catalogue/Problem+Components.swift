extension Rule {
  static let components: [Rule] = [
    componentArgument, componentBody, componentNumber, componentRepeated, componentNesting, componentNoRows,
  ]

  static let componentArgument = Rule(
    "component/argument",
    summary: Message(zh: "组件名之后的参数写法不对。", en: "An argument behind a component's name has the wrong shape."),
    explanation: Message(
      zh: "参数写成“名称=值”，用空格隔开；值里有空格就加半角双引号：caption=\"各省 获评数\"。",
      en: "Arguments are written name=value with spaces between them; a value with a space stands in quotation marks: "
        + "caption=\"two words\"."))
  static let componentBody = Rule(
    "component/body",
    summary: Message(zh: "组件里没有内容。", en: "A component has nothing in it."),
    explanation: Message(
      zh: "表格和图表的第一行是表头，下面至少一行数据；图集至少一张图片；提示框要有文字。",
      en: "Tables and charts have a line of headers and at least one row below; galleries a picture; callouts text."))
  static let componentNumber = Rule(
    "component/number",
    summary: Message(zh: "图表的格里不是数字。", en: "A cell of a chart is no number."),
    explanation: Message(
      zh: "写半角数字，不带单位和千位逗号；单位写在参数 unit 里。“公布”和“收录”以及各省的数字是整数。",
      en: "Write plain digits without units and separators; the unit goes into the argument 'unit'. Declared, recorded "
        + "and provinces' figures are whole numbers."))
  static let componentRepeated = Rule(
    "component/repeated",
    summary: Message(zh: "图表里同一项写了两次。", en: "A chart names one thing twice."),
    explanation: Message(zh: "每个名目、每个省份只能有一行。", en: "Each label and each province has one row."))
  static let componentNesting = Rule(
    "component/nesting",
    summary: Message(zh: "提示框里有不能放的内容。", en: "A callout holds what it may not."),
    explanation: Message(
      zh: "提示框里可以有段落、列表、链接和图片；标题和脚注属于正文，不放在提示框里。",
      en: "Callouts hold paragraphs, lists, links and pictures; headings and footnotes belong to the text around them.")
  )
  static let componentNoRows = Rule(
    "component/no-rows", .warning,
    summary: Message(zh: "名单里没有符合条件的条目。", en: "No row of the roll is left."),
    explanation: Message(
      zh: "省份、类别、医院几个条件要同时满足；条件太窄，或者名单尚未收录。",
      en:
        "A row must meet all of province, category and hospital; they are too narrow, or the roll is not recorded yet.")
  )
}

extension Problem {
  /// A word after a component's name that is not `name=value`.
  package static func strayArgument(_ word: String) -> Problem {
    Problem(
      .componentArgument, Message(zh: "参数“\(word)”不是“名称=值”", en: "the argument '\(word)' is not name=value"),
      remedy: Message(zh: "写成 名称=值；值里有空格就加双引号", en: "write name=value, and quote a value with spaces"))
  }

  /// An unclosed quotation mark in the arguments.
  package static let unclosedArgument = Problem(
    .componentArgument, Message(zh: "参数的双引号没有结束", en: "a quotation mark of an argument is not closed"),
    remedy: Message(zh: "在值的末尾补上双引号", en: "add the other one at the end of the value"))

  /// Alignments that do not match the number of columns.
  package static func alignmentCount(_ count: Int, expected: Int) -> Problem {
    Problem(
      .componentArgument,
      Message(zh: "align 有 \(count) 个，表格有 \(expected) 列", en: "expected \(expected) alignments, found \(count)"),
      remedy: Message(zh: "每列写一个，用逗号隔开", en: "write one for each column, with commas between them"))
  }

  /// A component without content.
  package static func emptyComponent(_ name: String) -> Problem {
    Problem(
      .componentBody, Message(zh: "组件 \(name) 里没有内容", en: "component \(name) is empty"),
      remedy: Message(zh: "在围栏之间写上内容，或者删掉它", en: "write something between the fences or remove it"))
  }

  /// A value that is not a number.
  package static func noNumber(_ header: String, _ text: String, isWhole: Bool) -> Problem {
    Problem(
      .componentNumber,
      isWhole
        ? Message(zh: "“\(header)”应当是整数，不是“\(text)”", en: "'\(header)' must be a whole number, not '\(text)'")
        : Message(zh: "“\(header)”应当是数字，不是“\(text)”", en: "'\(header)' must be a number, not '\(text)'"),
      remedy: Message(zh: "只写半角数字，单位写在 unit 里", en: "write digits alone, and the unit as 'unit'"))
  }

  /// A label or a province with two rows.
  package static func repeatedLabel(_ label: String) -> Problem {
    Problem(
      .componentRepeated, Message(zh: "“\(label)”写了两次", en: "duplicate label '\(label)'"),
      remedy: Message(zh: "删掉一行，或者合成一行", en: "remove one of the rows or join them"))
  }

  /// A heading in a callout.
  package static func headingInCallout(_ text: String) -> Problem {
    Problem(
      .componentNesting, Message(zh: "提示框里有标题“\(text)”", en: "a heading in a callout: '\(text)'"),
      remedy: Message(zh: "写成参数 title，或者改成加粗的文字", en: "make it the argument 'title' or bold text"))
  }

  /// A footnote in a callout.
  package static let footnoteInCallout = Problem(
    .componentNesting, Message(zh: "提示框里有脚注", en: "a footnote in a callout"),
    remedy: Message(zh: "把注释写进文字，或者移到正文", en: "write the note into the text or move it out"))

  /// Filters that match no row of a roll.
  package static let noRowsLeft = Problem(
    .componentNoRows, Message(zh: "名单里没有符合这些条件的条目", en: "no row of the roll meets these conditions"),
    remedy: Message(zh: "放宽条件，或者先补录名单", en: "widen the conditions or record the rows first"))

  /// A video with two sources.
  package static let urlAndFile = Problem(
    .contradiction, Message(zh: "同时写了 url 和 file", en: "both url and file"),
    remedy: Message(zh: "只留一个", en: "keep one of them"))
}
