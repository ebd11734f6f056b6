extension Rule {
  static let consents: [Rule] = [
    consentVersion, consentChanged, consentUnrecorded, consentMissing, consentWithoutChanges, consentKind, oneAgreement,
    gateWithoutAgreement, gateWithoutSettings, consentMajor, consentStatement,
  ]

  static let consentVersion = Rule(
    "gate/consent-version",
    summary: Message(
      zh: "同意文本的版本与文件名不符，或者日期早于上一版。",
      en: "A consent text's version differs from its file name, or its date precedes the previous version's."),
    explanation: Message(
      zh:
        "每个版本一个文件：gate/agreement/2.1.md 写 version: \"2.1\"，两个整数，中间一点，前面不补零。第一个数变了，读者要重新同意；第二个数变了，只告知。后一版的 date 不早于前一版。",
      en:
        "Each version has its own file: gate/agreement/2.1.md has version: \"2.1\", two whole numbers separated "
        + "by a point, without leading zeros. If the first number increases, readers are asked again; if only the "
        + "second does, they are notified. The date of a version is not before that of the previous one."))
  static let consentChanged = Rule(
    "gate/consent-changed",
    summary: Message(
      zh: "同意文本改了，版本没有改。", en: "A consent text was changed without a new version."),
    explanation: Message(
      zh:
        "读者同意的是某个版本的文字，回执里有它的 SHA-256。发布过的版本登记在 gate/recorded.yml，一个字也不能再动：改回原文，另存为新的版本。"
        + "从未发布过的，改登记的那一行。",
      en:
        "Readers consented to the wording of a version, and their receipt contains its SHA-256. A published "
        + "version is recorded in gate/recorded.yml and must not change by a single byte: restore it and publish "
        + "the change as a new version. Update the record only if the version was never published."))
  static let consentUnrecorded = Rule(
    "gate/consent-unrecorded",
    summary: Message(zh: "同意文本的这个版本没有登记。", en: "A version of a consent text is not recorded."),
    explanation: Message(
      zh: "定稿以后，把提示里的那一行抄进 gate/recorded.yml，与文本一起提交。没有写完的，先写 draft: true，就不发布，也不用登记。",
      en:
        "When the text is final, copy the proposed line into gate/recorded.yml and commit both files. While you "
        + "are still writing it, set draft: true: a draft is not published and needs no record."))
  static let consentMissing = Rule(
    "gate/consent-gone",
    summary: Message(
      zh: "登记过的同意文本不见了。", en: "A recorded version of a consent text is missing."),
    explanation: Message(
      zh: "发布过的每个版本都要一直可以读到，读者手里的回执指着它。把文件放回去；文件改名等于删除。",
      en:
        "Every published version must remain readable, since receipts refer to it. Restore the file; renaming it "
        + "counts as removing it."))
  static let consentWithoutChanges = Rule(
    "gate/consent-changes",
    summary: Message(zh: "新版本没有说明改了什么。", en: "A later version has no list of changes."),
    explanation: Message(
      zh: "第一版之后的版本写 changes，逐条说明与上一版的不同；请读者重新同意或者告知读者的时候，显示的就是它。",
      en: "Every version but the first needs changes, a list that readers see when they are asked again or notified."
    ))
  static let consentKind = Rule(
    "gate/consent-kind",
    summary: Message(zh: "同一份同意文本前后种类不一。", en: "The versions of a consent text differ in kind."),
    explanation: Message(
      zh: "agreement 是必须同意的协议，informed 是可以跳过的知情同意书。种类不能随版本改变，要改就另起一份。",
      en:
        "An agreement must be accepted; an informed consent may be declined. The kind of a text cannot change: "
        + "create another text instead."
    ))
  static let oneAgreement = Rule(
    "gate/one-agreement",
    summary: Message(zh: "有两份必须同意的协议。", en: "There are two agreements."),
    explanation: Message(
      zh: "进门只问一份协议，要说的都写在里面；可以不同意的，写成 kind: informed。",
      en:
        "The gate presents a single agreement that covers everything; texts that readers may decline are of kind: "
        + "informed."))
  static let gateWithoutAgreement = Rule(
    "gate/no-agreement",
    summary: Message(zh: "会员入口没有协议。", en: "The gate has no agreement."),
    explanation: Message(
      zh: "同意之前，不保存、不生成、不请求任何东西；所以 site.yml 写了 gate，就要有 gate/agreement/1.0.md，写 kind: agreement。",
      en:
        "Before a reader agrees, nothing is stored, generated or requested. A site with gate in site.yml "
        + "therefore needs an agreement, gate/agreement/1.0.md with kind: agreement."))
  static let gateWithoutSettings = Rule(
    "gate/no-settings",
    summary: Message(zh: "有协议，site.yml 没有写 gate。", en: "There is an agreement, but gate is missing from site.yml."),
    explanation: Message(
      zh: "读者要知道怎样联系发放访问码的人：在 site.yml 里写 gate，其中至少有 contact。",
      en: "Readers must know how to contact those who grant access: add gate to site.yml with at least contact."))
  static let consentMajor = Rule(
    "gate/consent-major",
    summary: Message(zh: "同意的内容变了，版本的第一个数没有变。", en: "A minor version changes what readers consented to."),
    explanation: Message(
      zh:
        "个人信息保护法第十四条：处理目的、处理方式、信息种类变更的，要重新取得同意；换了处理者、接收方，或者向境外提供，也要。所以这些写法和保存期限有变，版本的第一个数就加一，请读者重新同意。"
        + "第二个数只用来改措辞。",
      en:
        "A change of purpose, method or kind of information needs a new consent (PIPL, article 14), as does a "
        + "change of controller, recipients or transfer abroad. If one of these or the retention changes, "
        + "increase the first number of the version so that readers are asked again; the second number is for "
        + "changes of wording."))
  static let consentStatement = Rule(
    "gate/consent-statement", .warning,
    summary: Message(zh: "同意文本有一项没有说。", en: "A consent text lacks a required statement."),
    explanation: Message(
      zh:
        "recipients 写向谁提供（没有也写明“不向他人提供”），transfer 写是否传到境外，retention_days 写最多保存多少天：gate status 据此说哪些访问码过了期限。"
        + "发布过的版本不能改，下一个版本补上；写过的，以后的版本都要写。",
      en:
        "recipients states who else receives the information, or that nobody does; transfer, whether it leaves "
        + "the country; retention_days, how many days it is kept at most, which gate status uses to list expired "
        + "codes. A published version must not change: add the statements to the next one. Later versions must "
        + "keep every statement of earlier ones."))
}

extension Problem {
  /// A statement that changed in a minor version.
  package static func consentMajor(_ key: String, next: String) -> Problem {
    Problem(
      .consentMajor,
      Message(
        zh: "“\(key)”与上一版不同，读者要重新同意",
        en: "'\(key)' differs from the previous version, so readers must be asked again"),
      remedy: Message(zh: "版本写成 \(next)，或者改回原来的写法", en: "change the version to \(next), or restore the statement"))
  }

  /// A statement that is missing from a version.
  package static func consentStatement(_ key: String) -> Problem {
    Problem(
      .consentStatement, Message(zh: "没有写“\(key)”", en: "missing statement '\(key)'"),
      remedy: Message(zh: "在下一个版本里写上 \(key)", en: "add \(key) to the next version"))
  }

  /// A version that does not match its file name, or is malformed.
  package static func consentVersion(_ version: String, file name: String) -> Problem {
    if version == name {
      return Problem(
        .consentVersion,
        Message(
          zh: "“\(version)”不是版本：要两个整数，中间一点，前面不补零",
          en: "'\(version)' is not a version, which is two whole numbers without leading zeros, separated by a point"),
        remedy: Message(zh: "文件名和 version 都写成 2.1 这样的版本", en: "use a version such as 2.1 for both the file and the key")
      )
    }
    return Problem(
      .consentVersion,
      Message(zh: "版本写的是“\(version)”，文件名是“\(name)”", en: "the version is '\(version)', but the file is '\(name)'"),
      remedy: Message(zh: "文件名和 version 都写成 2.1 这样的版本", en: "use a version such as 2.1 for both"))
  }

  /// A version dated before the previous one.
  package static func consentDate(earlier: String) -> Problem {
    Problem(
      .consentVersion,
      Message(zh: "日期早于上一版 \(earlier)", en: "the date is before that of the previous version, \(earlier)"),
      remedy: Message(zh: "date 写这一版生效的日期", en: "set date to the day on which this version takes effect"))
  }

  /// A published version whose text no longer matches the record.
  package static func consentChanged(_ version: String) -> Problem {
    Problem(
      .consentChanged,
      Message(zh: "“\(version)”发布以后改过文字", en: "'\(version)' was changed after it was published"),
      remedy: Message(zh: "改回原文，把改动写成新的版本", en: "restore it and publish the change as a new version"))
  }

  /// A version that is not recorded.
  package static func consentUnrecorded(_ version: String, checksum: String, record: String) -> Problem {
    Problem(
      .consentUnrecorded,
      Message(zh: "“\(version)”没有登记", en: "version '\(version)' is not recorded"),
      remedy: Message(
        zh: "在 \(record) 里加一行 \(version): \(checksum)，没有定稿就写 draft: true",
        en: "add the line \(version): \(checksum) to \(record), or set draft: true until it is final"))
  }

  /// A recorded version whose file is missing.
  package static func consentMissing(_ version: String) -> Problem {
    Problem(
      .consentMissing, Message(zh: "没有文件 gate/\(version).md", en: "file not found: gate/\(version).md"),
      remedy: Message(zh: "把文件放回去", en: "restore the file"))
  }

  /// A later version without a list of changes.
  package static func consentWithoutChanges(_ version: String, earlier: String) -> Problem {
    Problem(
      .consentWithoutChanges,
      Message(
        zh: "“\(version)”没有说明与 \(earlier) 的不同",
        en: "version '\(version)' does not list its changes since \(earlier)"),
      remedy: Message(zh: "加上 changes，一条一项", en: "add changes, one entry for each"))
  }

  /// A version whose kind differs from that of the previous version.
  package static func consentKind(_ kind: String) -> Problem {
    Problem(
      .consentKind, Message(zh: "上一版的种类是“\(kind)”", en: "the previous version is of kind '\(kind)'"),
      remedy: Message(zh: "写同样的种类，或者另起一份文本", en: "use the same kind, or create another text"))
  }

  /// A second agreement.
  package static func secondAgreement(_ other: String) -> Problem {
    Problem(
      .oneAgreement, Message(zh: "已经有一份协议：“\(other)”", en: "second agreement; the first is '\(other)'"),
      remedy: Message(zh: "合成一份，或者写 kind: informed", en: "merge them, or use kind: informed"))
  }

  /// A gate without an agreement.
  package static let gateWithoutAgreement = Problem(
    .gateWithoutAgreement, Message(zh: "没有协议，读者无从同意", en: "missing agreement"),
    remedy: Message(
      zh: "写 gate/agreement/1.0.md，种类是 agreement",
      en: "create gate/agreement/1.0.md with kind: agreement"))

  /// An agreement without gate settings.
  package static let gateWithoutSettings = Problem(
    .gateWithoutSettings, Message(zh: "有协议，却没有写 gate", en: "agreement without gate in site.yml"),
    remedy: Message(zh: "加上 gate，写明 contact", en: "add gate with contact"))

  /// A value that is not an email address.
  package static func invalidMailbox(_ key: String, _ text: String) -> Problem {
    Problem(
      .invalidURL, Message(zh: "“\(key)”不是电子邮件地址：\(text)", en: "'\(key)' is not an email address: \(text)"),
      remedy: Message(zh: "写成 editor@example.org", en: "write an address such as editor@example.org"))
  }
}

extension Message {
  /// The note at a related location: the statement in the previous version.
  package static let consentedStatement = Message(zh: "读者同意的写法", en: "the text that readers consented to")
  /// The note at a related location: the date of the previous version.
  package static let previousDate = Message(zh: "上一版的日期", en: "the date of the previous version")
  /// The note at a related location: the recorded checksum.
  package static let recordedChecksum = Message(zh: "登记的 SHA-256", en: "the recorded SHA-256")
}
