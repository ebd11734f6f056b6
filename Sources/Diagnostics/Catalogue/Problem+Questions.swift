extension Rule {
  static let questions: [Rule] = [question, sealingKey]

  static let question = Rule(
    "gate/question",
    summary: Message(zh: "申请会员的问题写得不对。", en: "A question to applicants is invalid."),
    explanation: Message(
      zh:
        "gate/questions.yml 是一个列表，每个问题写 id、label 和 purpose：为什么问，读者填写时看得到。kind 是 text（默认）、choice 或 date；"
        + "敏感个人信息写 sensitive: true，并用 consent 写出单独同意的话（个人信息保护法第二十九条）。",
      en:
        "gate/questions.yml is a list of questions, each with id, label and purpose, which readers see. kind is "
        + "text (the default), choice or date. Questions about sensitive information need sensitive: true and a "
        + "separate consent (PIPL, article 29)."))
  static let sealingKey = Rule(
    "gate/sealing-key",
    summary: Message(zh: "接收申请的公钥用不了。", en: "The public key for applications is unusable."),
    explanation: Message(
      zh:
        "sealing_key 是 xinglin gate init --applications 打印的公钥，66 位十六进制数。写了它，读者就能在会员入口提交申请，所以还要有 gate/questions.yml。",
      en:
        "sealing_key is the public key printed by xinglin gate init --applications, 66 hexadecimal digits. If "
        + "it is set, readers can apply at the gate, so gate/questions.yml is required too."))
}

extension Problem {
  /// An invalid question ID.
  package static func questionID(_ text: String) -> Problem {
    Problem(
      .question, Message(zh: "“\(text)”不能作为问题的 id", en: "'\(text)' is not a valid question id"),
      remedy: Message(
        zh: "只用小写字母、数字和连字符，最多 32 个，例如 license",
        en: "use lower-case letters, digits and hyphens, at most 32 characters, such as license"))
  }

  /// A multiple-choice question with fewer than two choices.
  package static let questionWithoutChoices = Problem(
    .question, Message(zh: "选择题至少要有两个选项", en: "expected at least two choices"),
    remedy: Message(zh: "写 choices: [医师, 护士]", en: "write choices: [physician, nurse]"))

  /// A key that does not apply to this kind of question.
  package static func questionWithNeedlessKey(_ key: String, only condition: String) -> Problem {
    Problem(
      .question,
      Message(
        zh: "“\(key)”只用于 \(condition) 的问题",
        en: "'\(key)' applies only to questions with \(condition)"),
      remedy: Message(zh: "删去 \(key)，或者写上 \(condition)", en: "remove \(key), or add \(condition)"))
  }

  /// A duplicate choice.
  package static func duplicateChoice(_ text: String) -> Problem {
    Problem(
      .question, Message(zh: "选项“\(text)”写了两次", en: "duplicate choice '\(text)'"),
      remedy: Message(zh: "删去一个", en: "remove one"))
  }

  /// A duplicate question ID.
  package static func duplicateQuestion(_ id: String) -> Problem {
    Problem(
      .question, Message(zh: "问题“\(id)”写了两次", en: "duplicate question '\(id)'"),
      remedy: Message(zh: "给其中一个换 id", en: "change one of the ids"))
  }

  /// Too many questions for an application.
  package static func tooManyQuestions(_ count: Int, maximum: Int) -> Problem {
    Problem(
      .question,
      Message(zh: "有 \(count) 个问题，最多 \(maximum) 个", en: "expected at most \(maximum) questions, found \(count)"),
      remedy: Message(zh: "只问审核用得着的", en: "ask only for information that the review needs"))
  }

  /// A site that accepts applications without asking questions.
  package static let applicationsWithoutQuestions = Problem(
    .sealingKey, Message(zh: "写了 sealing_key，没有 gate/questions.yml", en: "sealing_key without gate/questions.yml"),
    remedy: Message(zh: "写 gate/questions.yml，至少问一个问题", en: "create gate/questions.yml with at least one question"))

  /// A value that is not a public key.
  package static let invalidSealingKey = Problem(
    .sealingKey, Message(zh: "这不是公钥", en: "invalid public key"),
    remedy: Message(
      zh: "照抄 xinglin gate init --applications 打印的 sealing_key",
      en: "copy sealing_key from the output of xinglin gate init --applications"))

  /// An application endpoint that is not on this site.
  package static func externalEndpoint(_ text: String) -> Problem {
    Problem(
      .sealingKey, Message(zh: "“\(text)”不是本站的地址", en: "'\(text)' is not a URL of this site"),
      remedy: Message(
        zh: "写以 / 开头的地址，由本站的服务器转交，例如 /apply",
        en: "write a path that begins with / and that the site's server forwards, such as /apply"))
  }
}
