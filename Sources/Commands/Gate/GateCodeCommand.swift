import ArgumentParser
import Diagnostics
import Gate

/// `xinglin gate code`.
struct GateCodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: .either("访问码", "access codes"), subcommands: [New.self, List.self, Revoke.self])

  /// `xinglin gate code new`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: .either("发一个访问码", "makes an access code"))

    @OptionGroup var gate: GateOptions

    @Option(help: .either("给谁用，只有编辑部看得到", "whom it is for; only the editors see it"))
    var label = ""

    func run() throws {
      try gate.run { () throws(GateFault) in
        var file = try gate.folder.audience(gate.audience)
        let code = try file.addCode(label: label, keyring: try gate.keyring())
        gate.tell(
          "编号 \(code.id)。访问码只显示这一次，请直接交给本人：", "Code \(code.id). It is shown this once; give it to the person:")
        Terminal.standardOutput.line(code.shown)
        try gate.confirmShown()
        try gate.folder.write(file)
        gate.tell(
          "提交 \(gate.folder.path(of: gate.audience)) 并发布之后才能用。",
          "It works once \(gate.folder.path(of: gate.audience)) is committed and published.")
      }
    }
  }

  /// `xinglin gate code list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .either("列出访问码的编号和备注", "lists the codes' ids and labels"))

    @OptionGroup var gate: GateOptions

    func run() throws {
      try gate.run { () throws(GateFault) in
        let file = try gate.folder.audience(gate.audience)
        guard let keyring = try gate.keyringIfSet() else {
          for code in file.codes { Terminal.standardOutput.line(code.slot.id) }
          return
        }
        for (id, label) in try file.labels(keyring) {
          Terminal.standardOutput.line(label.isEmpty ? id : "\(id)  \(label.visible)")
        }
      }
    }
  }

  /// `xinglin gate code revoke ID`.
  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: .either("收回一个访问码，并更换密钥", "takes a code back and renews the key"),
      discussion: .either("其余的访问码照常使用。已经看过、存下的内容收不回来。", "It does not reach back to what was read or kept."))

    @OptionGroup var gate: GateOptions

    @Argument(help: .either("编号，即访问码的前四位", "the id, which is the code's first four characters"))
    var id: String

    func run() throws {
      try gate.run { () throws(GateFault) in
        var file = try gate.folder.audience(gate.audience)
        guard let id = AccessCode.id(typed: id) else { throw .invalidCode }
        try file.revoke(id, keyring: try gate.keyring())
        try gate.folder.write(file)
        gate.tell(
          "收回了 \(id)，密钥换到第 \(file.epoch.number) 期；其余 \(file.codes.count) 个访问码照常使用。提交并重新发布后生效，已经看过的内容收不回来。",
          "Took \(id) back; the key is in epoch \(file.epoch.number) now and \(file.codes.count) other codes go on working. "
            + "It holds once this is committed and published, and does not reach back to what was read.")
      }
    }
  }
}
