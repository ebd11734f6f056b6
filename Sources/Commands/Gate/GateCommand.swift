import ArgumentParser

/// `xinglin gate`.
struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: .localized("会员内容的密钥和访问码", "manage keys and access codes of members-only pages"),
    discussion: .localized(
      "密钥来自环境变量 XINGLIN_GATE_KEYS：gate init 打印的那一行，或者存着它的文件的路径；从不写在命令行里。",
      "Keys are read from XINGLIN_GATE_KEYS: the line printed by gate init, or the path of a file that contains it."),
    subcommands: [
      GateInitCommand.self, GateCodeCommand.self, GateRotateCommand.self, GateStatusCommand.self,
      GateSignersCommand.self, GateImportCommand.self, GateReviewCommand.self, GateApproveCommand.self,
      GateRejectCommand.self, GateAskCommand.self, GateRevokeCommand.self, GateForgetCommand.self,
      GatePurgeCommand.self, GateVerifyCommand.self,
    ])
}
