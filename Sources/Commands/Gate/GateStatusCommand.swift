import ArgumentParser
import Content
import Diagnostics
import Entities
import Essentials
import Gate

/// `xinglin gate status`.
struct GateStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: .localized("读者群、密钥、访问码、会员和会员页面", "show audiences, keys, codes, members and members-only pages")
  )

  @OptionGroup var gate: GateOptions

  func run() throws {
    try gate.run { () throws(GateError) in
      let keyring = try gate.keyringIfSet()
      let library = gate.library()
      let pages = library.map { library in
        library.memberBodies.reduce(into: [String: Int]()) { $0[$1.audience, default: 0] += 1 }
      }
      let members = try approvedCounts(keyring)
      let files = try gate.folder.audiences().map(\.file)
      if files.isEmpty { gate.writeLine("还没有密钥：运行 xinglin gate init。", "No keys yet: run xinglin gate init.") }
      for file in files {
        let name = file.epoch.audience
        let keys = state(of: file, keyring)
        let (codes, approved, pageCount) = (file.codes.count, members[name] ?? 0, pages?[name] ?? 0)
        gate.writeLine(
          "\(name)  第 \(file.epoch.number) 期  \(codes) 个访问码  \(approved) 位会员  \(pageCount) 个会员页面  \(keys.chinese)",
          "\(name)  epoch \(file.epoch.number)  \(codes) codes  \(approved) members  \(pageCount) members-only pages  "
            + keys.english)
      }
      if let keyring {
        let days = library?.agreement?.terms.retentionDays
        for file in files { reportPastRetention((try? file.issuedCodes(keyring)) ?? [], days: days) }
      }
      if pages == nil {
        gate.writeLine(
          "内容有错误，没有数会员页面：运行 xinglin check。", "The content has errors, so pages were not counted: run xinglin check.")
      }
    }
  }

  /// Counts the approved members of each audience.
  private func approvedCounts(_ keyring: Keyring?) throws(GateError) -> [String: Int] {
    let ledger = try MemberLedger(
      gate.folder, site: keyring?.site, keyring: keyring, jobs: ProcessInfo.processInfo.activeProcessorCount)
    return ledger.latest.reduce(into: [:]) { counts, decision in
      if decision.state == .approved { counts[decision.audience, default: 0] += 1 }
    }
  }

  private func state(of file: AudienceFile, _ keyring: Keyring?) -> (chinese: String, english: String) {
    guard let keyring else { return ("没有设置 XINGLIN_GATE_KEYS", "XINGLIN_GATE_KEYS is not set") }
    do throws(GateError) {
      _ = try file.key(keyring)
      return ("密钥可用", "the keys match")
    } catch {
      return (error.message.chinese, error.message.english)
    }
  }

  /// Lists the codes that are older than the retention period of the agreement.
  private func reportPastRetention(_ codes: [(id: String, label: String, issued: Int?)], days: Int?) {
    guard let days else { return }
    let limit = GateOptions.now - days * 86_400
    let past = codes.compactMap { code in code.issued.flatMap { $0 < limit ? "\(code.id) \(GateOptions.day($0))" : nil }
    }
    if past.isEmpty { return }
    gate.writeLine(
      "过了保存期限（\(days) 天）的访问码：\(past.joined(separator: "，"))。收回用 gate code revoke，只删备注用 gate code forget。",
      "Codes older than the retention of \(days) days: \(past.joined(separator: ", ")). Revoke them with gate "
        + "code revoke, or remove their labels with gate code forget.")
  }
}
