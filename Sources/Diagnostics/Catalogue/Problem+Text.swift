extension Rule {
  static let text: [Rule] = [
    lostBytes, privateUse, templateResidue, pinyin, advertising, clinicContact, incompleteReprint,
  ]

  static let lostBytes = Rule(
    "manuscript/lost-bytes", .warning,
    summary: Message(zh: "文字像是丢了字。", en: "Characters may have been lost."),
    explanation: Message(
      zh: "紧挨着汉字的两个问号、夹在汉字中间的问号、“锟斤拷”“ï¼”一类的乱码，以及旁边带问号或者只剩半个括号的注音，都是转码时丢了字。标题、摘要、正文、表格都查。对照原稿补上。",
      en:
        "'??' beside Han characters, '?' between them outside a question, punctuation decoded with the wrong "
        + "encoding, U+951F U+65A4 U+62F7, and pinyin notes without their bracket are traces of a conversion that "
        + "lost characters. Titles, summaries, texts and tables are checked. Restore the original characters."))
  static let privateUse = Rule(
    "manuscript/private-use", .warning,
    summary: Message(zh: "有私用区的字符。", en: "The text contains a private-use character."),
    explanation: Message(
      zh: "私用区字符（U+E000–F8FF）在别人的电脑上显示不出来。换成正式的字。",
      en:
        "Private-use characters (U+E000–F8FF) are not displayed on other systems. Replace it with the proper "
        + "character."))
  static let templateResidue = Rule(
    "manuscript/template-residue", .warning,
    summary: Message(zh: "有没替换的模板。", en: "The text contains an unfilled template placeholder."),
    explanation: Message(
      zh: "“{{ … }}”“{% … %}”是没有替换的模板。写上实际的文字；要讲模板本身，用反引号括起来。",
      en:
        "'{{ … }}' or '{% … %}' is a template placeholder that was not filled in. Replace it with its value; "
        + "put an example in backticks."
    )
  )
  package static let pinyin = Rule(
    "manuscript/pinyin", .warning,
    summary: Message(zh: "汉字后面有半角括号的注音。", en: "A pinyin note in ASCII brackets follows a Han character."),
    explanation: Message(
      zh: "“標(biāo)”这样的注音多半是转换软件加的，不是作者写的。删掉它；确要注音，用全角括号。",
      en:
        "Converters add such notes; authors rarely write them. Remove it, or use full-width brackets if it is intended."
    ))
  static let advertising = Rule(
    "text/advertising", .warning,
    summary: Message(zh: "正文里有医疗广告的禁用说法。", en: "The text uses a term that is prohibited in medical advertising."),
    explanation: Message(
      zh: "“根治”“治愈率”“首选”之类保证疗效的说法，出现在介绍医院和医生的文章里容易被认定为医疗广告；“根治术”“首选药物”这类术语不算。改成客观的说法；确属引用的，可以在 site.yml 里关掉这条规则。",
      en:
        "Promises such as a radical cure, a cure rate or a first choice can turn an article about a hospital into "
        + "an advertisement. Use plain facts instead."))
  static let clinicContact = Rule(
    "text/clinic-contact", .warning,
    summary: Message(
      zh: "健康知识和医院的联系方式在同一页。",
      en: "A text both explains diseases and gives the contact details of a hospital."),
    explanation: Message(
      zh: "《互联网广告管理办法》第八条：介绍健康知识时，不得在同一页面出现相关医疗机构的地址、联系方式等内容。讲疾病的症状、治疗、预防的正文里，"
        + "不写预约电话、医院地址，不放挂号二维码。要不要让医院的名称自动成为链接，由 site.yml 的 mentions 决定。",
      en:
        "Under article 8 of the Measures for Internet Advertising, a page with health information must not "
        + "contain the address or contact details of a medical institution. Remove telephone numbers, addresses "
        + "and QR codes from such a text. 'mentions' in site.yml controls whether hospital names become links."))
  static let incompleteReprint = Rule(
    "article/reprint", .warning,
    summary: Message(zh: "转载信息不全。", en: "A reprint lacks required information about its original."),
    explanation: Message(
      zh: "转载要写明来源、来源网址、原标题、原作者和编辑：reprint 里的 source、source_url、original_title、original_author、editor。",
      en: "A reprint needs source, source_url, original_title, original_author and editor."))
}

extension Problem {
  /// Question marks next to Han characters, in place of lost characters.
  package static let lostCharacters = Problem(
    .lostBytes, Message(zh: "这里有“??”，像是丢失了字", en: "'??' beside Han characters: characters were lost"),
    remedy: Message(zh: "对照原稿补上", en: "restore the original characters"))

  /// A question mark in place of a bracket of a pinyin note.
  package static let lostBracket = Problem(
    .lostBytes, Message(zh: "注音旁边的“?”像是丢失了字", en: "'?' beside a pinyin note: a character was lost"),
    remedy: Message(zh: "对照原稿补上", en: "restore the original character"))

  /// Replacement characters that were decoded with the wrong encoding.
  package static let mojibakeReplacementCharacters = Problem(
    .lostBytes, Message(zh: "“锟斤拷”是转码时丢失的字", en: "U+951F U+65A4 U+62F7 replaces characters that a conversion lost"),
    remedy: Message(zh: "对照原稿补上", en: "restore the original characters"))

  /// A question mark between Han characters, where a character may be lost.
  package static let lostCharacter = Problem(
    .lostBytes, Message(zh: "汉字之间的“?”像是丢失了字", en: "'?' between Han characters: a character may be lost"),
    remedy: Message(zh: "对照原稿补上；确是问号就用全角的“？”", en: "restore the original character; write a question mark as '？'"))

  /// Punctuation that was decoded with the wrong encoding.
  package static let mojibakePunctuation = Problem(
    .lostBytes, Message(zh: "这里是乱码，标点被当成别的编码读了", en: "punctuation decoded with the wrong encoding"),
    remedy: Message(zh: "对照原稿改正", en: "restore the original punctuation"))

  /// A private-use character.
  package static func privateUseCharacter(_ scalar: UInt32) -> Problem {
    let code = "U+" + String(scalar, radix: 16, uppercase: true)
    return Problem(
      .privateUse, Message(zh: "私用区字符 \(code)", en: "private-use character \(code)"),
      remedy: Message(zh: "换成正式的字", en: "replace it with the proper character"))
  }

  /// An unexpanded template.
  package static let unfilledTemplate = Problem(
    .templateResidue, Message(zh: "没有替换的模板“{{ … }}”", en: "unfilled template placeholder '{{ … }}'"),
    remedy: Message(zh: "改成实际的文字", en: "replace it with its value"))

  /// Pinyin in ASCII brackets.
  package static let pinyinNote = Problem(
    .pinyin, Message(zh: "汉字后面有半角括号的注音，多半是转换软件加的", en: "a pinyin note in ASCII brackets follows a Han character"),
    remedy: Message(zh: "删掉注音；确要注音就用全角括号", en: "remove it, or use full-width brackets"))

  /// A claim that medical advertising may not make.
  package static func advertisingWord(_ word: String) -> Problem {
    Problem(
      .advertising, Message(zh: "“\(word)”是医疗广告的禁用说法", en: "'\(word)' is prohibited in medical advertising"),
      remedy: Message(zh: "改成客观的说法", en: "use plain facts instead"))
  }

  /// A hospital's contact details in a text about diseases.
  package static let clinicContact = Problem(
    .clinicContact,
    Message(
      zh: "讲健康知识的页面上有医院的联系方式",
      en: "contact details of a hospital in a text that explains diseases"),
    remedy: Message(
      zh: "删掉联系方式，或者把健康知识另写一篇",
      en: "remove the contact details, or move the explanation to a page of its own"))

  /// A reprint with missing attribution.
  package static func incompleteReprint(_ keys: [String]) -> Problem {
    Problem(
      .incompleteReprint,
      Message(
        zh: "转载缺少 \(keys.joined(separator: "、"))", en: "the reprint lacks \(keys.joined(separator: ", "))"),
      remedy: Message(zh: "补上", en: "add the missing keys"))
  }
}
