extension Rule {
  static let audiences: [Rule] = [audienceFile, codeSlot, rollback, noReaders, sharedOrigin]

  static let audienceFile = Rule(
    "gate/audience-file",
    summary: Message(zh: "读者群的文件有问题。", en: "The file of an audience is invalid."),
    explanation: Message(
      zh:
        "content/gate/keys/ 里的文件由 xinglin gate 的命令写，不用手改。合并时有冲突：两边 codes 里的访问码都留下，epoch 和 key 两行取 epoch "
        + "较大的一边，再运行 xinglin gate rotate，收回过的访问码由它去掉。",
      en:
        "xinglin gate writes the files in content/gate/keys/; do not edit them. After a merge conflict, keep "
        + "the codes of both sides and take the lines epoch and key from the side with the greater epoch. Then "
        + "run xinglin gate rotate, which drops the revoked codes."))
  static let codeSlot = Rule(
    "gate/slot",
    summary: Message(zh: "访问码的记录不能用。", en: "The slot of an access code is unusable."),
    explanation: Message(
      zh:
        "有密钥时，构建逐条核对 content/gate/keys/ 里的访问码能不能打开这一期的密钥，推导的次数够不够。手改过的，或者合并时取了别的一期的，读者都打不开。"
        + "xinglin gate rotate 重写所有访问码的记录，读者手里的访问码不变。",
      en:
        "If the keys are available, a build verifies that each code's slot decrypts to the key of its epoch and "
        + "that enough rounds were used to derive it. A slot that was edited, or taken from another epoch in a "
        + "merge, does not open for any reader. xinglin gate rotate rewrites all slots; readers keep their codes."))
  static let rollback = Rule(
    "gate/rollback", .warning,
    summary: Message(zh: "收回访问码的改动被倒了回去。", en: "A revocation of access codes was undone."),
    explanation: Message(
      zh:
        "收回访问码，密钥就换一期。期数变小、收回的访问码又出现、没收回的访问码不见了，多半是合并时取了旧文件：发布出去，收回的访问码又能用。构建与 "
        + "content/gate/keys/ 里的 .history 文件比较，也与上一次发布的 gate/keys/ 比较：上一次发布就是输出目录，CI 没有的，用 --previous "
        + "指明目录。--production 时是错误；确实要倒回去，用 --allow-rollback 写明原因。",
      en:
        "Revoking a code begins a new epoch. If the epoch decreases, a revoked code reappears or a code disappears without being revoked, a merge probably took "
        + "an old file; once published, revoked codes would work again. A build compares with the .history files in content/gate/keys/ and with gate/keys/ of the "
        + "last release, which is the output folder or the one given with --previous. With --production this is an error unless --allow-rollback gives a reason."
    ))
  static let noReaders = Rule(
    "gate/no-readers", .warning,
    summary: Message(zh: "会员内容没有人能打开。", en: "No reader can open the members-only content."),
    explanation: Message(
      zh:
        "读者要先同意协议，再输入访问码。没有协议（gate/agreement/1.0.md），或者一个访问码也没有发过（xinglin gate code new），会员内容谁也打不开。"
        + "--production 时是错误。",
      en:
        "Readers accept an agreement and then enter an access code. Without an agreement "
        + "(gate/agreement/1.0.md) or without any code (xinglin gate code new), no reader can open members-only "
        + "content. With --production this is an error."))
  static let sharedOrigin = Rule(
    "gate/shared-origin", .warning,
    summary: Message(zh: "会员内容与别的网站同源。", en: "Members-only content shares its origin with other sites."),
    explanation: Message(
      zh:
        "浏览器按“协议、主机名、端口”区分网站，不看路径。base_url 带路径的，如 https://user.github.io/project，同一主机名下别的网站的脚本可以用读者浏览器里的钥匙打开会员内容。"
        + "会员内容放在自己的域名下；主机名下只有本站的，这条提醒可以不管。",
      en:
        "Browsers distinguish sites by scheme, host and port, not by path. If base_url has a path, such as "
        + "https://user.github.io/project, scripts of other sites on that host can use the keys stored in "
        + "readers' browsers. Serve members-only content from a host of its own. If this is the only site on the "
        + "host, ignore the warning."))
}

extension Problem {
  /// A base URL with a path.
  package static func sharedOrigin(_ baseURL: String) -> Problem {
    Problem(
      .sharedOrigin,
      Message(
        zh: "“\(baseURL)”与同一主机名下的其他网站同源，它们的脚本能用会员的钥匙",
        en: "'\(baseURL)' shares its origin with other sites on the host, whose scripts can use members' keys"),
      remedy: Message(zh: "会员内容放在自己的域名下", en: "serve members-only content from a host of its own"))
  }

  /// An audience file that is not JSON of the expected format.
  package static let damagedAudience = Problem(
    .audienceFile, Message(zh: "从这里起看不懂", en: "invalid from here on"),
    remedy: Message(
      zh: "合并时改过的，看看少了逗号还是括号；否则用 git checkout 取回最近一次提交的",
      en: "after a merge, look for a missing comma or brace; otherwise restore the last committed file from git"))

  /// An unresolved merge conflict in an audience file.
  package static let audienceConflict = Problem(
    .audienceFile, Message(zh: "git 合并的冲突没有处理", en: "unresolved merge conflict"),
    remedy: Message(
      zh: "两边 codes 里的访问码都留下（中间补逗号），epoch 和 key 取 epoch 较大的一边，删去冲突标记，再运行 xinglin gate rotate",
      en:
        "keep the codes of both sides, separated by a comma, and the epoch and key of the side with the greater "
        + "epoch; remove the markers and run xinglin gate rotate"))

  /// An unresolved merge conflict in an audience's history.
  package static let historyConflict = Problem(
    .audienceFile, Message(zh: "git 合并的冲突没有处理", en: "unresolved merge conflict"),
    remedy: Message(zh: "两边的行都留下，只删去冲突标记", en: "keep the lines of both sides and remove the markers"))

  /// A code that occurs twice in its audience file.
  package static func duplicateCode(_ id: String) -> Problem {
    Problem(
      .audienceFile, Message(zh: "访问码 \(id) 有两份", en: "duplicate code \(id)"),
      remedy: Message(zh: "运行 xinglin gate rotate", en: "run xinglin gate rotate"))
  }

  /// A slot whose key is derived with too few rounds.
  package static func weakSlot(_ id: String, rounds: Int, minimum: Int) -> Problem {
    Problem(
      .codeSlot,
      Message(
        zh: "访问码 \(id) 的 rounds 是 \(rounds)，至少要 \(minimum)",
        en: "expected at least \(minimum) rounds for code \(id), found \(rounds)"),
      remedy: Message(zh: "运行 xinglin gate rotate", en: "run xinglin gate rotate"))
  }

  /// A slot that does not decrypt to the key of its epoch.
  package static func mismatchedSlot(_ id: String) -> Problem {
    Problem(
      .codeSlot,
      Message(zh: "访问码 \(id) 打不开这一期的密钥", en: "code \(id) does not open the key of this epoch"),
      remedy: Message(zh: "运行 xinglin gate rotate", en: "run xinglin gate rotate"))
  }

  /// An epoch earlier than the latest in the history.
  package static func epochBehindHistory(_ epoch: Int, latest: Int) -> Problem {
    Problem(
      .rollback,
      Message(
        zh: "文件是第 \(epoch) 期，记录里已经到了第 \(latest) 期",
        en: "the file is at epoch \(epoch), but its history is at epoch \(latest)"),
      remedy: Message(
        zh: "从 git 取回第 \(latest) 期的文件；取不回来，运行 xinglin gate rotate",
        en: "restore the file of epoch \(latest) from git; if it is lost, run xinglin gate rotate"))
  }

  /// An epoch earlier than that of the last release.
  package static func epochBehindRelease(_ epoch: Int, release: Int) -> Problem {
    Problem(
      .rollback,
      Message(
        zh: "文件是第 \(epoch) 期，上一次发布的是第 \(release) 期，收回的访问码会重新打开",
        en:
          "the file is at epoch \(epoch), but the last release is at epoch \(release); revoked codes would work "
          + "again"),
      remedy: Message(
        zh: "从 git 取回第 \(release) 期的文件；确实要倒回去，用 --allow-rollback 写明原因",
        en: "restore the file of epoch \(release) from git, or give a reason with --allow-rollback"))
  }

  /// A previous release that contains nothing to compare with.
  package static func unreadableRelease(_ folder: String) -> Problem {
    Problem(
      .rollback,
      Message(zh: "“\(folder)”里没有可以比较的上一次发布", en: "no release to compare with in '\(folder)'"),
      remedy: Message(
        zh: "检查 --previous 的目录，以及其中的 gate/keys/", en: "check the folder given with --previous, and gate/keys/ in it"))
  }

  /// A key that differs from that of the last release in the same epoch.
  package static func forkedEpoch(_ epoch: Int) -> Problem {
    Problem(
      .rollback,
      Message(zh: "上一次发布的第 \(epoch) 期是另一把密钥", en: "the last release has a different key for epoch \(epoch)"),
      remedy: Message(
        zh: "两个分支各换过一次：运行 xinglin gate rotate",
        en: "two branches renewed the key: run xinglin gate rotate"))
  }

  /// Codes of the last release that disappeared without being revoked.
  package static func lostCodes(_ ids: [String]) -> Problem {
    let list = ids.prefix(8).joined(separator: ", ")
    return Problem(
      .rollback,
      Message(
        zh: "上一次发布的访问码不见了，也没有收回：\(list)",
        en: "codes of the last release disappeared without being revoked: \(list)"),
      remedy: Message(
        zh: "从 git 取回它们；要收回的，用 xinglin gate code revoke",
        en: "restore them from git; to end a code, run xinglin gate code revoke"))
  }

  /// A code that was restored although the history revokes it.
  package static func restoredRevokedCode(_ id: String) -> Problem {
    Problem(
      .rollback, Message(zh: "访问码 \(id) 收回过，又出现了", en: "code \(id) was revoked but is back"),
      remedy: Message(zh: "运行 xinglin gate rotate，它会去掉收回过的", en: "run xinglin gate rotate, which drops revoked codes"))
  }

  /// Returns the problem with the reason why the command allows the rollback.
  package func allowed(because reason: String) -> Problem {
    Problem(
      rule,
      Message(
        zh: "\(message.chinese)（允许，原因：\(reason)）", en: "\(message.english) (allowed because: \(reason))"),
      remedy: remedy)
  }

  /// Members' texts of an audience that has no code.
  package static func audienceWithoutCodes(_ audience: String) -> Problem {
    Problem(
      .noReaders,
      Message(
        zh: "读者群“\(audience)”没有访问码，会员内容没有人能打开",
        en: "no reader can open the texts of the audience '\(audience)': it has no codes"),
      remedy: Message(zh: "运行 xinglin gate code new", en: "run xinglin gate code new"))
  }

  /// Members' texts of a site without an agreement.
  package static let membersWithoutAgreement = Problem(
    .noReaders,
    Message(
      zh: "没有协议，会员内容没有人能打开",
      en: "missing agreement: no reader can open the members-only content"),
    remedy: Message(
      zh: "写 gate/agreement/1.0.md，在 site.yml 里写 gate", en: "create gate/agreement/1.0.md and set gate in site.yml"))
}
