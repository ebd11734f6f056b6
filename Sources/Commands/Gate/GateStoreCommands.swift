import ArgumentParser
import Content
import Diagnostics
import Entities
import Essentials
import Gate

/// `xinglin gate signers`.
struct GateSignersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signers",
    abstract: .localized(
      "谁能审核，以及密钥库里要登记什么",
      "show who may decide, and whether the secret matches"))

  @OptionGroup var gate: GateOptions

  func run() throws {
    try gate.run { () throws(GateError) in
      guard let signers = try gate.folder.signers() else { throw .noSigners }
      if let fault = signers.diagnostics.first { throw .invalidFile(fault) }
      for signer in signers.list {
        Terminal.standardOutput.writeLine("\(signer.name.sanitized)  \(signer.fingerprint)")
      }
      if try gate.keyringIfSet()?.signersDigest == signers.digest {
        return gate.writeLine("XINGLIN_GATE_KEYS 里登记的就是这份名单。", "XINGLIN_GATE_KEYS matches this list.")
      }
      gate.writeLine(
        "把下面这一段接在 XINGLIN_GATE_KEYS 的密钥后面；已有一段的，换掉：",
        "Append this to the keys in XINGLIN_GATE_KEYS, replacing any previous value:")
      Terminal.standardOutput.writeLine(Keyring.suffix(signers: signers.digest))
    }
  }
}

/// `xinglin gate forget ID`.
struct GateForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: .localized("删去一位读者的申请和备注", "remove a reader's application and label"),
    discussion: .localized(
      "已经决定的，git 里只有编号和加密的钥匙；会员要退出，先用 gate revoke。", "Git contains only the digits and encrypted keys of a decision."))

  @OptionGroup var gate: GateOptions

  @Argument(help: .localized("编号", "the reader's digits"))
  var id: String

  func run() throws {
    try gate.run { () throws(GateError) in
      let keyring = try gate.keyring()
      let reader = try gate.membership(keyring).reader(matching: id)
      let count = try gate.store(keyring).remove(reader)
      gate.writeLine("删去了 \(reader.short) 的 \(count) 份申请。", "Removed \(count) applications of \(reader.short).")
    }
  }
}

/// `xinglin gate purge`.
struct GatePurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: .localized("删去放得太久的申请", "remove applications past their retention"))

  @OptionGroup var gate: GateOptions

  @Option(
    help: .localized(
      "多少天以前的；不写，按协议的 retention_days",
      "remove applications older than this number of days; by default the agreement's retention_days")
  )
  var days: Int?

  func validate() throws {
    if let days, !(0...36_500).contains(days) { throw ValidationError(gate("天数在 0 到 36500 之间", "0 to 36500 days")) }
  }

  func run() throws {
    try gate.run { () throws(GateError) in
      let keyring = try gate.keyring()
      guard let days = days ?? gate.library()?.agreement?.terms.retentionDays else { throw .noRetention }
      let count = try gate.store(keyring).purge(before: GateOptions.now - days * 86_400)
      gate.writeLine(
        "删去了 \(count) 份 \(days) 天以前收下的申请。",
        "Removed \(count) applications that were imported more than \(days) days ago.")
    }
  }
}
