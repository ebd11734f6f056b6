extension Rule {
  static let tables: [Rule] = [cellCount, header, quotation, separator, emptyCell]

  static let cellCount = Rule(
    "table/cells",
    summary: Message(zh: "一行的格数与表头不同。", en: "A row has not as many cells as the head."),
    explanation: Message(
      zh: "多半是少了逗号，或者值里有半角逗号而没有加引号。",
      en: "Usually a comma is missing, or a value holds a comma and stands in no quotation marks."))
  static let header = Rule(
    "table/header",
    summary: Message(zh: "表头缺少、重复或不认识。", en: "A header is missing, repeated or unknown."),
    explanation: Message(
      zh: "第一行是表头，名称必须与规定的一致。", en: "The first line holds the headers, spelt as they are prescribed."))
  static let quotation = Rule(
    "table/quotation",
    summary: Message(zh: "引号用得不对。", en: "Quotation marks are wrong."),
    explanation: Message(
      zh: "含逗号、引号或换行的值整个放在半角双引号里，里面的双引号写两个（RFC 4180）。",
      en:
        "A value with a comma, a quotation mark or a line end stands in double quotation marks; one inside is doubled.")
  )
  static let separator = Rule(
    "table/separator",
    summary: Message(zh: "列与列之间不是半角逗号。", en: "The columns are not parted by commas."),
    explanation: Message(
      zh: "表格文件是 CSV，列与列之间用半角逗号。Excel 另存时选“CSV UTF-8（逗号分隔）”。",
      en: "Tables are CSV: a half-width comma between columns. In Excel save as 'CSV UTF-8 (comma delimited)'."))
  static let emptyCell = Rule(
    "table/empty-cell",
    summary: Message(zh: "必填的格是空的。", en: "A cell that must say something is empty."),
    explanation: Message(
      zh: "登记表的每行要有 id 和 name；名单的每行至少要有医院、人物或作品之一。",
      en: "Each row of the register needs id and name; each row of a roll a hospital, a person or a work."))
}

extension Problem {
  /// A row of another length.
  public static func wrongCellCount(_ count: Int, expected: Int) -> Problem {
    Problem(
      .cellCount,
      Message(zh: "这一行有 \(count) 格，表头有 \(expected) 格", en: "expected \(expected) cells, found \(count)"),
      remedy: Message(zh: "检查逗号；含逗号的值要加引号", en: "check the commas; quote values that hold one"))
  }

  /// Columns that something else than a comma parts.
  public static func wrongSeparator(_ mark: String) -> Problem {
    let name =
      ["\t": Message(zh: "制表符", en: "a tab"), ";": Message(zh: "分号“;”", en: "a semicolon")][mark]
      ?? Message(zh: "“\(mark)”", en: "'\(mark)'")
    return Problem(
      .separator,
      Message(zh: "列与列之间是\(name.chinese)，应当是半角逗号", en: "\(name.english) between the columns instead of a comma"),
      remedy: Message(
        zh: "换成半角逗号；在 Excel 里另存为“CSV UTF-8（逗号分隔）”",
        en: "use commas; in Excel save as 'CSV UTF-8 (comma delimited)'"))
  }

  /// A header that nothing reads.
  public static func unknownHeader(_ name: String, suggestion: String?, known: [String]) -> Problem {
    Problem(
      .header, Message(zh: "不认识的表头“\(name)”", en: "unknown header '\(name)'"),
      remedy: suggestion.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(zh: "可以写：\(known.joined(separator: "、"))", en: "one of: \(known.joined(separator: ", "))"))
  }

  /// A header that must be there.
  public static func missingHeader(_ name: String) -> Problem {
    Problem(
      .header, Message(zh: "缺少表头“\(name)”", en: "missing header '\(name)'"),
      remedy: Message(zh: "在第一行加上它", en: "add it to the first line"))
  }

  /// A header that is there already.
  public static func duplicateHeader(_ name: String) -> Problem {
    Problem(
      .header, Message(zh: "表头“\(name)”写了两次", en: "duplicate header '\(name)'"),
      remedy: Message(zh: "删掉一列", en: "remove one of the columns"))
  }

  /// A quotation mark inside a value that has none around it.
  public static let quoteInCell = Problem(
    .quotation, Message(zh: "没有加引号的值里有双引号", en: "a quotation mark inside a value without any around it"),
    remedy: Message(zh: "整个值加双引号，里面的写两个", en: "quote the whole value and double the mark inside"))

  /// A quotation mark without its partner.
  public static let unclosedQuote = Problem(
    .quotation, Message(zh: "双引号没有结束", en: "unterminated quotation mark"),
    remedy: Message(zh: "在值的末尾补上双引号", en: "add the other one at the end of the value"))

  /// Text between a closing quotation mark and the comma.
  public static let textAfterQuote = Problem(
    .quotation, Message(zh: "引号结束之后还有文字", en: "text after a closing quotation mark"),
    remedy: Message(zh: "值里的双引号要写两个", en: "double a quotation mark inside a value"))

  /// A cell without a value.
  public static func emptyCell(_ header: String) -> Problem {
    Problem(
      .emptyCell, Message(zh: "“\(header)”是空的", en: "'\(header)' is empty"),
      remedy: Message(zh: "填上，或者删掉这一行", en: "fill it in or remove the row"))
  }

  /// A row of a roll that honours nobody.
  public static let nobodyInRow = Problem(
    .emptyCell, Message(zh: "这一行没有医院、人物或作品", en: "row names no hospital, person or work"),
    remedy: Message(zh: "填上，或者删掉这一行", en: "fill it in or remove the row"))
}
