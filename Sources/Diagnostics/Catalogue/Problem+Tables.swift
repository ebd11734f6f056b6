extension Rule {
  static let tables: [Rule] = [cellCount, header, quotation, separator, emptyCell]

  static let cellCount = Rule(
    "table/cells",
    summary: Message(zh: "一行的格数与表头不同。", en: "A row has a different number of cells than the header."),
    explanation: Message(
      zh: "多半是少了逗号，或者值里有半角逗号而没有加引号。",
      en: "Usually a comma is missing, or a value that contains a comma is not quoted."))
  static let header = Rule(
    "table/header",
    summary: Message(zh: "表头缺少、重复或不认识。", en: "A header is missing, repeated or unknown."),
    explanation: Message(
      zh: "第一行是表头，名称必须与规定的一致。", en: "The first line contains the headers, which must be spelled as specified."))
  static let quotation = Rule(
    "table/quotation",
    summary: Message(zh: "引号用得不对。", en: "Quotation marks are used incorrectly."),
    explanation: Message(
      zh: "含逗号、引号或换行的值整个放在半角双引号里，里面的双引号写两个（RFC 4180）。",
      en:
        "Quote a value that contains a comma, a quotation mark or a line break, and double each quotation mark "
        + "inside it (RFC 4180).")
  )
  static let separator = Rule(
    "table/separator",
    summary: Message(zh: "列与列之间不是半角逗号。", en: "The columns are not separated by commas."),
    explanation: Message(
      zh: "表格文件是 CSV，列与列之间用半角逗号。Excel 另存时选“CSV UTF-8（逗号分隔）”。",
      en:
        "Tables are CSV files, with half-width commas between columns. In Excel, save as 'CSV UTF-8 (comma "
        + "delimited)'."))
  static let emptyCell = Rule(
    "table/empty-cell",
    summary: Message(zh: "必填的格是空的。", en: "A required cell is empty."),
    explanation: Message(
      zh: "登记表的每行要有 id 和 name；名单的每行至少要有医院、人物或作品之一。",
      en: "Each row of the register needs id and name; each row of a roll needs a hospital, a person or a work."))
}

extension Problem {
  /// A row with the wrong number of cells.
  ///
  /// The cause may be a `separator` in place of a comma, or a `quotation` mark that does not quote.
  package static func wrongCellCount(
    _ count: Int, expected: Int, separator: String? = nil, quotation: String? = nil
  ) -> Problem {
    let (chinese, english) = ("这一行有 \(count) 格，表头有 \(expected) 格", "expected \(expected) cells, found \(count)")
    if let separator {
      let mark = name(ofMark: separator)
      return Problem(
        .cellCount, Message(zh: "\(chinese)：这里用\(mark.chinese)隔开", en: "\(english): separated by \(mark.english) here"),
        remedy: Message(zh: "列与列之间换成半角逗号", en: "separate columns with half-width commas"))
    }
    if let quotation {
      return Problem(
        .cellCount,
        Message(
          zh: "\(chinese)：“\(quotation)”括不住里面的逗号",
          en: "\(english): '\(quotation)' does not quote the commas inside it"),
        remedy: Message(zh: "含逗号的值整个放在半角双引号 \" 里", en: "quote the whole value with half-width quotation marks"))
    }
    return Problem(
      .cellCount, Message(zh: chinese, en: english),
      remedy: Message(zh: "检查逗号；含逗号的值要加引号", en: "check the commas; quote values that contain one"))
  }

  private static func name(ofMark mark: String) -> Message {
    switch mark {
    case "\t": Message(zh: "制表符", en: "a tab")
    case " ": Message(zh: "空格", en: "a space")
    case ";": Message(zh: "分号“;”", en: "a semicolon")
    case "，": Message(zh: "全角逗号“，”", en: "'，'")
    default: Message(zh: "“\(mark)”", en: "'\(mark)'")
    }
  }

  /// Excel's separator directive before the headers.
  package static func separatorLine(_ written: String) -> Problem {
    Problem(
      .separator,
      Message(
        zh: "第一行“\(written)”是 Excel 自己用的，不是表头",
        en: "the first line '\(written)' is an Excel directive, not a header line"),
      remedy: Message(
        zh: "删掉这一行；列与列之间用半角逗号，另存为“CSV UTF-8（逗号分隔）”",
        en: "delete it; separate columns with commas, and save as 'CSV UTF-8 (comma delimited)'"))
  }

  /// Headers that are not on the first line.
  package static func misplacedHeaders(line: Int) -> Problem {
    Problem(
      .header, Message(zh: "第一行不是表头，表头在第 \(line) 行", en: "the header line is line \(line) instead of the first"),
      remedy: Message(zh: "删掉表头上面的行", en: "delete the lines above the header line"))
  }

  /// A table without headers.
  package static func noHeaders(_ known: [String]) -> Problem {
    Problem(
      .header, Message(zh: "第一行不是表头", en: "the first line is not a header line"),
      remedy: Message(
        zh: "在最上面加一行表头，可以写：\(known.joined(separator: ","))",
        en: "add a header line at the top: \(known.joined(separator: ","))"))
  }

  /// A column without a header.
  package static func emptyHeader(_ number: Int) -> Problem {
    Problem(
      .header, Message(zh: "第 \(number) 列没有表头", en: "column \(number) has no header"),
      remedy: Message(zh: "写上表头，或者删掉这一列", en: "add a header or remove the column"))
  }

  /// Columns that are not separated by commas.
  package static func wrongSeparator(_ mark: String) -> Problem {
    let name = name(ofMark: mark)
    return Problem(
      .separator,
      Message(zh: "列与列之间是\(name.chinese)，应当是半角逗号", en: "columns are separated by \(name.english) instead of a comma"),
      remedy: Message(
        zh: "换成半角逗号；在 Excel 里另存为“CSV UTF-8（逗号分隔）”",
        en: "use half-width commas; in Excel, save as 'CSV UTF-8 (comma delimited)'"))
  }

  /// An unknown header.
  package static func unknownHeader(_ name: String, suggestion: String?, known: [String]) -> Problem {
    Problem(
      .header, Message(zh: "不认识的表头“\(name)”", en: "unknown header '\(name)'"),
      remedy: suggestion.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(zh: "可以写：\(known.joined(separator: "、"))", en: "one of: \(known.joined(separator: ", "))"))
  }

  /// A missing required header.
  package static func missingHeader(_ name: String) -> Problem {
    Problem(
      .header, Message(zh: "缺少表头“\(name)”", en: "missing header '\(name)'"),
      remedy: Message(zh: "在第一行加上它", en: "add it to the first line"))
  }

  /// A duplicate header.
  package static func duplicateHeader(_ name: String) -> Problem {
    Problem(
      .header, Message(zh: "表头“\(name)”写了两次", en: "duplicate header '\(name)'"),
      remedy: Message(zh: "删掉一列", en: "remove one of the columns"))
  }

  /// A quotation mark inside an unquoted value.
  package static let quoteInCell = Problem(
    .quotation, Message(zh: "没有加引号的值里有双引号", en: "quotation mark in an unquoted value"),
    remedy: Message(zh: "整个值加双引号，里面的写两个", en: "quote the whole value, and double the quotation mark inside"))

  /// An unclosed quotation mark.
  package static let unclosedQuote = Problem(
    .quotation, Message(zh: "双引号没有结束", en: "unterminated quotation mark"),
    remedy: Message(zh: "在值的末尾补上双引号", en: "add a closing one at the end of the value"))

  /// Text between a closing quotation mark and the comma.
  package static let textAfterQuote = Problem(
    .quotation, Message(zh: "引号结束之后还有文字", en: "text after the closing quotation mark"),
    remedy: Message(zh: "值里的双引号要写两个", en: "double quotation marks inside a value"))

  /// An empty required cell.
  package static func emptyCell(_ header: String) -> Problem {
    Problem(
      .emptyCell, Message(zh: "“\(header)”是空的", en: "'\(header)' is empty"),
      remedy: Message(zh: "填上，或者删掉这一行", en: "fill it in, or remove the row"))
  }

  /// A row of a roll without a recipient.
  package static let rowWithoutRecipient = Problem(
    .emptyCell, Message(zh: "这一行没有医院、人物或作品", en: "the row has no hospital, person or work"),
    remedy: Message(zh: "填上，或者删掉这一行", en: "fill one in, or remove the row"))
}
