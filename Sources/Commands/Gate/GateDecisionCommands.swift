import ArgumentParser
import Gate

/// `xinglin gate approve ID …`.
struct GateApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: .localized("通过申请，一次可以多人", "approve one or more readers"))

  @OptionGroup var gate: GateOptions
  @OptionGroup var signing: SigningOptions

  @Argument(help: .localized("编号，gate review 列出的前八位", "the digits shown by gate review"))
  var ids: [String] = []

  @Flag(help: .localized("通过所有等待审核的申请", "approve all pending readers"))
  var all = false

  @Option(help: .localized("备注，加密保存，只有编辑部看得到；一次一人", "a note visible only to the editors; for a single reader"))
  var label: String?

  func validate() throws {
    if ids.isEmpty != all { throw ValidationError(gate("写编号，或者写 --all", "specify readers, or --all")) }
    if label != nil, ids.count != 1 {
      throw ValidationError(
        gate(
          "--label 一次只能写一人",
          "--label requires a single reader"))
    }
  }

  func run() throws {
    try gate.run { () throws(GateError) in
      _ = try gate.folder.audience(gate.audience)
      let done = try gate.decide(signing) { membership throws(GateError) in
        var readers = all ? membership.pendingApplications.map(\.mailbox) : []
        for id in ids {
          let reader = try membership.reader(matching: id)
          if !readers.contains(reader) { readers.append(reader) }
        }
        var decisions: [Decision] = []
        for reader in readers {
          decisions.append(try membership.makeDecision(on: reader, .approved, audience: gate.audience, label: label))
        }
        return decisions
      }
      gate.report(done, "通过了", "Approved")
    }
  }
}

/// `xinglin gate reject ID --reason TEXT`.
struct GateRejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: .localized("不通过，写明理由；读者可以重新提交", "reject a reader, who may apply again"))

  @OptionGroup var gate: GateOptions
  @OptionGroup var signing: SigningOptions

  @Argument(help: .localized("编号", "the reader's digits"))
  var id: String

  @Option(help: .localized("理由，加密后只有读者本人看得到", "the reason, visible only to the reader"))
  var reason: String

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) {
      throw ValidationError(
        gate("--reason 不能空着：写明不通过的理由", "--reason must not be empty: state why the reader is rejected"))
    }
  }

  func run() throws {
    try gate.run { () throws(GateError) in
      let done = try gate.decide(signing) { membership throws(GateError) in
        let reader = try membership.reader(matching: id)
        return [try membership.makeDecision(on: reader, .rejected, audience: gate.audience, message: reason)]
      }
      gate.report(done, "没有通过", "Rejected")
    }
  }
}

/// `xinglin gate ask ID --for TEXT`.
struct GateAskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: .localized("请读者补充信息", "ask a reader for more information"))

  @OptionGroup var gate: GateOptions
  @OptionGroup var signing: SigningOptions

  @Argument(help: .localized("编号", "the reader's digits"))
  var id: String

  @Option(
    name: .customLong("for"), help: .localized("要补充什么，加密后只有读者本人看得到", "the request, visible only to the reader"))
  var request: String

  func validate() throws {
    if request.allSatisfy(\.isWhitespace) {
      throw ValidationError(gate("--for 不能空着：写明要补充什么", "--for must not be empty: state what the reader should add"))
    }
  }

  func run() throws {
    try gate.run { () throws(GateError) in
      let done = try gate.decide(signing) { membership throws(GateError) in
        let reader = try membership.reader(matching: id)
        return [try membership.makeDecision(on: reader, .more, audience: gate.audience, message: request)]
      }
      gate.report(done, "请他补充信息", "Asked for more information")
    }
  }
}

/// `xinglin gate revoke ID`.
struct GateRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: .localized("取消会员，并更换密钥", "revoke a membership and renew the key"),
    discussion: .localized("其他会员和访问码照常使用。已经看过、存下的内容收不回来。", "Content that was already read or saved cannot be recalled.")
  )

  @OptionGroup var gate: GateOptions
  @OptionGroup var signing: SigningOptions

  @Argument(help: .localized("编号", "the reader's digits"))
  var id: String

  @Option(help: .localized("理由，加密后只有读者本人看得到", "the reason, visible only to the reader"))
  var reason = ""

  func run() throws {
    try gate.run { () throws(GateError) in
      let done = try gate.decide(signing, needsApplications: false) { membership throws(GateError) in
        let reader = try membership.reader(matching: id)
        return [try membership.makeDecision(on: reader, .revoked, audience: gate.audience, message: reason)]
      }
      gate.report(done, "取消了会员", "Revoked")
      // The decision only withholds later keys from the reader, so the current key has to be replaced too.
      var options = gate
      options.audience = done.decisions.first?.audience ?? gate.audience
      let keyring = try gate.keyring()
      let file = try options.updateAudience(recording: .rotated) { file, history throws(GateError) in
        try file.rotate(keyring, history: history)
      }
      gate.writeLine(
        "密钥换到第 \(file.epoch.number) 期，\(gate.folder.path(of: options.audience)) 一起提交；其他会员不用做什么。",
        "The key is now at epoch \(file.epoch.number); commit \(gate.folder.path(of: options.audience)) too. "
          + "Other members are not affected."
      )
    }
  }
}
