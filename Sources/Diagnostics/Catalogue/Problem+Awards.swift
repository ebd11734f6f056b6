extension Rule {
  static let awards: [Rule] = [
    moreThanDeclared, duplicateRecipient, recipientProvince, rowWithoutSource, redundantKnown,
  ]

  static let moreThanDeclared = Rule(
    "award/more-than-declared", .warning,
    summary: Message(zh: "名单收录的比公布的还多。", en: "A roll records more recipients than were declared."),
    explanation: Message(
      zh: "declared 写的是颁发单位公布的数目，总数、各类别、各省分别核对。收录数超过它，要么公布数记错了，要么有一行不属于这一届。",
      en:
        "declared holds the numbers announced by the issuer: in total, by category or by province. If a roll "
        + "records more, either the number is wrong or a row belongs to another edition."))
  static let duplicateRecipient = Rule(
    "award/duplicate-recipient",
    summary: Message(zh: "同一份名单里有重复的一行。", en: "A roll lists the same recipient twice."),
    explanation: Message(
      zh: "医院、支部、人物、作品、类别都相同的两行是同一项荣誉，会被数两遍。",
      en: "Two rows with the same hospital, branch, person, work and category are the same honour, counted twice."))
  static let recipientProvince = Rule(
    "award/province",
    summary: Message(zh: "省份与医院的省份不符。", en: "A row's province differs from its hospital's."),
    explanation: Message(
      zh: "名单里的 province 可以留空，会取医院的省份；写了就必须一致，否则可能认错了同名的医院。",
      en:
        "province may be left out, in which case it is the hospital's. If it is given, it must match; otherwise "
        + "the name may have been taken for a different hospital of the same name."))
  static let rowWithoutSource = Rule(
    "award/no-source", .warning,
    summary: Message(zh: "名单的一行没有出处。", en: "A row of a roll has no source."),
    explanation: Message(
      zh: "每一行都要写明在哪里能查到：source_title 是报道或公告的标题，source_url 是网址，至少写一个。",
      en: "Each row must say where it can be verified: set source_title, source_url or both."))
  static let redundantKnown = Rule(
    "award/known", .warning,
    summary: Message(
      zh: "写了 known: false，登记表里却有这家医院。", en: "A row has known: false, but its hospital is in the register."),
    explanation: Message(
      zh: "known 为 false 的一行不会连到任何医院。能认出来的，删掉 false。",
      en:
        "A row with known: false is not linked to any hospital. If the hospital is in the register, remove the "
        + "false."))
}

extension Problem {
  /// More rows than declared, in total, for a category or for a province.
  package static func moreThanDeclared(_ group: String?, number: Int, recorded: Int) -> Problem {
    let name = group.map { Message(zh: "“\($0)”", en: " of '\($0)'") } ?? Message(zh: "", en: "")
    return Problem(
      .moreThanDeclared,
      Message(
        zh: "\(name.chinese)公布 \(number) 个，收录了 \(recorded) 个",
        en: "\(number)\(name.english) declared, \(recorded) recorded"),
      remedy: Message(zh: "核对公布的数目，或者去掉不属于这一届的行", en: "check the number, or remove rows of other editions"))
  }

  /// A key of the declared numbers that is neither a province nor a category of the roll.
  ///
  /// `isMixed` if other keys are provinces.
  package static func unknownDeclared(_ key: String, suggestion: String?, isMixed: Bool) -> Problem {
    let remedy =
      suggestion.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
      ?? Message(zh: "改正它；既分省份又分类别，就加上 total", en: "correct it; add total if the map is by province and by category")
    return Problem(
      .unknownValue,
      isMixed
        ? Message(
          zh: "“\(key)”不是省份，名单里也没有这个类别", en: "'\(key)' is neither a province nor a category of the roll")
        : Message(zh: "名单里没有类别“\(key)”", en: "'\(key)' is not a category of the roll"),
      remedy: remedy)
  }

  /// A key of the declared numbers for a province that an earlier key names.
  package static func duplicateProvince(_ key: String, of province: String) -> Problem {
    Problem(
      .duplicateKey,
      Message(zh: "“\(key)”前面已经写过：都是“\(province)”", en: "'\(key)' repeats an earlier key for '\(province)'"),
      remedy: Message(zh: "合并或删掉一个", en: "merge them or remove one"))
  }

  /// A row that duplicates another.
  package static let duplicateRecipient = Problem(
    .duplicateRecipient, Message(zh: "这一行与前面的一行重复", en: "duplicate row"),
    remedy: Message(
      zh: "删掉一行，或者写明不同的支部、人物、作品或类别",
      en: "remove one, or distinguish them by branch, person, work or category"))

  /// A province other than the hospital's.
  package static func wrongProvince(_ province: String, hospital: String, of name: String) -> Problem {
    Problem(
      .recipientProvince,
      Message(
        zh: "这一行写的是“\(province)”，\(name)在“\(hospital)”",
        en: "the province is '\(province)', but \(name) is in '\(hospital)'"),
      remedy: Message(zh: "改正省份，或者用 id 指明另一家医院", en: "correct the province, or give the id of another hospital"))
  }

  /// A row without a source.
  package static let rowWithoutSource = Problem(
    .rowWithoutSource, Message(zh: "这一行没有出处", en: "the row has no source"),
    remedy: Message(zh: "填上 source_title 或 source_url", en: "fill in source_title or source_url"))

  /// A row with `known: false` whose hospital is in the register.
  package static func redundantKnown(_ name: String) -> Problem {
    Problem(
      .redundantKnown, Message(zh: "登记表里有“\(name)”", en: "'\(name)' is in the register"),
      remedy: Message(zh: "删掉这一格的 false", en: "remove 'false' from this cell"))
  }
}

extension Message {
  /// The note at a related location: the declared number.
  package static func declared(_ number: Int) -> Message { Message(zh: "公布 \(number) 个", en: "\(number) declared") }
}
