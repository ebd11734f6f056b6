extension Rule {
  static let names: [Rule] = [
    unknownName, ambiguousName, longName, duplicateID, circularColumns, emptyTag, collidingTags, orphan,
  ]

  static let unknownName = Rule(
    "name/unknown",
    summary: Message(zh: "没有叫这个名字的东西。", en: "A name is unknown."),
    explanation: Message(
      zh: "医院、人物、栏目等可以用文件名、名称或别名来指，繁简都认。名字必须能在内容里找到，否则相关页面就断了。",
      en:
        "Refer to hospitals, people, columns and other entities by id, name or alias, in Simplified or "
        + "Traditional script. The entity must exist in the content."))
  static let ambiguousName = Rule(
    "name/ambiguous",
    summary: Message(zh: "这个名字有不止一个东西在用。", en: "A name is ambiguous."),
    explanation: Message(
      zh: "同名的要用文件名（id）来区分。人物同名时，如果文章写明的医院里只有一位，会自动认出。",
      en:
        "Use ids to distinguish the entities. Among people with the same name, the one who holds a post at a "
        + "hospital of the article is chosen."
    ))
  static let longName = Rule(
    "name/too-long",
    summary: Message(zh: "名称太长。", en: "A name is too long."),
    explanation: Message(
      zh: "名称、简称和别名会在正文里查找，也会印在每一页上，最多200个字。",
      en:
        "Names, short names and aliases are searched for in texts and printed on pages; the limit is 200 "
        + "characters."))
  static let duplicateID = Rule(
    "name/duplicate-id",
    summary: Message(zh: "两个东西用了同一个 id。", en: "Two entities have the same id."),
    explanation: Message(zh: "id 是地址的一部分，必须唯一。", en: "An id is part of a URL and identifies a single entity."))
  static let circularColumns = Rule(
    "name/circular",
    summary: Message(zh: "栏目互相包含，或属于两个栏目组。", en: "Columns contain each other, or one column belongs to two groups."),
    explanation: Message(
      zh: "栏目组和组成部分必须是一棵树：不能自己包含自己，一个栏目只属于一个组。",
      en:
        "Column groups and their parts form a tree: no group may contain itself, and each column belongs to at "
        + "most one group."))
  static let emptyTag = Rule(
    "name/tag",
    summary: Message(zh: "标签不能成为地址。", en: "A tag cannot be part of a URL."),
    explanation: Message(
      zh: "标签里要有文字或数字，且不能太长；标点和空格在地址里会去掉。",
      en:
        "A tag must contain letters or digits and must not be too long; punctuation and spaces are dropped from "
        + "its URL."))
  static let collidingTags = Rule(
    "name/tag-merged", .warning,
    summary: Message(zh: "两个意思不同的标签合成了一页。", en: "Two different tags share a page."),
    explanation: Message(
      zh: "标签的地址里去掉标点，所以“HER2-”和“HER2”会落到同一页。意思不同的，用文字写出来，例如 HER2阴性。",
      en:
        "Punctuation is dropped from a tag's URL, so 'HER2-' and 'HER2' share a page. Express the difference in "
        + "words, such as HER2 negative."
    ))
  static let orphan = Rule(
    "name/orphan",
    summary: Message(
      zh: "届次没有奖项，名单没有届次，或来信没有文章。",
      en: "An edition without an award, a roll without an edition, or letters without an article."),
    explanation: Message(
      zh: "awards/奖项/ 里要有介绍奖项的 index.md；每份名单 .csv 要有同名的 .md；letters.yml 放在文章的 index.md 旁边。",
      en:
        "awards/ID/ needs an index.md about the award, and each roll's .csv a .md of the same name; letters.yml "
        + "belongs beside the index.md of an article."))
}

extension Problem {
  /// A name that cannot be resolved.
  package static func unknownName(_ name: String, kind: EntityKind, suggestion: String?) -> Problem {
    let kindName = kind.name
    return Problem(
      .unknownName, Message(zh: "没有叫“\(name)”的\(kindName.chinese)", en: "unknown \(kindName.english) '\(name)'"),
      remedy: suggestion.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(
          zh: "检查名字，或者先新建这个\(kindName.chinese)" + (command(for: kindName).map { "：\($0)" } ?? ""),
          en: "check the name or create the \(kindName.english)" + (command(for: kindName).map { ": \($0)" } ?? "")))
  }

  /// Returns the command that creates an entity of a kind, if there is one.
  private static func command(for kind: Message) -> String? {
    ["hospital", "person", "column"].contains(kind.english) ? "xinglin new \(kind.english)" : nil
  }

  /// Several names written as one, which cannot be resolved.
  package static func severalNames(_ name: String, kind: EntityKind, parts: [String]) -> Problem {
    let kindName = kind.name
    return Problem(
      .unknownName,
      Message(
        zh: "没有叫“\(name)”的\(kindName.chinese)，像是几个名字中间没有用半角逗号",
        en: "unknown \(kindName.english) '\(name)': several names?"),
      remedy: Message(
        zh: "列表用半角逗号隔开：[\(parts.joined(separator: ", "))]",
        en: "separate the names with half-width commas: [\(parts.joined(separator: ", "))]"))
  }

  /// A name that several entities share.
  package static func ambiguousName(_ name: String, kind: EntityKind) -> Problem {
    let kindName = kind.name
    return Problem(
      .ambiguousName,
      Message(zh: "“\(name)”可以指不止一个\(kindName.chinese)", en: "ambiguous \(kindName.english) '\(name)'"),
      remedy: Message(zh: "改用文件名（id）", en: "use the id"))
  }

  /// A post that a person does not have.
  package static func unknownPost(_ title: String, of person: String, posts: [String]) -> Problem {
    Problem(
      .unknownName, Message(zh: "\(person)没有“\(title)”这个职务", en: "\(person) has no post '\(title)'"),
      remedy: posts.isEmpty
        ? Message(zh: "在人物的 posts 里加上它", en: "add it to the person's posts")
        : Message(
          zh: "可以写：\(posts.joined(separator: "、"))；或者在人物的 posts 里加上它",
          en: "one of: \(posts.joined(separator: ", ")); or add it to the person's posts"))
  }

  /// A name longer than ``maximumNameLength``.
  package static func longName(_ count: Int) -> Problem {
    Problem(
      .longName,
      Message(
        zh: "名称有\(count)个字，最多\(maximumNameLength)个",
        en: "the name is \(count) characters long; the limit is \(maximumNameLength)"),
      remedy: Message(zh: "只写名称，其余的写进正文", en: "keep the name and move the rest into the body"))
  }

  /// The maximum length of a name, in characters.
  package static let maximumNameLength = 200

  /// A duplicate ID.
  package static func duplicateID(_ id: String, kind: EntityKind) -> Problem {
    let kindName = kind.name
    return Problem(
      .duplicateID,
      Message(
        zh: "已有\(kindName.chinese)用了 id“\(id)”", en: "duplicate id '\(id)': already used by another \(kindName.english)"
      ),
      remedy: Message(zh: "换一个 id，或者合并两条", en: "change the id, or merge the two"))
  }

  /// A column group that contains itself.
  package static func circularColumns(_ name: String) -> Problem {
    Problem(
      .circularColumns, Message(zh: "栏目“\(name)”绕了一圈又包含自己", en: "the column '\(name)' contains itself"),
      remedy: Message(zh: "从 parts 里去掉它", en: "remove it from parts"))
  }

  /// A column in two groups.
  package static func columnInTwoGroups(_ name: String) -> Problem {
    Problem(
      .circularColumns,
      Message(
        zh: "栏目“\(name)”已属于另一个栏目组",
        en: "the column '\(name)' already belongs to another group"),
      remedy: Message(zh: "只留在一个组的 parts 里", en: "list it in the parts of only one group"))
  }

  /// A tag whose slug is empty or too long.
  package static func emptyTag(_ tag: String) -> Problem {
    Problem(
      .emptyTag, Message(zh: "标签“\(tag)”不能成为地址", en: "the tag '\(tag)' cannot be part of a URL"),
      remedy: Message(zh: "改成有文字或数字的短标签", en: "use a short tag with letters or digits"))
  }

  /// A tag with the same slug as another.
  package static func collidingTags(_ tag: String, _ other: String, id: String) -> Problem {
    Problem(
      .collidingTags,
      Message(
        zh: "标签“\(tag)”和“\(other)”会合成一页，地址都是“\(id)”",
        en: "the tags '\(tag)' and '\(other)' share the page '\(id)'"),
      remedy: Message(zh: "意思不同就用文字区分，相同就写成一样", en: "distinguish them by words, or write them the same way"))
  }

  /// An edition whose award has no file.
  package static func editionWithoutAward(_ award: String) -> Problem {
    Problem(
      .orphan, Message(zh: "没有奖项“\(award)”", en: "unknown award '\(award)'"),
      remedy: Message(zh: "新建 awards/\(award)/index.md", en: "create awards/\(award)/index.md"))
  }

  /// Letters without an article.
  package static let lettersWithoutArticle = Problem(
    .orphan, Message(zh: "读者来信旁边没有文章", en: "letters without an article"),
    remedy: Message(
      zh: "放到文章的文件夹里，文章写成 index.md",
      en: "move them into the folder of an article, whose text is index.md"))

  /// A roll whose edition has no file.
  package static func rollWithoutEdition(_ name: String) -> Problem {
    Problem(
      .orphan, Message(zh: "名单没有对应的届次", en: "the roll has no matching edition"),
      remedy: Message(zh: "在旁边新建 \(name)", en: "create \(name) beside it"))
  }
}

extension Message {
  /// The note at a related location: one of several candidates.
  package static func candidate(_ name: String) -> Message { Message(zh: name, en: name) }

  /// The note at a related location: the first of two.
  package static let firstOccurrence = Message(zh: "先在这里", en: "first occurrence is here")
}
