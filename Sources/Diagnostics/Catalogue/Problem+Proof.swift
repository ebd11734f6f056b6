extension Rule {
  static let proof: [Rule] = [term, post, punctuation, numeral]

  static let term = Rule(
    "proof/term", .warning,
    summary: Message(zh: "用了本站不用的说法。", en: "The text uses a term that the house style rejects."),
    explanation: Message(
      zh: "content/terms.csv 列出本站不用的说法：wrong 是错的，right 是对的，note 说明原因，severity 是 error、warning 或 off，"
        + "from、to 是适用的文章日期。对的写法里含着错的，不算。",
      en:
        "content/terms.csv lists the terms of the house style: wrong, right, note, severity (error, warning or "
        + "off), and from and to, the dates between which an article must have been published for a row to apply. "
        + "A wrong term inside its right form is not reported."))
  static let post = Rule(
    "proof/post", .warning,
    summary: Message(zh: "人名旁边的职务与登记的任职不符。", en: "The title beside a name contradicts the person's recorded posts."),
    explanation: Message(
      zh: "文章日期那一天，这个人在 people/ 里登记的不是这个职务：当时已经卸任、还没有上任，或者是副职写成正职、正职写成副职。改正文章，或者补上任职的起止。"
        + "写“时任”“原”“前”的不算；登记里没有提到的职务不查。",
      en:
        "On the date of the article, the person has a different post in people/: the title may be from another "
        + "time, or a deputy may be called chief. Correct the text or the record. Titles that the text marks as "
        + "former or future are not reported, nor are titles that the record does not contain."
    ))
  static let punctuation = Rule(
    "proof/punctuation", .warning,
    summary: Message(zh: "标点用错了。", en: "Punctuation is wrong."),
    explanation: Message(
      zh: "按 GB/T 15834：点号不能连用（“，，”“。，”），引号里外不能都有句号（“。”。），省略号是六个点。有争议的用法不查。",
      en:
        "According to GB/T 15834, two sentence-ending marks do not follow one another, a full stop is either "
        + "inside or outside a closing quotation mark but not both, and an ellipsis has six dots. Disputed cases "
        + "are not reported."))
  static let numeral = Rule(
    "proof/numeral", .warning,
    summary: Message(zh: "数字写法不对。", en: "A numeral is malformed."),
    explanation: Message(
      zh: "按 GB/T 15835：“二〇二三年”里的零写“〇”，不写 0、O 或 ○；星期几用汉字；阿拉伯数字用半角。有争议的用法不查。",
      en:
        "According to GB/T 15835, the zero among Han numerals is U+3007 rather than 0, O or U+25CB, days of the "
        + "week use Han numerals, and Arabic digits are half-width. Disputed cases are not reported."))
}

extension Problem {
  /// A term that the house style forbids.
  package static func wrongTerm(_ wrong: String, right: String, note: String?, _ severity: Severity) -> Problem {
    Problem(
      .term,
      Message(
        zh: "“\(wrong)”" + (note.map { "：\($0)" } ?? "不是本站的写法"),
        en: "'\(wrong)'" + (note.map { ": \($0)" } ?? " is not house style")),
      remedy: Message(zh: "写“\(right)”", en: "write '\(right)'"), severity: severity)
  }

  /// A row of terms.csv whose wrong and right terms are the same.
  package static func identicalTerm(_ right: String) -> Problem {
    Problem(
      .contradiction,
      Message(
        zh: "wrong 和 right 是同一个词“\(right)”，繁简和大小写不区分",
        en: "wrong and right are the same term '\(right)', apart from script and case"),
      remedy: Message(zh: "改正一个，或者删掉这一行", en: "correct one of them, or remove the row"), severity: .warning)
  }

  /// A row of terms.csv that replaces a term differently from an earlier row.
  package static func contradictoryTerm(_ wrong: String, right: String, other: String) -> Problem {
    Problem(
      .contradiction,
      Message(
        zh: "“\(wrong)”在这里改成“\(right)”，前面的一行改成“\(other)”",
        en: "'\(wrong)' is replaced by '\(right)' here and by '\(other)' in an earlier row"),
      remedy: Message(
        zh: "只留一行，或者用 from、to 分开适用的日期", en: "keep one of the rows, or separate their dates with from and to"),
      severity: .warning)
  }

  /// A post that contradicts the record; `recorded` are the posts held on the article's date.
  package static func wrongPost(_ title: String, of name: String, recorded: [String]) -> Problem {
    let (list, words) = (recorded.joined(separator: "、"), recorded.joined(separator: ", "))
    return Problem(
      .post,
      recorded.isEmpty
        ? Message(
          zh: "按登记，\(name)在文章的日期不任\(title)",
          en: "according to the record, \(name) did not hold the post '\(title)' on the date of the article")
        : Message(
          zh: "按登记，\(name)在文章的日期是\(list)，不是\(title)",
          en: "according to the record, \(name) was '\(words)' on the date of the article, not '\(title)'"),
      remedy: Message(zh: "改正职务；当时确是这样，就改 people/ 里任职的起止", en: "correct the title, or the dates of the post in people/")
    )
  }

  /// Consecutive punctuation marks that exclude each other.
  package static func repeatedMarks(_ marks: String) -> Problem {
    Problem(
      .punctuation, Message(zh: "标点“\(marks)”不能连用", en: "the marks '\(marks)' cannot follow one another"),
      remedy: Message(zh: "留下一个", en: "keep only one"))
  }

  /// An ellipsis of only three dots.
  package static let halfEllipsis = Problem(
    .punctuation, Message(zh: "省略号只有三个点", en: "the ellipsis has only three dots"),
    remedy: Message(zh: "写“……”", en: "write '……'"))

  /// A nonstandard zero character among Han numerals.
  package static func nonstandardZero(_ zero: String) -> Problem {
    Problem(
      .numeral, Message(zh: "汉字数字里的“\(zero)”应写“〇”", en: "'\(zero)' among Han numerals"),
      remedy: Message(zh: "写“〇”", en: "write U+3007"))
  }

  /// A day of the week in Arabic digits.
  package static let weekdayDigit = Problem(
    .numeral, Message(zh: "星期几要用汉字", en: "the day of the week must be a Han numeral"),
    remedy: Message(zh: "写成“星期一”这样", en: "write it in Han characters"))

  /// A full-width digit.
  package static let wideDigit = Problem(
    .numeral, Message(zh: "全角的阿拉伯数字", en: "full-width digit"),
    remedy: Message(
      zh: "改成半角",
      en: "use half-width digits"))
}
