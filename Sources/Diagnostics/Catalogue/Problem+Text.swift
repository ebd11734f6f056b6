extension Rule {
  static let text: [Rule] = [damagedText, advertising, incompleteReprint]

  static let damagedText = Rule(
    "text/damage", .warning,
    summary: Message(zh: "正文像是损坏了。", en: "The text looks damaged."),
    explanation: Message(
      zh: "汉字中间的“??”和“锟斤拷”是转码时丢掉的字，私用区字符（U+E000–F8FF）在别人的电脑上显示不出来，“{{ … }}”是没有替换的模板。对照原稿改正。",
      en:
        "'??' between Han characters and U+951F U+65A4 U+62F7 stand for characters that a conversion lost, private-use characters "
        + "(U+E000–F8FF) show nowhere else, and '{{ … }}' is a template that nobody filled in. Mend it after the original."
    ))
  static let advertising = Rule(
    "text/advertising", .warning,
    summary: Message(zh: "正文里有医疗广告的禁用说法。", en: "The text uses words that medical advertising may not use."),
    explanation: Message(
      zh: "“根治”“治愈率”“首选”之类保证疗效的说法，出现在介绍医院和医生的文章里容易被认定为医疗广告。改成客观的说法；确属引用的，可以在 site.yml 里关掉这条规则。",
      en: "Promises such as a radical cure, a cure rate or a first choice may make an article about a "
        + "hospital an advertisement. Say it in plain terms."))
  static let incompleteReprint = Rule(
    "article/reprint", .warning,
    summary: Message(zh: "转载信息不全。", en: "A reprint does not say all that it owes to its original."),
    explanation: Message(
      zh: "转载要写明来源、来源网址、原标题、原作者和编辑：reprint 里的 source、source_url、original_title、original_author、editor。",
      en: "A reprint names source, source_url, original_title, original_author and editor."))
}

extension Problem {
  /// Question marks between Han characters.
  public static let lostCharacters = Problem(
    .damagedText, Message(zh: "汉字中间有“??”，像是丢了字", en: "'??' between Han characters: something was lost"),
    remedy: Message(zh: "对照原稿补上", en: "put in what the original has"))

  /// Characters that were lost and then read in another encoding.
  public static let garbledCharacters = Problem(
    .damagedText, Message(zh: "“锟斤拷”是转码时丢掉的字", en: "U+951F U+65A4 U+62F7 stands for characters that a conversion lost"),
    remedy: Message(zh: "对照原稿补上", en: "put in what the original has"))

  /// A character that only one machine knows.
  public static func privateCharacter(_ scalar: UInt32) -> Problem {
    let code = "U+" + String(scalar, radix: 16, uppercase: true)
    return Problem(
      .damagedText, Message(zh: "私用区字符 \(code)", en: "the private-use character \(code)"),
      remedy: Message(zh: "换成正式的字", en: "replace it by the proper character"))
  }

  /// A template that was not filled in.
  public static let unfilledTemplate = Problem(
    .damagedText, Message(zh: "没有替换的模板“{{ … }}”", en: "a template that was not filled in: '{{ … }}'"),
    remedy: Message(zh: "改成实际的文字", en: "write what it stands for"))

  /// A word that promises too much.
  public static func advertisingWord(_ word: String) -> Problem {
    Problem(
      .advertising, Message(zh: "“\(word)”是医疗广告的禁用说法", en: "'\(word)' is a word of medical advertising"),
      remedy: Message(zh: "改成客观的说法", en: "say it in plain terms"))
  }

  /// A reprint that lacks something.
  public static func incompleteReprint(_ keys: [String]) -> Problem {
    Problem(
      .incompleteReprint,
      Message(
        zh: "转载缺少 \(keys.joined(separator: "、"))", en: "the reprint lacks \(keys.joined(separator: ", "))"),
      remedy: Message(zh: "补上", en: "add what is missing"))
  }
}
