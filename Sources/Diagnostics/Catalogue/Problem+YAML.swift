extension Rule {
  static let invalidYAML = Rule(
    "front-matter/invalid-yaml",
    summary: Message(zh: "YAML 写法有误，读不下去。", en: "The YAML is invalid."),
    explanation: Message(
      zh: "前言区和 site.yml 用 YAML 写：每行“key: value”，冒号后有一个空格，列表项以“- ”开头，缩进用空格。值里有冒号加空格、# 号，"
        + "或者以引号、括号、@、*、&、% 等开头时，要用引号把整个值括起来。",
      en:
        "Front matter and site.yml are YAML: write 'key: value' with a space after the colon, begin list "
        + "entries with '- ', and indent with spaces. Quote a value that contains ': ' or ' #', or begins with a "
        + "quotation mark, a bracket, @, *, & or %."))
  static let duplicateKey = Rule(
    "front-matter/duplicate-key",
    summary: Message(zh: "同一个字段写了两次。", en: "A key occurs twice."),
    explanation: Message(
      zh: "两个值里只会用一个，另一个就丢了。合并或删掉一个。", en: "One of the values would be lost. Merge them or remove one."))
}

extension Problem {
  private static func yaml(_ message: Message, _ remedy: Message) -> Problem {
    Problem(.invalidYAML, message, remedy: remedy)
  }

  /// A colon inside a value, if the value is not known.
  package static let yamlColonInValue = yaml(
    Message(zh: "值里有冒号加空格，YAML 会当成新的字段", en: "': ' inside a value is read as another key"),
    Message(zh: "用引号把整个值括起来，或改用全角冒号“：”", en: "quote the whole value"))

  /// A line without a colon.
  package static let yamlMissingColon = yaml(
    Message(zh: "这一行缺少冒号", en: "missing colon on this line"),
    Message(zh: "写成“key: value”，半角冒号后空一格", en: "write 'key: value' with a half-width colon and a space"))

  /// A value that begins with a character that YAML reserves.
  package static let yamlSpecialCharacter = yaml(
    Message(zh: "值不能以这个字符开头", en: "a value cannot begin with this character"),
    Message(zh: "用引号把整个值括起来；缩进只用空格", en: "quote the value; indent with spaces only"))

  /// An unclosed quotation mark.
  package static let yamlUnclosedQuote = yaml(
    Message(zh: "引号没有成对", en: "unterminated quotation mark"),
    Message(zh: "补上另一半半角引号", en: "add the matching one"))

  /// A missing comma in brackets, or an unclosed bracket.
  package static let yamlUnclosedBracket = yaml(
    Message(zh: "方括号或花括号里缺少逗号，或没有闭合", en: "missing comma in brackets, or unclosed brackets"),
    Message(zh: "补上半角的 ] 或 }；各项之间用半角逗号", en: "add the ] or }; separate entries with half-width commas"))

  /// A tab in the indentation.
  package static let yamlTab = yaml(
    Message(zh: "缩进里有制表符", en: "tab in the indentation"), Message(zh: "改用空格", en: "use spaces"))

  /// An unknown escape sequence.
  package static let yamlUnknownEscape = yaml(
    Message(zh: "双引号里的反斜杠写法不认识", en: "unknown escape sequence in double quotation marks"),
    Message(zh: "写成两个反斜杠，或改用单引号", en: "double the backslash, or use single quotation marks"))

  /// Inconsistent indentation.
  package static let yamlIndentation = yaml(
    Message(zh: "缩进或列表写法有误", en: "wrong indentation or malformed list"),
    Message(zh: "同一层的字段左边对齐，列表项以“- ”开头", en: "align keys of the same level; begin list entries with '- '"))

  /// A control character.
  package static let yamlControlCharacter = yaml(
    Message(zh: "有看不见的控制字符", en: "control character"), Message(zh: "删掉它", en: "delete it"))

  /// A value that is not a map.
  package static let yamlExpectedMap = yaml(
    Message(zh: "这里应当是“key: value”", en: "expected keys and values"),
    Message(zh: "每行写一个“key: value”", en: "write 'key: value' on each line"))

  /// A value that is not a list.
  package static let yamlExpectedList = yaml(
    Message(zh: "这里应当是列表", en: "expected a list"), Message(zh: "每项以“- ”开头", en: "begin each entry with '- '"))

  /// A key that is not text.
  package static let yamlNonTextKey = yaml(
    Message(zh: "字段名应当是文字", en: "a key must be text"), Message(zh: "改成普通的字段名", en: "use plain text as the key"))

  /// YAML that exceeds the limits on size, nesting or aliases.
  package static let yamlTooLarge = yaml(
    Message(zh: "前言区太长、嵌套太深或引用太多", en: "too long, too deeply nested or too many aliases"),
    Message(zh: "简化它；长文字放到正文里", en: "simplify it; move long texts to the body"))

  /// Any other syntax error.
  package static let yamlInvalid = yaml(
    Message(zh: "从这里起读不懂", en: "invalid YAML from here on"),
    Message(zh: "检查这一行和上一行的引号、冒号、缩进", en: "check the quotation marks, colons and indentation here and above"))

  /// A duplicate key.
  package static func duplicateKey(_ key: String) -> Problem {
    Problem(
      .duplicateKey, Message(zh: "字段“\(key)”写了两次", en: "duplicate key '\(key)'"),
      remedy: Message(zh: "合并或删掉一个", en: "merge them or remove one"))
  }
}
