import ArgumentParser
import Diagnostics
import Gate

/// `xinglin gate code`.
struct GateCodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: .localized("访问码", "manage access codes"),
    subcommands: [New.self, List.self, Revoke.self, Forget.self])

  /// `xinglin gate code new`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: .localized("发一个访问码", "create an access code"))

    @OptionGroup var gate: GateOptions

    @Option(help: .localized("给谁用，只有编辑部看得到", "who the code is for; visible only to the editors"))
    var label = ""

    func run() throws {
      try gate.run { () throws(GateError) in
        let keyring = try gate.keyring()
        _ = try gate.updateAudience(recording: nil) { file, history throws(GateError) in
          let code = try file.addCode(label: label, issued: GateOptions.now, keyring: keyring, history: history)
          gate.writeLine(
            "编号 \(code.id)。访问码只显示这一次，请直接交给本人：",
            "Code \(code.id). It is shown only once; give it to the person:")
          Terminal.standardOutput.writeLine(code.formatted)
          try gate.checkOutput()
        }
        gate.writeLine(
          "提交 \(gate.folder.path(of: gate.audience)) 并发布之后才能用。",
          "It works once \(gate.folder.path(of: gate.audience)) is committed and published.")
      }
    }
  }

  /// `xinglin gate code list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .localized("列出访问码的编号和备注", "list the ids and labels of the codes"))

    @OptionGroup var gate: GateOptions

    func run() throws {
      try gate.run { () throws(GateError) in
        let file = try gate.folder.audience(gate.audience).file
        guard let keyring = try gate.keyringIfSet() else {
          for code in file.codes { Terminal.standardOutput.writeLine(code.slot.id) }
          return
        }
        for (id, label, issued) in try file.issuedCodes(keyring) {
          let day = issued.map { GateOptions.day($0) } ?? "          "
          Terminal.standardOutput.writeLine(
            "\(id)  \(day)  \(label.sanitized)".trimmingEnd)
        }
      }
    }
  }

  /// `xinglin gate code revoke ID`.
  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: .localized("收回一个访问码，并更换密钥", "revoke an access code and renew the key"),
      discussion: .localized(
        "其余的访问码照常使用。已经看过、存下的内容收不回来。",
        "The other codes continue to work. Content that was already read or saved cannot be recalled."))

    @OptionGroup var gate: GateOptions

    @Argument(help: .localized("编号，即访问码的前四位", "the id, which is the first four characters of the code"))
    var id: String

    func run() throws {
      try gate.run { () throws(GateError) in
        guard let id = AccessCode.id(typed: id) else { throw .invalidCode }
        let keyring = try gate.keyring()
        let file = try gate.updateAudience(recording: .revoked(id)) { file, history throws(GateError) in
          try file.revoke(id, keyring: keyring, history: history)
        }
        gate.writeLine(
          "收回了 \(id)，密钥换到第 \(file.epoch.number) 期；其余 \(file.codes.count) 个访问码照常使用。提交并重新发布后生效，已经看过的内容收不回来。",
          "Revoked \(id). The key is now at epoch \(file.epoch.number), and \(file.codes.count) other codes "
            + "continue to work. The revocation takes effect once this is committed and published; content that was "
            + "already read cannot be recalled.")
      }
    }
  }

  /// `xinglin gate code forget ID`.
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: .localized(
        "删去访问码的备注，访问码照常使用",
        "remove the label of a code; the code continues to work"),
      discussion: .localized(
        "git 历史里的备注是加密的，有密钥的人才能读。", "The label remains encrypted in the git history, readable only with the keys."))

    @OptionGroup var gate: GateOptions

    @Argument(help: .localized("编号，即访问码的前四位", "the id, which is the first four characters of the code"))
    var id: String

    func run() throws {
      try gate.run { () throws(GateError) in
        guard let id = AccessCode.id(typed: id) else { throw .invalidCode }
        let keyring = try gate.keyring()
        _ = try gate.updateAudience(recording: nil) { file, _ throws(GateError) in
          try file.forgetLabel(of: id, keyring: keyring)
        }
        gate.writeLine(
          "\(id) 的备注删去了，访问码照常使用。请提交；git 历史里加密的备注，有密钥的人仍能读出。",
          "Removed the label of \(id); the code continues to work. Commit the change. The encrypted label "
            + "remains in the git history, readable with the keys.")
      }
    }
  }
}

extension String {
  /// The string without trailing spaces.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
