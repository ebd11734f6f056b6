import ArgumentParser
import Gate

/// `xinglin gate init`.
struct GateInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: .either("生成本站的密钥", "makes the site's keys"),
    discussion: .either("已有密钥时再加一个读者群，先设置 XINGLIN_GATE_KEYS。", "Set XINGLIN_GATE_KEYS to add an audience."))

  @OptionGroup var gate: GateOptions

  func run() throws {
    try gate.run { () throws(GateFault) in
      try gate.folder.exclusively { () throws(GateFault) in try initialize() }
    }
  }

  private func initialize() throws(GateFault) {
    let folder = gate.folder
    let path = folder.path(of: gate.audience)
    guard !folder.exists(gate.audience) else { throw .existingAudience(gate.audience, path: path) }
    let known = try gate.keyringIfSet()
    // A second audience has the keys of the first.
    if let other = try folder.audiences().first {
      guard let known else { throw .noKeys }
      _ = try other.file.key(known)
    }
    let keyring = known ?? Keyring()
    let file = try AudienceFile(audience: gate.audience, keyring: keyring)
    if known == nil {
      gate.tell(
        "下面这一行只显示这一次：放进 CI 的密钥库，另外备份一份，不要提交到 git。",
        "This line is shown this once: put it into the CI's secret store and keep a copy, never in git.")
      Terminal.standardOutput.line("\(Keyring.variable)=\(keyring.line)")
      // A file that only a lost line could open would be worse than a line for nothing.
      try gate.confirmShown()
    }
    try folder.write(file, .initialized, day: GateOptions.day())
    gate.tell("写好了 \(path)，请提交到 git。", "Wrote \(path): commit it to git.")
    gate.tell("site.yml 的 gate 里写上：", "Put into site.yml:")
    Terminal.standardOutput.line("gate:\n  site: \(keyring.site)")
  }
}
