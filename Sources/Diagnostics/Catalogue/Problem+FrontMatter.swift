extension Rule {
  static let frontMatter: [Rule] = [
    noFrontMatter, unclosedFrontMatter, secondFrontMatter, invalidYAML, comment, duplicateKey, unknownKey, missingKey,
    emptyValue, wrongType, outOfRange, unknownValue, oneWordList, dateOrder, invalidDate, impossibleDate, invalidURL,
    membersSummary,
    contradiction,
  ]

  static let noFrontMatter = Rule(
    "front-matter/missing",
    summary: Message(zh: "文件没有前言区。", en: "The file has no front matter."),
    explanation: Message(
      zh: "Markdown 文件的第一行必须是三个连字符“---”，接着是标题等字段，再用一行“---”结束，然后是正文。",
      en:
        "A Markdown file begins with a line of three hyphens, then fields such as title, then another line of "
        + "three hyphens, and then the text."))
  static let unclosedFrontMatter = Rule(
    "front-matter/unclosed",
    summary: Message(zh: "前言区没有结束。", en: "The front matter is not terminated."),
    explanation: Message(
      zh: "前言区从第一行“---”开始，必须再有单独一行“---”结束。",
      en: "Front matter begins with a line of three hyphens and must end with another."))
  static let secondFrontMatter = Rule(
    "front-matter/second",
    summary: Message(zh: "有两段前言区。", en: "The file has front matter twice."),
    explanation: Message(
      zh: "只有第一段前言区是字段，第二段会成为正文：标题、日期不起作用，access 也锁不上。从别处贴来的稿件常带着自己的一段。",
      en:
        "Only the first front matter holds keys; the second would be text, so that neither its title nor its access "
        + "would apply. Texts pasted from elsewhere often bring their own."))
  static let unknownKey = Rule(
    "front-matter/unknown-key",
    summary: Message(zh: "不认识的字段。", en: "A key is unknown."),
    explanation: Message(
      zh: "多半是字段名拼错了，写在里面的内容会被悄悄丢掉，所以算作错误。",
      en: "It is usually a misspelling, and its value would be silently ignored."))
  static let missingKey = Rule(
    "front-matter/missing-key",
    summary: Message(zh: "缺少必填字段。", en: "A required key is missing."),
    explanation: Message(
      zh: "文章必须有 title 和 date；医院和人物必须有 name；其他多数内容必须有 title；site.yml 必须有 title、base_url 和 language。",
      en:
        "An article needs title and date; a hospital or a person needs name; most other items need title; "
        + "site.yml needs title, base_url and language."))
  static let emptyValue = Rule(
    "front-matter/empty-value",
    summary: Message(zh: "字段写了却没有值。", en: "A key or a list entry has no value."),
    explanation: Message(
      zh: "必填字段和列表里的每一项都要有内容。access、audience、draft、publish、expires 和 gate 决定谁能看、何时能看，空着是错误，"
        + "也不能调低，因为空着的锁不能算开着。其他字段空着是警告：值没写完，或者该删掉这一行。",
      en:
        "Required keys and list entries need a value. access, audience, draft, publish, expires and gate "
        + "control who may read and when: if one is empty, it is an error that cannot be downgraded, since an "
        + "empty lock must not count as open. Any other empty key is a warning."))
  static let wrongType = Rule(
    "front-matter/wrong-type",
    summary: Message(zh: "值的类型不对。", en: "A value has the wrong type."),
    explanation: Message(
      zh: "每个字段只接受一种写法：文字、数字、true 或 false、列表，或者再分字段。",
      en: "Each key takes one type of value: text, a number, true or false, a list, or a map of fields."))
  static let outOfRange = Rule(
    "front-matter/out-of-range",
    summary: Message(zh: "数字超出范围。", en: "A number is out of range."),
    explanation: Message(zh: "数字必须在字段允许的范围内。", en: "The number must be within the range of the key."))
  static let unknownValue = Rule(
    "front-matter/unknown-value",
    summary: Message(zh: "值不在允许的写法之中。", en: "A value is not one of those allowed."),
    explanation: Message(
      zh: "例如 kind 只能是 article、interview、roundtable、case、notice；省份要写通行的名称或 GB/T 2260 代码。",
      en:
        "For example, kind must be article, interview, roundtable, case or notice; a province must be its usual "
        + "name or its GB/T 2260 code."))
  static let membersSummary = Rule(
    "front-matter/members-summary",
    summary: Message(zh: "会员文章没有写摘要。", en: "A members-only article has no summary."),
    explanation: Message(
      zh: "公开的列表和订阅里只能出现摘要，不能从会员正文里截取，所以必须由编辑写。",
      en:
        "Public lists and feeds show only the summary, which must not be extracted from a members-only text; an "
        + "editor has to write it."))
  static let oneWordList = Rule(
    "front-matter/one-word-list", .warning,
    summary: Message(zh: "几项写成了一个词。", en: "A list is written as a single word."),
    explanation: Message(
      zh: "tags 写成“访谈、案例”就只有一个标签。各项放在方括号里，用半角逗号隔开，或者每行一项，以“- ”开头。真是一个词，就给它加引号。",
      en:
        "Entries separated by full-width commas are read as a single entry. Write them in square brackets, "
        + "separated by half-width commas, or one per line after '- '. If it really is a single word, quote it."))
  static let dateOrder = Rule(
    "front-matter/date-order", .warning,
    summary: Message(zh: "更新日期早于发布，或者在将来。", en: "updated is earlier than date, or in the future."),
    explanation: Message(
      zh: "updated 是文章最后一次修改的时间，不会早于 date，也不会晚于今天。",
      en: "updated is the time of the article's last change: not earlier than date and not later than today."))
  static let contradiction = Rule(
    "front-matter/contradiction",
    summary: Message(zh: "两个字段互相矛盾。", en: "Two keys contradict each other."),
    explanation: Message(
      zh: "例如结束早于开始，或者同一项既写 column 又写 url。", en: "For example, an end before its start, or both column and url."))
}

extension Problem {
  /// The type of value that a key expects.
  package enum ExpectedType: Sendable {
    case text, singleText, word, number, boolean, map, textOrMap, listOfMaps, namedValues

    var name: Message {
      switch self {
      case .text, .singleText: Message(zh: "文字", en: "text")
      case .word: Message(zh: "一个词", en: "a single word")
      case .number: Message(zh: "整数", en: "a whole number")
      case .boolean: Message(zh: " true 或 false", en: "true or false")
      case .map: Message(zh: "再分字段的一组值", en: "a map of fields")
      case .textOrMap: Message(zh: "文字，或再分字段的一组值", en: "text or a map of fields")
      case .listOfMaps: Message(zh: "列表，每项再分字段", en: "a list of maps of fields")
      case .namedValues: Message(zh: "一组“名称: 值”", en: "a map of names and values")
      }
    }
  }

  /// A file that does not begin with front matter.
  package static let noFrontMatter = Problem(
    .noFrontMatter, Message(zh: "没有前言区", en: "missing front matter"),
    remedy: Message(
      zh: "第一行写 ---，接着写 title 等字段，再写一行 ---",
      en: "begin with a line ---, then fields such as title, then another line ---"))

  /// Front matter that follows other front matter.
  package static let secondFrontMatter = Problem(
    .secondFrontMatter,
    Message(zh: "前言区后面又是一段前言区，其中的字段会成为正文", en: "more front matter after the front matter, whose keys would be text"),
    remedy: Message(zh: "合成一段，只在开头和结尾各写一行 ---", en: "join them between the first line --- and the last"))

  /// A line that was meant as a front matter fence but is not one.
  package static func wrongFence(_ written: String) -> Problem {
    Problem(
      .unclosedFrontMatter,
      Message(zh: "“\(written)”不是三个半角连字符“---”", en: "'\(written)' is not a line of three hyphens"),
      remedy: Message(
        zh: "前言区的开头和结尾各写一行 ---，前后不留别的字", en: "begin and end the front matter with a line that contains only ---"))
  }

  /// Empty lines before front matter.
  package static let blankBeforeFrontMatter = Problem(
    .noFrontMatter, Message(zh: "“---”前面有空行", en: "empty line before '---'"),
    remedy: Message(zh: "删掉开头的空行，第一行就写 ---", en: "delete it, so that --- is the first line"))

  /// Fields without the opening fence.
  package static let missingFirstFence = Problem(
    .noFrontMatter, Message(zh: "第一行缺少“---”", en: "missing line '---' before the fields"),
    remedy: Message(zh: "在最前面加一行 ---", en: "add a line --- at the very beginning"))

  /// Front matter without its closing fence.
  package static let unclosedFrontMatter = Problem(
    .unclosedFrontMatter, Message(zh: "前言区没有结束", en: "unterminated front matter"),
    remedy: Message(zh: "在字段之后加一行 ---", en: "add a line --- after the fields"))

  /// An unknown key.
  ///
  /// If it is a misspelled guard, the error cannot be downgraded, so that a restricted text is not published.
  package static func unknownKey(
    _ key: String, suggestion: String?, known: [String] = [], group: String? = nil, isGuard: Bool = false
  ) -> Problem {
    let page = group.map { "keys/\($0)" } ?? "keys"
    return Problem(
      .unknownKey, Message(zh: "不认识的字段“\(key)”", en: "unknown key '\(key)'"),
      remedy: suggestion.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(
          zh: "已有的字段有：\(known.joined(separator: "、"))；用 xinglin explain \(page) 看说明",
          en: "known keys: \(known.joined(separator: ", ")); see xinglin explain \(page)"), hasFixedSeverity: isGuard)
  }

  /// A missing required key.
  package static func missingKey(_ key: String) -> Problem {
    Problem(
      .missingKey, Message(zh: "缺少字段“\(key)”", en: "missing key '\(key)'"),
      remedy: Message(zh: "加上 \(key): …", en: "add \(key): …"))
  }

  /// A key or a list entry without a value.
  ///
  /// For a guard, the error cannot be downgraded, so that a restricted text is not published.
  package static func emptyValue(_ key: String, isGuard: Bool = false) -> Problem {
    Problem(
      .emptyValue, Message(zh: "“\(key)”没有值", en: "'\(key)' has no value"),
      remedy: Message(zh: "写上内容，或者删掉它", en: "write a value or remove it"), hasFixedSeverity: isGuard)
  }

  /// A list in full-width brackets.
  package static func wideBracketList(_ key: String, _ written: String, _ parts: [String]) -> Problem {
    let list = "[\(parts.joined(separator: ", "))]"
    let marks = "\(written.prefix(1))\(written.suffix(1))"
    return Problem(
      .oneWordList,
      Message(zh: "“\(key)”两边的“\(marks)”不是列表的方括号", en: "'\(marks)' are not the brackets of a list, in '\(key)'"),
      remedy: Message(
        zh: "列表用半角方括号和半角逗号：\(key): \(list)；真是一个词就加引号",
        en: "use half-width brackets and commas: \(key): \(list); quote the value if it is a single word"))
  }

  /// A list that is written as one word; `parts` are its entries.
  package static func oneWordList(_ key: String, _ parts: [String]) -> Problem {
    let list = "[\(parts.joined(separator: ", "))]"
    return Problem(
      .oneWordList, Message(zh: "“\(key)”里的几项写成了一个词", en: "several entries of '\(key)' are written as one word"),
      remedy: Message(
        zh: "列表用半角逗号：\(key): \(list)；真是一个词就加引号",
        en: "use half-width commas: \(key): \(list); quote the value if it is a single word"))
  }

  /// A list that is written as one word in a cell of a table; `parts` are its entries.
  package static func oneWordCell(_ header: String, _ parts: [String]) -> Problem {
    let cell = parts.joined(separator: "|")
    return Problem(
      .oneWordList,
      Message(zh: "“\(header)”里的几项写成了一个词", en: "several entries of '\(header)' are written as one word"),
      remedy: Message(zh: "各项用半角竖线隔开：\(cell)", en: "separate them with half-width vertical bars: \(cell)"))
  }

  /// An update dated before the publication.
  package static let updatedBeforeDate = Problem(
    .dateOrder, Message(zh: "updated 早于 date", en: "'updated' is earlier than 'date'"),
    remedy: Message(zh: "改正两个日期", en: "correct the dates"))

  /// A correction dated before the publication.
  package static let correctedBeforeDate = Problem(
    .dateOrder, Message(zh: "更正的日期早于 date", en: "the correction is earlier than 'date'"),
    remedy: Message(zh: "改正两个日期", en: "correct the dates"))

  /// An update dated in the future.
  package static let updatedInFuture = Problem(
    .dateOrder, Message(zh: "updated 在将来", en: "'updated' is in the future"),
    remedy: Message(zh: "写最后一次修改的日期", en: "write the date of the last change"))

  /// A value of the wrong type.
  ///
  /// `fields` are the keys of the fields that the value may have, `proposal` is what was probably meant. For a guard,
  /// the error cannot be downgraded, so that a restricted text is not published.
  package static func wrongType(
    _ key: String, expected: ExpectedType, fields: [String] = [], proposal: String? = nil, isGuard: Bool = false
  ) -> Problem {
    let words = expected.name
    let remedy: Message? =
      switch expected {
      case .listOfMaps:
        Message(
          zh: "在“\(key):”下面缩进写，每项以“- ”开头，再写字段：\(fields.joined(separator: "、"))",
          en:
            "indent the entries below '\(key):', begin each with '- ' and write its fields: "
            + "\(fields.joined(separator: ", "))")
      case .namedValues:
        Message(zh: "在“\(key):”下面缩进写，每行一个“名称: 值”", en: "indent lines of the form 'name: value' below '\(key):'")
      case .boolean: Message(zh: "写成 \(key): \(proposal ?? "true")", en: "write \(key): \(proposal ?? "true")")
      case .number:
        Message(zh: "只写半角数字：\(key): \(proposal ?? "109")", en: "write digits only: \(key): \(proposal ?? "109")")
      case .word, .singleText:
        Message(
          zh: "不写成列表，只写一个：\(key): \(proposal ?? "…")",
          en: "write a single one without brackets: \(key): \(proposal ?? "…")")
      case .text where proposal != nil:
        Message(zh: "整个值加引号：\(proposal ?? "")", en: "quote the whole value: \(proposal ?? "")")
      default:
        fields.isEmpty
          ? nil
          : Message(
            zh: "在“\(key):”下面缩进写字段：\(fields.joined(separator: "、"))",
            en: "indent the fields below '\(key):': \(fields.joined(separator: ", "))")
      }
    return Problem(
      .wrongType, Message(zh: "“\(key)”应当是\(words.chinese)", en: "'\(key)' must be \(words.english)"), remedy: remedy,
      hasFixedSeverity: isGuard)
  }

  /// A list inside a list of texts; `parts` are its entries.
  package static func nestedList(_ key: String, _ parts: [String], isGuard: Bool = false) -> Problem {
    let entries = parts.map { "- \($0)" }
    return Problem(
      .wrongType, Message(zh: "“\(key)”的一项又是列表", en: "an entry of '\(key)' is itself a list"),
      remedy: Message(
        zh: "不加方括号，每项单独一行：“\(entries.joined(separator: "”“"))”",
        en: "remove the brackets and write each entry on a line of its own: '\(entries.joined(separator: "', '"))'"),
      hasFixedSeverity: isGuard)
  }

  /// A number out of bounds.
  package static func outOfRange(_ key: String, lowest: Int, highest: Int) -> Problem {
    Problem(
      .outOfRange,
      Message(zh: "“\(key)”应当在 \(lowest) 到 \(highest) 之间", en: "'\(key)' must be between \(lowest) and \(highest)"))
  }

  /// A value that is not one of the choices.
  package static func unknownChoice(
    _ key: String, _ value: String, choices: [String], suggestion: String?, isGuard: Bool = false
  ) -> Problem {
    Problem(
      .unknownValue, Message(zh: "“\(key)”不能是“\(value)”", en: "'\(key)' cannot be '\(value)'"),
      remedy: suggestion.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(
          zh: "可以写：\(choices.joined(separator: "、"))", en: "one of: \(choices.joined(separator: ", "))"),
      hasFixedSeverity: isGuard)
  }

  /// A members' text without a summary.
  package static let missingMembersSummary = Problem(
    .membersSummary, Message(zh: "会员内容没有摘要", en: "members-only article without a summary"),
    remedy: Message(zh: "加上 summary，只写可以公开的话", en: "add a summary that may be public"))

  /// An audience on a public article.
  package static let audienceWithoutMembers = Problem(
    .contradiction, Message(zh: "写了 audience，但没有写 access: members", en: "audience without access: members"),
    remedy: Message(zh: "加上 access: members，或者删掉 audience", en: "add access: members, or remove audience"),
    hasFixedSeverity: true)

  /// An article that expires before it is published.
  package static let expiresBeforePublication = Problem(
    .contradiction, Message(zh: "expires 不晚于发布时间", en: "expires is not later than the publication time"),
    remedy: Message(zh: "改正 expires、publish 或 date", en: "correct expires, publish or date"))

  /// An end date before its start date.
  package static let endBeforeStart = Problem(
    .contradiction, Message(zh: "to 早于 from", en: "'to' is earlier than 'from'"),
    remedy: Message(zh: "改正两个日期", en: "correct the dates"))

  /// Page previews of a members-only file.
  package static let previewOfMembersFile = Problem(
    .contradiction,
    Message(
      zh: "会员附件不能有预览页，图片是公开的",
      en: "a members-only file cannot have page previews, which are public pictures"),
    remedy: Message(zh: "删掉 pages，或者公开这个附件", en: "remove pages, or make the file public"), hasFixedSeverity: true)

  /// An entry with two targets.
  package static let columnAndURL = Problem(
    .contradiction, Message(zh: "同时写了 column 和 url", en: "both column and url are set"),
    remedy: Message(zh: "只留一个", en: "keep only one"))
}
