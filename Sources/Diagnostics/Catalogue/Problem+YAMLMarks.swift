extension Problem {
  private static func yaml(_ message: Message, _ remedy: Message) -> Problem {
    Problem(.invalidYAML, message, remedy: remedy)
  }

  /// A full-width colon after a key.
  package static func yamlWideColon(_ key: String, _ value: String) -> Problem {
    yaml(
      Message(zh: "字段名“\(key)”后面是全角冒号“：”", en: "full-width colon after the key '\(key)'"),
      corrected("\(key): \(value.shortened)", zh: "改用半角冒号，冒号后空一格", en: "use a half-width colon and a space"))
  }

  /// A full-width, no-break or other special space after the colon of a key.
  package static func yamlWideSpace(_ key: String, _ value: String, _ space: Unicode.Scalar) -> Problem {
    let name: Message =
      switch space {
      case "\u{3000}": Message(zh: "全角空格", en: "full-width space")
      case "\u{A0}", "\u{202F}":
        Message(zh: "不间断空格（看上去和半角空格一样）", en: "no-break space, which looks like an ordinary one,")
      default: Message(zh: "特殊空格", en: "special space")
      }
    return yaml(
      Message(zh: "“\(key):”后面是\(name.chinese)，应当是半角空格", en: "\(name.english) after '\(key):'"),
      corrected("\(key): \(value.shortened)", zh: "改成半角空格", en: "use a half-width space"))
  }

  /// A missing space after the colon of a key.
  package static func yamlMissingSpace(_ key: String, _ value: String) -> Problem {
    yaml(
      Message(zh: "“\(key):”后面少了一个空格", en: "missing space after '\(key):'"),
      corrected("\(key): \(value.shortened)", zh: "冒号后加一个半角空格", en: "add a space after the colon"))
  }

  /// A full-width space in the indentation.
  package static let yamlWideIndent = yaml(
    Message(zh: "缩进里有全角空格", en: "full-width space in the indentation"),
    Message(zh: "改成半角空格，每层两个", en: "use half-width spaces, two per level"))

  /// A list item whose dash has no space after it, or is not a hyphen.
  package static let yamlDash = yaml(
    Message(zh: "列表项开头的连字符写法不对", en: "the list marker is not '- '"),
    Message(zh: "每项以半角连字符和一个空格“- ”开头", en: "begin each entry with a half-width hyphen and a space: '- '"))

  /// Quotation marks around only part of a value.
  package static func yamlPartiallyQuoted(_ value: String) -> Problem {
    yaml(
      Message(
        zh: "半角引号只括住了值的一部分：\(value.shortened)", en: "quotation marks around part of a value: \(value.shortened)"),
      Message(
        zh: "改用中文引号“”，或者整个值再加一层引号：\(value.quoted)",
        en: "use Chinese quotation marks, or quote the whole value: \(value.quoted)"))
  }

  /// A value that begins with a bracket that is part of the text.
  package static func yamlBracket(_ value: String) -> Problem {
    let mark = String(value.prefix(1))
    return yaml(
      Message(
        zh: "值以“\(mark)”开头，会当成\(mark == "[" ? "列表" : "一组字段")",
        en: "a value that begins with '\(mark)' is read as a \(mark == "[" ? "list" : "map")"),
      Message(zh: "整个值加引号：\(value.quoted)，或改用【】", en: "quote the whole value: \(value.quoted)"))
  }

  /// A map in full-width braces, whose colons and commas may be full-width too.
  package static func yamlWideBraces(_ value: String) -> Problem {
    var proposal = value.replacing("｛", with: "{").replacing("｝", with: "}")
    if !proposal.contains(": ") { proposal = proposal.replacing("：", with: ": ").replacing("，", with: ", ") }
    return yaml(
      Message(zh: "“｛｝”不是半角花括号", en: "'｛｝' are not the braces of a map"),
      corrected(proposal.shortened, zh: "改用半角花括号", en: "use half-width braces"))
  }

  /// A full-width comma between the entries of a list.
  package static func yamlWideComma(_ mark: String) -> Problem {
    yaml(
      Message(zh: "列表里的“\(mark)”不是半角逗号", en: "list entries are separated by '\(mark)' instead of a comma"),
      Message(zh: "各项之间用半角逗号和空格，如 [甲, 乙]", en: "separate entries with a half-width comma and a space: [a, b]"))
  }

  /// A character that is special to YAML at the beginning of a value.
  ///
  /// `value` is the whole value, if known.
  package static func yamlIndicator(_ mark: String, value: String? = nil) -> Problem {
    let meaning = Self.meanings[mark] ?? Message(zh: "不能放在值的开头", en: "cannot begin a value")
    let quoted = value?.quoted ?? "\"\(mark)…\""
    return yaml(
      Message(zh: "“\(mark)”\(meaning.chinese)", en: "'\(mark)' \(meaning.english)"),
      Message(zh: "整个值加引号：\(quoted)", en: "quote the whole value: \(quoted)"))
  }

  /// A colon and a space inside a value.
  package static func yamlColonInValue(_ value: String) -> Problem {
    yaml(
      Message(zh: "值里有冒号加空格，YAML 会当成新的字段", en: "': ' inside a value is read as another key"),
      Message(
        zh: "整个值加引号：\(value.quoted)，或改用全角冒号“：”", en: "quote the whole value: \(value.quoted)"))
  }

  /// A half-width opening quotation mark with a different closing mark.
  package static func yamlMixedQuotes(_ open: String, _ close: String, value: String) -> Problem {
    yaml(
      Message(zh: "开头是半角引号 \(open) ，结尾却是 \(close)", en: "the value begins with '\(open)' but ends with '\(close)'"),
      Message(
        zh: "两头用同一种：\(open)\(value.shortened)\(open)，或“\(value.shortened)”",
        en: "use the same mark at both ends: \(open)\(value.shortened)\(open)"))
  }

  /// A full-width closing bracket for a half-width opening one.
  package static func yamlWideBracket(_ mark: String, needed: String) -> Problem {
    yaml(
      Message(zh: "“\(mark)”不是半角的“\(needed)”，括号没有闭合", en: "'\(mark)' does not close the bracket"),
      Message(zh: "改成半角的 \(needed)", en: "write \(needed)"))
  }

  /// A comma in brackets without an element before it.
  package static let yamlExtraComma = yaml(
    Message(zh: "方括号里多了一个逗号", en: "comma without an entry before it"),
    Message(zh: "删掉它，或者补上这一项", en: "delete it, or add the entry"))

  /// A tab after the dash of a list item.
  package static let yamlTabAfterDash = yaml(
    Message(zh: "列表项的连字符后面是制表符", en: "tab after the hyphen of a list entry"),
    Message(zh: "改成一个半角空格“- ”", en: "use a space: '- '"))

  /// An equals sign between a key and its value.
  package static func yamlEquals(_ key: String, _ value: String) -> Problem {
    yaml(
      Message(zh: "“\(key)”后面是等号，应当是冒号", en: "equals sign after '\(key)' instead of a colon"),
      corrected("\(key): \(value.shortened)", zh: "改用半角冒号，冒号后空一格", en: "use a colon and a space"))
  }

  /// A line of dashes that is not a front matter fence.
  package static func yamlFence(_ written: String) -> Problem {
    yaml(
      Message(zh: "“\(written.shortened)”不能结束前言区", en: "'\(written.shortened)' does not end front matter"),
      Message(zh: "写成单独一行三个半角连字符：---", en: "write a line of three hyphens: ---"))
  }

  private static let meanings: [String: Message] = [
    "#": Message(zh: "（井号）开始的是注释，后面的字不会读", en: "begins a comment, so the rest of the line is ignored"),
    "&": Message(zh: "开头的值会当成锚点，这个词会丢掉", en: "begins an anchor, so the word after it would be lost"),
    "*": Message(zh: "开头的值会当成引用", en: "begins an alias of an undefined anchor"),
    "!": Message(zh: "开头的值会当成类型，这个词会丢掉", en: "begins a tag, so the word after it would be lost"),
    "%": Message(zh: "（百分号）不能放在值的开头", en: "cannot begin a value"),
    "|": Message(
      zh: "开头表示多行文字，同一行不能再写字",
      en: "begins a text of several lines, so no other text may follow on the same line"),
    ">": Message(
      zh: "开头表示多行文字，同一行不能再写字",
      en: "begins a text of several lines, so no other text may follow on the same line"),
    "-": Message(zh: "加空格开头的值会当成列表项", en: "followed by a space begins a list entry"),
  ]

  /// A second document in a file that may contain only one.
  package static let yamlSecondDocument = yaml(
    Message(zh: "这里多了一行“---”或“...”", en: "a second document begins here"),
    Message(zh: "删掉这一行", en: "delete the line"))

  /// A number sign that turns the rest of a text into a comment.
  package static func commentInText(_ key: String) -> Problem {
    Problem(
      .comment,
      Message(zh: "空格加“#”（井号）开始的是注释，“\(key)”到这里就断了", en: "' #' begins a comment, so '\(key)' ends before it"),
      remedy: Message(
        zh: "整个值加引号，或去掉 # 前的空格；真是注释就单独写一行",
        en: "quote the whole value; put a real comment on a line of its own"))
  }

  /// A line of a text that begins with a number sign, which turns it into a comment.
  package static func commentLineInText(_ key: String) -> Problem {
    Problem(
      .comment,
      Message(
        zh: "以“#”（井号）开头的一行是注释，“\(key)”到上一行就断了",
        en: "a line that begins with '#' is a comment, so '\(key)' ends before it"),
      remedy: Message(
        zh: "整个值加引号；真是注释就在 # 后空一格", en: "quote the whole value; add a space after the # of a real comment"))
  }

  private static func corrected(_ line: String, zh chinese: String, en english: String) -> Message {
    Message(zh: "\(chinese)：\(line)", en: "\(english): \(line)")
  }
}

extension Rule {
  static let comment = Rule(
    "front-matter/comment", .warning,
    summary: Message(zh: "值里的“ #”把后面的字变成了注释。", en: "A ' #' in a value turns the rest of the line into a comment."),
    explanation: Message(
      zh: "YAML 里空格加井号到行尾是注释，“title: 病例讨论 #12”的标题只剩“病例讨论”。整个值加引号即可保留；真要写注释，请单独写一行。",
      en:
        "In YAML, a space and a number sign begin a comment, so 'title: Case #12' has the value 'Case'. Quote the "
        + "whole value; put a real comment on a line of its own."))
}

extension String {
  /// The text, truncated for a message.
  fileprivate var shortened: String {
    let scalars = unicodeScalars
    guard scalars.count > 40 else { return self }
    var short = String.UnicodeScalarView()
    short.append(contentsOf: scalars.prefix(39))
    return String(short) + "…"
  }

  /// The text, truncated, as a quoted YAML scalar.
  fileprivate var quoted: String {
    let text = shortened
    if !text.contains("'") { return "'\(text)'" }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
