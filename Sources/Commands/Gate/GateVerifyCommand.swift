import ArgumentParser
import Diagnostics
import Essentials
import Gate
import Releases

/// `xinglin gate verify URL|DIR`.
struct GateVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: .localized("核对发布的网站与生成的是否一致", "compare a published site with its build"),
    discussion: """
      \(String.localized(
        "从另一台电脑核对：同一次提交、同一把密钥生成的网站，每个字节都相同。也可以只拿生成的清单来，但哈希只能查出差错，查不出有意伪造。",
        "From another machine: the same commit and keys give the same bytes. A list of the build's files serves too, though its hashes find "
          + "accidents and not forgeries."))
      \(String.localized(
        "一致退出码是 0，有不同是 1，网站连不上是 69。", "Exit status: 0 where nothing differs, 1 where something does, 69 where the host cannot be reached."))

      \(String.localized("例：", "Examples:"))
        xinglin gate verify https://www.example.org/
        xinglin gate verify /srv/journal/current --from ci/.xinglin-files
      """)

  @Argument(help: .localized("网址，或者发布的目录", "a URL or a published folder"))
  var tree: String

  @Option(
    help: .localized(
      "生成的：输出目录、其中的 .xinglin-files，或者发布留下的清单",
      "the build: an output folder, its .xinglin-files, or the manifest of a release"))
  var from = "site"

  @Option(
    help: .localized("更早一次生成的，其中会员的文件应当已经删去", "an earlier build whose members-only files must be gone"))
  var previous: String?

  @Option(help: .localized("消息的语言", "the language of messages"))
  var lang = MessageLanguage.chinese

  /// The maximum number of differences that are listed.
  private static let maximumListedDifferences = 200

  func run() throws {
    let outcome: Verification.Outcome
    do throws(PublishError) {
      outcome = try verify()
    } catch {
      Terminal.standardError.writeLine("xinglin: " + error.message[lang])
      throw error.exitCode
    }
    let differences = outcome.differences
    for difference in differences.prefix(Self.maximumListedDifferences) {
      Terminal.standardError.writeLine("\(difference.path.sanitized): \(difference.message[lang])")
    }
    if differences.isEmpty {
      writeLine("核对了 \(outcome.fileCount) 个文件，都与生成的一样。", "Compared \(outcome.fileCount) files; all match the build.")
    } else {
      writeLine(
        "核对了 \(outcome.fileCount) 个文件，有 \(differences.count) 处不同。",
        "Compared \(outcome.fileCount) files; found \(differences.count) differences.")
      throw ExitStatus.contentErrors
    }
  }

  private func verify() throws(PublishError) -> Verification.Outcome {
    let jobs = ContentOptions.threadCount(for: nil)
    var verification = Verification(against: try BuildManifest(ContentOptions.trimmed(from), jobs: jobs))
    if let previous {
      verification.previousManifest = try BuildManifest(ContentOptions.trimmed(previous), jobs: jobs)
    }
    // With the keys, missing decisions can be identified; without them the file just differs.
    if let keyring = try? Keyring(environment: ProcessInfo.processInfo.environment) {
      verification.lostDecisions = { built, published in
        guard let built = MemberManifest(built, keyring: keyring),
          let published = MemberManifest(published, keyring: keyring)
        else { return nil }
        return published.missingBatches(since: built)
      }
    }
    guard tree.contains("://") else { return try verification.verify(folder: ContentOptions.trimmed(tree)) }
    guard let url = SiteURL(tree) else { throw .invalidURL(tree) }
    return try verification.verify(url)
  }

  private func writeLine(_ chinese: String, _ english: String) {
    Terminal.standardOutput.writeLine(Message(zh: chinese, en: english)[lang])
  }
}
