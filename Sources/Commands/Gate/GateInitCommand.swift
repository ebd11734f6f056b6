import ArgumentParser
import Essentials
import Gate

/// `xinglin gate init`.
struct GateInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: .localized("生成本站的密钥", "create the site's keys"),
    discussion: .localized("已有密钥时再加一个读者群，先设置 XINGLIN_GATE_KEYS。", "Set XINGLIN_GATE_KEYS to add an audience."))

  @OptionGroup var gate: GateOptions

  @Flag(
    help: .localized("让读者在网上申请：生成接收申请的密钥", "let readers apply: create the key with which applications are encrypted"))
  var applications = false

  func run() throws {
    try gate.run { () throws(GateError) in
      try gate.folder.withExclusiveLock { () throws(GateError) in
        let isNew = !gate.folder.hasAudience(gate.audience)
        if isNew || !applications { try initialize() }
        if applications { try enableApplications() }
      }
    }
  }

  /// Generates the editors' key pair; if the private key is already set, prints only the public key again.
  private func enableApplications() throws(GateError) {
    let environment = ProcessInfo.processInfo.environment
    let existingKey = try EditorKey(environment: environment)
    let key = existingKey ?? EditorKey()
    if existingKey == nil {
      gate.writeLine(
        "下面这一行只显示这一次：存进编辑部的密码管理器，审核时用；不要提交到 git，也不要放进 CI。",
        "This line is shown only once: store it with the editors' passwords, never in git or in CI.")
      Terminal.standardOutput.writeLine("\(EditorKey.environmentVariable)=\(key.line)")
      try gate.checkOutput()
    }
    gate.writeLine(
      "site.yml 的 gate 里加上这一行，再写 gate/questions.yml 和 gate/signers：",
      "Add this to gate in site.yml, and create gate/questions.yml and gate/signers:")
    Terminal.standardOutput.writeLine("  sealing_key: \(key.publicKey)")
  }

  private func initialize() throws(GateError) {
    let folder = gate.folder
    let path = folder.path(of: gate.audience)
    guard !folder.hasAudience(gate.audience) else { throw .existingAudience(gate.audience, path: path) }
    let existingKeyring = try gate.keyringIfSet()
    // A further audience must use the same keys as the first.
    if let audience = try folder.audiences().first {
      guard let existingKeyring else { throw .noKeys }
      _ = try audience.file.key(existingKeyring)
    }
    let keyring = existingKeyring ?? Keyring()
    let file = try AudienceFile(audience: gate.audience, keyring: keyring)
    if existingKeyring == nil {
      gate.writeLine(
        "下面这一行只显示这一次：放进 CI 的密钥库，另外备份一份，不要提交到 git。",
        "This line is shown only once: put it into the CI's secret store and keep a copy, but never in git.")
      Terminal.standardOutput.writeLine("\(Keyring.environmentVariable)=\(keyring.line)")
      // A file encrypted to lost keys would be worse than printing keys that are never used.
      try gate.checkOutput()
    }
    try folder.write(file, .initialized, day: GateOptions.day())
    gate.writeLine("写好了 \(path)，请提交到 git。", "Wrote \(path): commit it to git.")
    gate.writeLine("site.yml 的 gate 里写上：", "Add to site.yml:")
    Terminal.standardOutput.writeLine("gate:\n  site: \(keyring.site)")
  }
}
