import Diagnostics

/// Why a command or a build fails at the gate. No error contains a secret.
package enum GateError: Error, Sendable, Hashable {
  /// `XINGLIN_GATE_KEYS` is not set.
  case noKeys
  /// `XINGLIN_GATE_KEYS` is neither keys nor a readable file.
  case unreadableKeys
  /// The keys were truncated or altered.
  case damagedKeys
  /// `XINGLIN_GATE_EDITOR_KEY` is not set.
  case noEditorKey
  /// `XINGLIN_GATE_EDITOR_KEY` is neither a key nor a file that holds one.
  case damagedEditorKey
  /// The keys belong to another site.
  case wrongSite(String)
  /// The keys are this site's, but not the ones that the audience's file was written with.
  case wrongKeys(String)
  /// The name of an audience is invalid.
  case invalidAudience(String)
  /// An audience has no file.
  case unknownAudience(String)
  /// An audience already has a file, at a path.
  case existingAudience(String, path: String)
  /// The input is neither the id of a code nor a code; it is not quoted, because it may be a mistyped code.
  case invalidCode
  /// No code has the id.
  case unknownCode(String, audience: String)
  /// The file of an audience, or its history, cannot be read, with the location.
  case invalidFile(Diagnostic)
  /// There is no store for applications: neither a variable nor a home directory specifies its folder.
  case noApplicationStore
  /// Neither the command nor the agreement states how long applications are retained.
  case noRetention
  /// No SSH key to sign with.
  case noSigningKey
  /// `ssh-keygen` did not produce a valid signature with the key at a path, with its own words if it failed.
  case signingFailed(String, reason: String?)
  /// There is no list of signers.
  case noSigners
  /// The signing key is not in the list of signers.
  case unlistedSigner(String)
  /// No reader has this pseudonym.
  case unknownReader
  /// Several readers have pseudonyms with this prefix.
  case ambiguousReader([String])
  /// The reader has no application here and no record that the keys open.
  case noApplication(String)
  /// The reader is not approved and therefore cannot be revoked.
  case notApproved(String)
  /// A reason or a request is too long.
  case messageTooLong(maximum: Int)
  /// A file cannot be read or written, with the reason.
  case inaccessibleFile(String, reason: Message)
  /// The cipher failed.
  case encryptionFailed
}

extension GateError {
  /// The reason and the remedy.
  package var message: Message {
    switch self {
    case .noKeys:
      Message(
        zh: "没有设置 XINGLIN_GATE_KEYS：先把本站的密钥或密钥文件的路径放进这个环境变量",
        en: "XINGLIN_GATE_KEYS is not set: set it to the site's keys, or to the path of a file that contains them")
    case .unreadableKeys:
      Message(
        zh: "XINGLIN_GATE_KEYS 既不是密钥，也不是可以读的文件：检查密钥库里的值或路径",
        en: "XINGLIN_GATE_KEYS is neither a set of keys nor a readable file: check the value or the path")
    case .damagedKeys:
      Message(
        zh: "XINGLIN_GATE_KEYS 的值不完整：把 gate init 打印的整行重新放一次",
        en: "XINGLIN_GATE_KEYS is damaged: copy the whole line printed by gate init again")
    case .noEditorKey:
      Message(
        zh: "没有设置 XINGLIN_GATE_EDITOR_KEY：先把 gate init --applications 打印的那一行，或者存着它的文件的路径，放进这个环境变量",
        en:
          "XINGLIN_GATE_EDITOR_KEY is not set: set it to the line printed by gate init --applications, or to "
          + "the path of a file that contains it")
    case .damagedEditorKey:
      Message(
        zh: "XINGLIN_GATE_EDITOR_KEY 的值不完整，也不是可以读的文件：把 gate init --applications 打印的整行重新放一次",
        en:
          "XINGLIN_GATE_EDITOR_KEY is neither a key nor a file that contains one: copy the whole line printed "
          + "by gate init --applications again")
    case .wrongSite(let audience):
      Message(
        zh: "XINGLIN_GATE_KEYS 是另一个网站的密钥，打不开“\(audience)”：换成本站的密钥",
        en: "XINGLIN_GATE_KEYS belongs to another site than the audience '\(audience)': use the keys of this site")
    case .wrongKeys(let audience):
      Message(
        zh: "XINGLIN_GATE_KEYS 打不开“\(audience)”这一期的密钥：用最近一次 gate init 或 gate rotate --new-keys 打印的那一行",
        en:
          "XINGLIN_GATE_KEYS does not decrypt the key of the current epoch of '\(audience)': use the line "
          + "printed by the last gate init or gate rotate --new-keys")
    case .invalidAudience(let name):
      Message(
        zh: "“\(name)”不能作为读者群的名称：只用小写字母、数字和连字符，最多 32 个",
        en: "'\(name)' is not a valid audience name: use lower-case letters, digits and hyphens, at most 32 characters")
    case .unknownAudience(let name):
      Message(
        zh: "没有名为“\(name)”的读者群：先运行 gate init --audience \(name)",
        en: "unknown audience '\(name)': run gate init --audience \(name) first")
    case .existingAudience(let name, let path):
      Message(
        zh: "读者群“\(name)”已经有密钥了（\(path)）：要换密钥，运行 gate rotate",
        en: "the audience '\(name)' already has keys (\(path)): to renew them, run gate rotate")
    case .invalidCode:
      Message(
        zh: "这不是访问码的编号：写访问码的前四位，gate code list 列出所有编号",
        en: "not the id of a code: use its first four characters, which gate code list shows")
    case .unknownCode(let id, let audience):
      Message(
        zh: "读者群“\(audience)”没有编号为“\(id)”的访问码：用 gate code list 查看",
        en: "the audience '\(audience)' has no code '\(id)': run gate code list to see all codes")
    case .invalidFile(let diagnostic): diagnostic.message
    case .noApplicationStore:
      Message(
        zh: "不知道把申请存在哪里：设置 XINGLIN_GATE_APPLICATIONS，写一个不在 git 里的目录",
        en: "no folder for applications: set XINGLIN_GATE_APPLICATIONS to a folder outside git")
    case .noRetention:
      Message(
        zh: "协议没有写 retention_days：用 --days 指明天数", en: "the agreement has no retention_days: specify --days")
    case .noSigningKey:
      Message(
        zh: "没有签名用的 SSH 密钥：用 --key 指明，或者运行 ssh-keygen -t ed25519",
        en: "no SSH key to sign with: specify one with --key, or run ssh-keygen -t ed25519")
    case .signingFailed(let key, let reason?):
      Message(
        zh: "“\(key)”没有签成：\(reason)；改好以后可以用 ssh-keygen -Y sign -n xinglin-gate -f \(key) 试",
        en: "cannot sign with '\(key)': \(reason); to try again, run ssh-keygen -Y sign -n xinglin-gate -f \(key)")
    case .signingFailed(let key, nil):
      Message(
        zh: "“\(key)”没有签成：只支持 Ed25519 和 ECDSA P-256；口令、代理或硬件密钥有没有问题，可以用 ssh-keygen -Y sign -n xinglin-gate -f \(key) 试",
        en:
          "cannot sign with '\(key)': it must be an Ed25519 or ECDSA P-256 key; try ssh-keygen -Y sign -n "
          + "xinglin-gate -f \(key)"
      )
    case .noSigners:
      Message(
        zh: "没有 content/gate/signers：写上能审核的人，一行一个：名字、公钥（~/.ssh/id_ed25519.pub 的内容）",
        en:
          "missing content/gate/signers: add a line for each editor, with a name and a public key "
          + "(~/.ssh/id_ed25519.pub)"
      )
    case .unlistedSigner(let fingerprint):
      Message(
        zh: "你的密钥 \(fingerprint) 不在 content/gate/signers 里：加上公钥，提交，再运行 gate signers 更新密钥库",
        en:
          "your key \(fingerprint) is not in content/gate/signers: add it, commit, and update the secret with "
          + "gate signers"
      )
    case .unknownReader:
      Message(
        zh: "没有这个编号的读者：gate review 列出等待审核的，gate review --members 列出审核过的",
        en: "unknown reader: gate review lists pending readers, gate review --members those already decided on")
    case .ambiguousReader(let readers):
      Message(
        zh: "不止一位读者的编号这样开头，多写几位：\(readers.joined(separator: "、"))",
        en: "several readers begin with these digits; write more of them: \(readers.joined(separator: ", "))")
    case .noApplication(let reader):
      Message(
        zh: "没有 \(reader) 的申请，他的记录又是用换掉的密钥封存的：请他重新提交",
        en:
          "no application of \(reader), and the record was encrypted with keys that have been replaced: ask the "
          + "reader to apply again"
      )
    case .notApproved(let reader):
      Message(zh: "\(reader) 现在不是会员，没有什么可以收回", en: "\(reader) is not a member, so there is nothing to revoke")
    case .messageTooLong(let maximum):
      Message(
        zh: "写给读者的话太长：最多 \(maximum) 个字",
        en: "the message to the reader is too long: the limit is \(maximum) Chinese characters")
    case .inaccessibleFile(let path, let reason):
      Message(zh: "\(path)：\(reason.chinese)", en: "\(path): \(reason.english)")
    case .encryptionFailed: Message(zh: "加密失败", en: "encryption failed")
    }
  }
}

extension Diagnostic {
  /// The location, the problem and the remedy in one sentence.
  fileprivate var message: Message {
    let (start, remedy) = (location.range.start, problem.remedy)
    return Message(
      zh: "\(location.path):\(start.line)：\(problem.message.chinese)\(remedy.map { "：" + $0.chinese } ?? "")",
      en: "\(location.path):\(start.line): \(problem.message.english)\(remedy.map { ": " + $0.english } ?? "")")
  }
}
