extension Rule {
  static let invalidDate = Rule(
    "front-matter/date",
    summary: Message(zh: "日期写法不对。", en: "A date is malformed."),
    explanation: Message(
      zh: "日期写成 2022-06-22，需要时间就写 2022-06-22 15:57 或 2022-06-22T15:57:00+08:00；届次、任职等可以只写 2018-06 或 2018。",
      en:
        "Write 2022-06-22, or with a time 2022-06-22 15:57 or 2022-06-22T15:57:00+08:00. Keys such as the dates "
        + "of editions and posts also accept 2018-06 and 2018."))
  static let impossibleDate = Rule(
    "front-matter/impossible-date",
    summary: Message(zh: "没有这一天或这个时刻。", en: "A date or time does not exist."),
    explanation: Message(
      zh: "例如 2 月 30 日，或者 24 时以后的时刻。", en: "For example 30 February, or a time of 24:00 or later."))
  static let invalidURL = Rule(
    "front-matter/address",
    summary: Message(zh: "网址写法不对。", en: "A URL is malformed."),
    explanation: Message(
      zh: "网址以 http://、https:// 或 mailto: 开头；本站的地址以 / 开头。别的写法（如 javascript:）一律不放行。",
      en: "URLs begin with http://, https:// or mailto:, those of this site with /. No other form is accepted."))
}

extension Problem {
  /// A value that is not a date.
  ///
  /// `spelling` is the correct notation of the date that was meant; `isShort` if it lacks a day. For a guard, the error
  /// cannot be downgraded.
  package static func invalidDate(
    _ text: String, isPartial: Bool, spelling: String? = nil, isShort: Bool = false, isGuard: Bool = false
  ) -> Problem {
    let remedy: Message
    if let spelling {
      remedy =
        isShort && !isPartial
        ? Message(zh: "要写到日，例如 \(spelling)", en: "the day is missing; write it as in \(spelling)")
        : Message(zh: "写成 \(spelling)", en: "write \(spelling)")
    } else if isPartial, ["至今", "现在", "目前", "今", "present", "now"].contains(text) {
      remedy = Message(zh: "到现在还是这样，就删掉这个字段", en: "remove the key: without it, the post is still held")
    } else {
      remedy =
        isPartial
        ? Message(zh: "写成 2018-06-01、2018-06 或 2018", en: "write 2018-06-01, 2018-06 or 2018")
        : Message(zh: "写成 2022-06-22 或 2022-06-22 15:57", en: "write 2022-06-22 or 2022-06-22 15:57")
    }
    return Problem(
      .invalidDate, Message(zh: "“\(text)”不是这里能用的日期写法", en: "'\(text)' is not a date"), remedy: remedy,
      hasFixedSeverity: isGuard)
  }

  /// A day or a time that does not exist.
  package static func impossibleDate(_ text: String, isGuard: Bool = false) -> Problem {
    Problem(
      .impossibleDate, Message(zh: "没有“\(text)”这个日期或时间", en: "date or time does not exist: '\(text)'"),
      remedy: Message(zh: "改正它", en: "correct it"), hasFixedSeverity: isGuard)
  }

  /// A value that is not a URL.
  package static func invalidURL(_ key: String, _ text: String) -> Problem {
    Problem(
      .invalidURL, Message(zh: "“\(key)”的网址写法不对：\(text)", en: "'\(key)' is not a URL: \(text)"),
      remedy: IntendedURL.url(forValue: text).map { Message(zh: "写成 \($0)", en: "write \($0)") }
        ?? Message(
          zh: "以 https://、http://、mailto: 或 / 开头，不含空格", en: "begin with https://, http://, mailto: or /, without spaces"
        )
    )
  }

  /// An unknown province.
  package static func unknownProvince(_ name: String, suggestion: String?) -> Problem {
    Problem(
      .unknownValue, Message(zh: "没有叫“\(name)”的省份", en: "unknown province '\(name)'"),
      remedy: suggestion.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(zh: "写省、自治区、直辖市的通行名称，如“四川”", en: "write the usual name, such as 四川"))
  }

  /// A value that is not a language code.
  package static func invalidLanguage(_ text: String) -> Problem {
    Problem(
      .unknownValue, Message(zh: "“\(text)”不是语言代码", en: "'\(text)' is not a language code"),
      remedy: Message(zh: "写成 zh-Hans、zh-Hant 或 en 这样的代码", en: "write a code such as zh-Hans, zh-Hant or en"))
  }

  /// A value that is not a base URL.
  package static func invalidBaseURL(_ text: String) -> Problem {
    Problem(
      .invalidURL, Message(zh: "“\(text)”不能作为网站地址", en: "'\(text)' is not a valid base URL"),
      remedy: Message(
        zh: "写成 https://example.org 或 https://example.org/forum",
        en: "write https://example.org or https://example.org/forum"))
  }

  /// A value that is not a time zone.
  package static func unknownTimeZone(_ text: String, suggestion: String? = nil) -> Problem {
    Problem(
      .unknownValue, Message(zh: "没有叫“\(text)”的时区", en: "unknown time zone '\(text)'"),
      remedy: suggestion.map { Message(zh: "写成 \($0)", en: "write \($0)") }
        ?? Message(zh: "写成 Asia/Shanghai 这样的名称", en: "write a name such as Asia/Shanghai"))
  }

  /// An unknown rule identifier.
  package static func unknownRule(_ id: String, suggestion: String?) -> Problem {
    Problem(
      .unknownKey, Message(zh: "没有叫“\(id)”的规则", en: "unknown rule '\(id)'"),
      remedy: suggestion.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(zh: "用 xinglin explain 列出所有规则", en: "list all rules with xinglin explain"))
  }

  /// A rule that cannot be downgraded.
  package static func fixedRule(_ id: String) -> Problem {
    Problem(
      .unknownValue, Message(zh: "规则“\(id)”不能调低或关闭", en: "the severity of the rule '\(id)' cannot be lowered"),
      remedy: Message(
        zh: "删掉这一行；这样的问题要改内容", en: "remove the line, and fix the problem in the content"))
  }
}
