import ArgumentParser
import Gate

/// `xinglin gate rotate`.
struct GateRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: .localized("更换读者群的密钥，访问码照常使用", "renew an audience's key; codes continue to work"))

  @OptionGroup var gate: GateOptions

  @Flag(
    help: .localized(
      "XINGLIN_GATE_KEYS 本身泄露时用：所有读者群换新密钥，所有访问码作废",
      "create new keys for the site; all codes become invalid"))
  var newKeys = false

  func run() throws {
    try gate.run { () throws(GateError) in
      if newKeys { return try renewAll() }
      let keyring = try gate.keyring()
      let file = try gate.updateAudience(recording: .rotated) { file, history throws(GateError) in
        try file.rotate(keyring, history: history)
      }
      gate.writeLine(
        "密钥换到第 \(file.epoch.number) 期，\(file.codes.count) 个访问码照常使用。提交并重新发布后生效。",
        "The key is now at epoch \(file.epoch.number), and \(file.codes.count) codes continue to work once this "
          + "is committed and published."
      )
    }
  }

  private func renewAll() throws(GateError) {
    try gate.folder.withExclusiveLock { () throws(GateError) in try renewLocked() }
  }

  private func renewLocked() throws(GateError) {
    let files = try gate.folder.audiences()
    guard let first = files.first else { throw .unknownAudience(gate.audience) }
    let keyring = Keyring(site: first.file.epoch.site, signers: (try gate.keyringIfSet())?.signersDigest)
    // The keys are printed first: files encrypted to lost keys would be worse than keys that are never used.
    gate.writeLine(
      "下面这一行只显示这一次：换掉 CI 密钥库里的旧值，另外备份一份。",
      "This line is shown only once: replace the old value in the CI's secret store and keep a copy.")
    Terminal.standardOutput.writeLine("\(Keyring.environmentVariable)=\(keyring.line)")
    try gate.checkOutput()
    for text in files {
      let file = text.file
      try gate.folder.write(
        try file.rekeyed(under: keyring, history: text.history), .newKeys, day: GateOptions.day())
      gate.writeLine(
        "“\(file.epoch.audience)”：\(file.codes.count) 个访问码作废，请重新发放。",
        "\(file.epoch.audience): \(file.codes.count) codes became invalid; create new ones.")
    }
  }
}
