extension Rule {
  static let relations: [Rule] = [ambiguousMention, takenAlias, redundantAlias, unusedSpeaker]

  static let ambiguousMention = Rule(
    "name/shared-alias", .warning,
    summary: Message(zh: "正文里的名称有不止一个东西在用。", en: "A name in running text is ambiguous."),
    explanation: Message(
      zh: "正文里的医院名称会自动成为链接。几家医院共用的简称、同一家医院里同名的人，无法知道指的是谁，所以不加链接，每个名称只报一次。"
        + "写全称，或者写成 [简称](hospital:文件名)、[姓名](person:文件名)。",
      en:
        "Hospital names in running text become links. If several hospitals share a short name, or two people at "
        + "one hospital share a name, it is unclear which is meant, so the name is not linked and is reported "
        + "once. Write the full name, or use [short name](hospital:ID) or [name](person:ID)."))
  static let takenAlias = Rule(
    "name/alias-taken",
    summary: Message(zh: "别名是另一个东西的名称。", en: "An alias is the name of another entity."),
    explanation: Message(
      zh: "简称和别名不能与另一家医院或另一个栏目的名称相同，否则读者和文章都会认错。改掉别名；医院以前的名称写在 former 里。",
      en:
        "A short name or an alias must differ from the names of other hospitals or columns. Change it. List "
        + "previous names of a hospital in former."))
  static let redundantAlias = Rule(
    "name/alias-repeated", .warning,
    summary: Message(zh: "别名重复了。", en: "An alias is redundant."),
    explanation: Message(
      zh: "别名与自己的名称或另一个别名一样，没有用处。删掉它。", en: "It repeats the entity's own name or another alias. Remove it."))
  static let unusedSpeaker = Rule(
    "speaker/unused", .warning,
    summary: Message(zh: "speakers 里的人在正文里没有发言。", en: "A speaker does not speak in the text."),
    explanation: Message(
      zh: "访谈里，段落以“名字：”开头才算发言；圆桌里，小节要以单独一行的 [姓名](person:文件名) 开头。"
        + "名字写得与 speakers 不同，发言就连不到这个人。改成一样的写法，或者从 speakers 里去掉。",
      en:
        "In an interview, a turn is a paragraph that begins with the name and a colon; in a roundtable, a "
        + "section begins with [name](person:ID) alone on its line. If the name is written differently from "
        + "speakers, the turn is not attributed to the person. Use the same name, or remove the entry from "
        + "speakers."))
}

extension Problem {
  /// A name in running text that may refer to several entities.
  ///
  /// `linkType` is the scheme of links to such entities, if there is one.
  package static func ambiguousMention(_ name: String, kind: EntityKind, linkType: String?, hasFullName: Bool)
    -> Problem
  {
    let kindName = kind.name
    let link = (zh: "[\(name)](\(linkType ?? ""):文件名)", en: "[\(name)](\(linkType ?? ""):ID)")
    return Problem(
      .ambiguousMention,
      Message(
        zh: "“\(name)”可以指不止一个\(kindName.chinese)，没有加链接",
        en: "ambiguous \(kindName.english) '\(name)' is not linked"),
      remedy: hasFullName
        ? Message(zh: "写全称，或者 \(link.zh)", en: "write the full name, or \(link.en)")
        : Message(zh: "写成 \(link.zh)", en: "write \(link.en)"))
  }

  /// An alias that is the name of another entity.
  package static func takenAlias(_ alias: String, kind: EntityKind) -> Problem {
    let kindName = kind.name
    return Problem(
      .takenAlias,
      Message(
        zh: "别名“\(alias)”是另一个\(kindName.chinese)的名称",
        en: "the alias '\(alias)' is the name of another \(kindName.english)"),
      remedy: Message(zh: "换一个别名，或者删掉它", en: "change the alias, or remove it"))
  }

  /// A speaker without a turn.
  package static func unusedSpeaker(_ label: String, isRoundtable: Bool) -> Problem {
    Problem(
      .unusedSpeaker, Message(zh: "“\(label)”没有发言", en: "speaker '\(label)' has no turn in the text"),
      remedy: isRoundtable
        ? Message(
          zh: "小节以单独一行的 [\(label)](person:文件名) 开头，或者从 speakers 里去掉",
          en: "begin a section with [\(label)](person:ID) on its own line, or remove it from speakers")
        : Message(
          zh: "发言的段落以“\(label)：”开头，或者从 speakers 里去掉",
          en: "begin the paragraphs of the turn with '\(label)：', or remove it from speakers"))
  }

  /// A redundant alias.
  package static func redundantAlias(_ alias: String) -> Problem {
    Problem(
      .redundantAlias, Message(zh: "别名“\(alias)”重复了", en: "duplicate alias '\(alias)'"),
      remedy: Message(zh: "删掉它", en: "remove it"))
  }
}
