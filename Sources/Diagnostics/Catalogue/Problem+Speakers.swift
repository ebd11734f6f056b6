extension Rule {
  static let speakers: [Rule] = [undeclaredSpeaker]

  static let undeclaredSpeaker = Rule(
    "speaker/undeclared", .warning,
    summary: Message(zh: "访谈里有一个没有登记的发言人。", en: "An interview contains an undeclared speaker."),
    explanation: Message(
      zh: "访谈里，段落以“名字：”开头就是一次发言。名字按这个顺序认：speakers、people、主持人和记者这类称呼、反复出现的名字。只出现一次、哪里都没有的名字，无法知道是不是发言人："
        + "请加进前言区的 speakers；不是发言人，就换一种写法，例如去掉冒号。",
      en:
        "In an interview, a paragraph that begins with a name and a colon is a turn. A name is recognized if it "
        + "is in speakers or people, is a label such as 'host' or 'reporter' in Chinese, or recurs. If an unknown "
        + "name occurs only once, it is unclear whether it is a speaker: add it to speakers in the front matter, "
        + "or rephrase the paragraph without the colon."))
}

extension Problem {
  /// A name that speaks once and is in neither `speakers` nor `people`.
  package static func undeclaredSpeaker(_ label: String) -> Problem {
    Problem(
      .undeclaredSpeaker,
      Message(
        zh: "“\(label)”像是发言人，但 speakers 和 people 里都没有；先按单独的发言排",
        en: "'\(label)' looks like a speaker but is in neither speakers nor people; rendered as a separate turn"),
      remedy: Message(
        zh: "在前言区写 speakers: [{label: \(label)}]（有人物页就写名字，已有 speakers 就加进去）；不是发言人就换一种写法",
        en: "add {label: \(label)} to speakers in the front matter, or rephrase"))
  }

  /// Words before a colon that may be a name; the paragraph stays in the preceding turn.
  package static func possibleSpeaker(_ label: String) -> Problem {
    Problem(
      .undeclaredSpeaker,
      Message(
        zh: "“\(label)：”可能是发言人，但 speakers 和 people 里都没有；这一段接在前面的发言里",
        en:
          "'\(label)' may be a speaker but is in neither speakers nor people; the paragraph stays in the previous turn"
      ),
      remedy: Message(
        zh: "是发言人就在前言区写 speakers: [{label: \(label)}]；不是就换一种写法，例如去掉冒号",
        en: "add {label: \(label)} to speakers in the front matter, or rephrase without the colon"))
  }

  /// A speaker label without an empty line before it.
  package static func joinedSpeaker(_ label: String) -> Problem {
    Problem(
      .joinedLines,
      Message(
        zh: "“\(label)：”前面没有空行，这些话会接在上一个人的发言里",
        en: "missing empty line before '\(label)': the text stays in the previous speaker's turn"),
      remedy: Message(zh: "在这一行前面空一行", en: "insert an empty line before this line"))
  }

  /// A speaker label in a list or a quotation, where it does not begin a turn.
  package static func nestedSpeaker(_ label: String) -> Problem {
    Problem(
      .undeclaredSpeaker,
      Message(
        zh: "“\(label)：”写在列表或引用里，不会排成发言，会接在前面的发言里",
        en: "'\(label)' is in a list or a quotation and does not begin a turn; the text stays in the previous turn"),
      remedy: Message(zh: "删去行首的记号，各段之间空一行", en: "remove the marker at the beginning of the line"))
  }

  /// A speaker's name or label at the beginning of a paragraph, bracketed or not, that is not followed by a colon.
  package static func speakerWithoutColon(_ label: String) -> Problem {
    Problem(
      .undeclaredSpeaker,
      Message(
        zh: "“\(label)”后面没有冒号，不会排成发言，会接在前面的发言里",
        en: "missing colon after '\(label)': it does not begin a turn, and the text stays in the previous turn"),
      remedy: Message(zh: "写成“\(label)：”", en: "write '\(label):', or rephrase the beginning of the paragraph"))
  }
}
