import ArgumentParser
import Content
import Diagnostics
import Entities
import Essentials
import Gate

/// `xinglin gate status`.
struct GateStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: .either("读者群、密钥、访问码和会员页面", "audiences, keys, codes and members' pages"))

  @OptionGroup var gate: GateOptions

  func run() throws {
    try gate.run { () throws(GateFault) in
      let keyring = try gate.keyringIfSet()
      let pages = pages()
      let files = try gate.folder.audiences()
      if files.isEmpty { gate.tell("还没有密钥：运行 xinglin gate init。", "There are no keys yet: run xinglin gate init.") }
      for file in files {
        let name = file.epoch.audience
        let keys = state(of: file, keyring)
        gate.tell(
          "\(name)  第 \(file.epoch.number) 期  \(file.codes.count) 个访问码  \(pages?[name] ?? 0) 个会员页面  \(keys.chinese)",
          "\(name)  epoch \(file.epoch.number)  \(file.codes.count) codes  \(pages?[name] ?? 0) members' pages  \(keys.english)"
        )
      }
      if pages == nil {
        gate.tell(
          "内容有错误，没有数会员页面：运行 xinglin check。", "The content has errors, so pages were not counted: run xinglin check.")
      }
    }
  }

  private func state(of file: AudienceFile, _ keyring: Keyring?) -> (chinese: String, english: String) {
    guard let keyring else { return ("没有设置 XINGLIN_GATE_KEYS", "XINGLIN_GATE_KEYS is not set") }
    do throws(GateFault) {
      _ = try file.key(keyring)
      return ("密钥可用", "the keys fit")
    } catch {
      return (error.message.chinese, error.message.english)
    }
  }

  /// Counts the pages of each audience; nil if the content has errors.
  private func pages() -> [String: Int]? {
    let options = ReadOptions(
      contentPath: ContentOptions.trimmed(gate.content), now: Int(Date().timeIntervalSince1970),
      jobs: ProcessInfo.processInfo.activeProcessorCount)
    guard let library = ContentReader(options).read().library else { return nil }
    return library.memberBodies.reduce(into: [:]) { $0[$1.audience, default: 0] += 1 }
  }
}
