extension Rule {
  static let decisions: [Rule] = [decision, signature, signers, signersUnpinned]

  static let decision = Rule(
    "gate/decision",
    summary: Message(zh: "会员审核的决定有问题。", en: "A decision on a reader is invalid."),
    explanation: Message(
      zh:
        "content/gate/decisions/ 里的文件由 xinglin gate 的命令写，不用手改，也不改名、不复制、不删除。对同一位读者的决定从 1 起编号，一个也不能少；"
        + "两位编辑同时作了不同的决定，再作一次决定就算数。",
      en:
        "xinglin gate writes the files in content/gate/decisions/; do not edit, rename, copy or remove them. "
        + "The decisions on a reader are numbered from 1 without gaps. If two editors made different decisions at "
        + "the same time, another decision settles the conflict."))
  static let signature = Rule(
    "gate/signature",
    summary: Message(zh: "会员审核的决定没有有效的签名。", en: "A decision has no valid signature."),
    explanation: Message(
      zh:
        "每个决定文件旁边有编辑用 SSH 密钥作的签名（.json.sig）。没有签名、签名以后改过、签名的人不在 content/gate/signers 里，都不算数。"
        + "支持 Ed25519 和 ECDSA P-256，也支持对应的硬件密钥。",
      en:
        "Each decision is accompanied by a signature with an editor's SSH key (.json.sig). A decision without "
        + "one, changed after signing or signed by someone not listed in content/gate/signers has no effect. "
        + "Ed25519 and ECDSA P-256 keys are accepted, including those on security keys."))
  static let signers = Rule(
    "gate/signers",
    summary: Message(zh: "谁能审核的名单有问题。", en: "The list of signers is invalid."),
    explanation: Message(
      zh:
        "content/gate/signers 一行一人：名字、公钥。它的 SHA-256 写在 CI 密钥库的 XINGLIN_GATE_KEYS 里，所以光靠提交加不进新的人；"
        + "改了名单，运行 xinglin gate signers，把打印的内容换进密钥库。",
      en:
        "content/gate/signers has one line per person: a name and a public key. Its SHA-256 is part of the CI "
        + "secret XINGLIN_GATE_KEYS, so that a commit alone cannot add a signer. After a change, run xinglin gate "
        + "signers and put its output into the secret."))
  static let signersUnpinned = Rule(
    "gate/signers-unpinned", .warning,
    summary: Message(zh: "密钥里没有审核名单的 SHA-256。", en: "The keys do not contain the SHA-256 of the signers."),
    explanation: Message(
      zh: "没有它，能提交的人就能把自己加进 content/gate/signers。--production 时是错误。",
      en:
        "Without it, anyone who can commit can add themselves to content/gate/signers. With --production this "
        + "is an error."))
}

extension Problem {
  /// A decision file that is not JSON of the expected format.
  package static let damagedDecision = Problem(
    .decision, Message(zh: "从这里起看不懂", en: "invalid from here on"),
    remedy: Message(zh: "用 git checkout 取回最近一次提交的", en: "restore the last committed file from git"))

  /// A decision file under a different name than when it was signed.
  package static func renamedDecision(_ name: String) -> Problem {
    Problem(
      .decision, Message(zh: "这是“\(name)”的副本", en: "copy of '\(name)'"),
      remedy: Message(zh: "删去这个文件，或者改回原名", en: "remove the file, or restore its name"))
  }

  /// A decision file of another site.
  package static let otherSiteDecision = Problem(
    .decision, Message(zh: "这是另一个网站的决定", en: "decision of another site"),
    remedy: Message(zh: "删去这个文件", en: "remove the file"))

  /// A reader who occurs twice in a batch.
  package static func repeatedDecision(_ mailbox: String) -> Problem {
    Problem(
      .decision, Message(zh: "读者 \(mailbox) 在一个文件里有两次决定", en: "two decisions on reader \(mailbox) in one file"),
      remedy: Message(zh: "用 git checkout 取回最近一次提交的", en: "restore the last committed file from git"))
  }

  /// A gap in the numbering of decisions.
  package static func missingDecision(_ sequence: Int, before later: Int, _ mailbox: String) -> Problem {
    Problem(
      .decision,
      Message(
        zh: "对读者 \(mailbox) 的第 \(later) 次决定在，第 \(sequence) 次不见了",
        en: "decision \(sequence) on reader \(mailbox) is missing, but decision \(later) exists"),
      remedy: Message(zh: "从 git 历史里取回删去的文件", en: "restore the removed file from git"))
  }

  /// An out-of-order decision: one that is dated after a later one.
  package static func outOfOrderDecision(_ sequence: Int, after later: Int, _ mailbox: String) -> Problem {
    Problem(
      .decision,
      Message(
        zh: "对读者 \(mailbox) 的第 \(sequence) 次决定，日期在第 \(later) 次之后",
        en: "decision \(sequence) on reader \(mailbox) is dated after decision \(later)"),
      remedy: Message(zh: "查明这个文件从哪里来；来历不明就删去", en: "find out where the file comes from; remove it if it is unknown"))
  }

  /// Two different decisions with the same number, not settled by a later one.
  package static func forkedDecision(_ sequence: Int, _ mailbox: String) -> Problem {
    Problem(
      .decision,
      Message(
        zh: "对读者 \(mailbox) 有两个不同的第 \(sequence) 次决定", en: "two different decisions \(sequence) on reader \(mailbox)"),
      remedy: Message(
        zh: "商量好，再决定一次：xinglin gate approve、reject、ask 或 revoke \(mailbox)",
        en: "settle the conflict: xinglin gate approve, reject, ask or revoke \(mailbox)"))
  }

  /// An approval for an audience without keys.
  package static func decisionForUnknownAudience(_ audience: String) -> Problem {
    Problem(
      .decision, Message(zh: "读者群“\(audience)”没有密钥", en: "the audience '\(audience)' has no keys"),
      remedy: Message(
        zh: "运行 xinglin gate init --audience \(audience)", en: "run xinglin gate init --audience \(audience)"))
  }

  /// Readers' records that were sealed under keys the site has replaced.
  package static func undecryptableDecisions(_ count: Int) -> Problem {
    Problem(
      .decision,
      Message(
        zh: "\(count) 位读者的记录是用换掉的密钥封存的，打不开",
        en: "the records of \(count) readers were encrypted with keys that have been replaced"),
      remedy: Message(zh: "请他们重新提交申请", en: "ask them to apply again"), severity: .warning)
  }

  /// A decision file without a signature.
  package static let unsignedDecision = Problem(
    .signature, Message(zh: "没有签名", en: "missing signature"),
    remedy: Message(
      zh: "把 .json.sig 文件一起提交；找不到就删去这个文件，重新决定",
      en: "commit the .json.sig file beside it, or remove the file and decide again"))

  /// A malformed or unsupported signature.
  package static let unreadableSignature = Problem(
    .signature, Message(zh: "签名看不懂", en: "malformed signature"),
    remedy: Message(
      zh: "用 Ed25519 或 ECDSA P-256 的密钥重新签名：ssh-keygen -Y sign -n xinglin-gate",
      en: "sign with an Ed25519 or ECDSA P-256 key: ssh-keygen -Y sign -n xinglin-gate"))

  /// A signature that does not match its file.
  package static let wrongSignature = Problem(
    .signature, Message(zh: "签名以后改过", en: "changed after it was signed"),
    remedy: Message(zh: "用 git checkout 取回签过名的文件", en: "restore the signed file from git"))

  /// A signature by someone who is not on the list of signers.
  package static func unknownSigner(_ fingerprint: String) -> Problem {
    Problem(
      .signature,
      Message(
        zh: "签名的密钥 \(fingerprint) 不在 content/gate/signers 里",
        en: "signed by \(fingerprint), which is not in content/gate/signers"),
      remedy: Message(
        zh: "应当有权审核的，把公钥加进 signers，再运行 xinglin gate signers",
        en: "if this person may decide, add the public key to signers and run xinglin gate signers"))
  }

  /// An unusable line in the list of signers.
  package static let unusableSigner = Problem(
    .signers, Message(zh: "这一行看不懂", en: "malformed line"),
    remedy: Message(
      zh: "写成：名字 ssh-ed25519 AAAA…；只支持 Ed25519 和 ECDSA P-256，不写别的选项",
      en: "write: name ssh-ed25519 AAAA…; only Ed25519 and ECDSA P-256 keys, without other options"))

  /// A list of signers whose digest differs from the one in the secret.
  package static let changedSigners = Problem(
    .signers, Message(zh: "名单与密钥库里登记的不同", en: "the list differs from the one in the secret"),
    remedy: Message(
      zh: "是你们改的，运行 xinglin gate signers，更新密钥库；不是，用 git 取回原来的",
      en: "if you changed it, run xinglin gate signers and update the secret; otherwise restore it from git"))

  /// Keys without the digest of the list of signers.
  package static let unpinnedSigners = Problem(
    .signersUnpinned, Message(zh: "密钥里没有这份名单的 SHA-256", en: "the keys do not contain the SHA-256 of this list"),
    remedy: Message(
      zh: "运行 xinglin gate signers，把打印的内容加到 XINGLIN_GATE_KEYS 的末尾",
      en: "run xinglin gate signers and append its output to XINGLIN_GATE_KEYS"))

  /// Decisions of the last release that are gone or changed.
  package static func lostDecisions(_ names: [String]) -> Problem {
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
    return Problem(
      .rollback,
      Message(
        zh: "上一次发布时有的决定，现在没有或者改过：\(shown)", en: "decisions of the last release are missing or changed: \(shown)"),
      remedy: Message(
        zh: "从 git 历史里取回；确实要倒回去，用 --allow-rollback 写明原因",
        en: "restore them from git, or give a reason with --allow-rollback"))
  }
}
