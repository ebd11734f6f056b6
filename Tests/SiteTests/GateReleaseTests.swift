import Diagnostics
import Foundation
import Gate
import Site
import Testing

/// Builds with the audiences' files, the last release, and texts that no reader can open.
@Suite struct GateReleaseTests {
  private let folder: TemporaryFolder
  private let keyring = Keyring()
  private var gate: GateFolder { GateFolder(content: folder.path + "/content") }
  static let agreement = """
    ---
    title: 协议
    version: "1.0"
    kind: agreement
    date: 2023-01-02
    controller: 编辑部
    purpose: 核实身份
    method: 人工核实
    information: [姓名]
    retention: 一年
    retention_days: 365
    recipients: 不向他人提供
    transfer: 不传到境外
    rights: 撤回
    contact: 编辑部
    audience: 专业人士
    service_agreement: https://example.org/a
    privacy_policy: https://example.org/b
    draft: DRAFT
    ---
    正文。

    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\ngate: {contact: 编辑部}\n", to: "content/site.yml")
    try folder.write(
      "---\ntitle: 会员\ndate: 2024-03-01\naccess: members\nsummary: 摘要\n---\n正文在此。\n", to: "content/articles/m.md")
    try setDraft(true)
    try gate.write(AudienceFile(audience: "hcp", keyring: keyring), .initialized, day: "2024-01-01")
  }

  /// Sets whether the agreement is a draft. Drafts need no entry in the record, and this test builds them.
  private func setDraft(_ isDraft: Bool) throws {
    try folder.write(Self.agreement.replacing("DRAFT", with: "\(isDraft)"), to: "content/gate/agreement/1.0.md")
  }

  private func build(
    _ output: String = "site", production: Bool = true, adapt: (inout BuildOptions) -> Void = { _ in }
  ) throws -> BuildResult {
    try SampleSites.build(folder, output: output) { options in
      options.keyring = .success(keyring)
      options.includesDrafts = true
      options.isProduction = production
      adapt(&options)
    }
  }

  private func rules(_ result: BuildResult) -> [String] { result.diagnostics.map(\.problem.rule.id) }

  private func change(_ change: (inout AudienceFile) throws -> Void) throws {
    var file = try gate.audience("hcp").file
    try change(&file)
    try gate.write(file)
  }

  private func addCode() throws -> String {
    var id = ""
    try change { id = try $0.addCode(label: "", keyring: keyring).id }
    return id
  }

  @Test func textsThatNobodyCanOpenAreReported() throws {
    let empty = try build()
    #expect(rules(empty) == ["gate/no-readers"])
    #expect(empty.diagnostics.first?.location.path.hasSuffix("content/gate/keys/hcp.json") == true)
    #expect(empty.hasErrors)
    #expect(try !build(production: false).hasErrors)
    _ = try addCode()
    #expect(try rules(build()).isEmpty)
    // With only a draft agreement, no reader is admitted.
    let draft = try build { $0.includesDrafts = false }
    #expect(rules(draft) == ["gate/no-readers"])
    #expect(draft.diagnostics.first?.location.range.start.line == 4)
  }

  @Test func anOldFileFailsTheRelease() throws {
    let id = try addCode()
    let other = try addCode()
    let path = gate.path(of: "hcp")
    let before = try #require(FileManager.default.contents(atPath: path))
    _ = try build()
    try change { try $0.revoke(id, keyring: keyring) }
    #expect(try rules(build()).isEmpty)
    let output = folder.files("site")
    try before.write(to: URL(fileURLWithPath: path))
    let result = try build()
    #expect(rules(result) == ["gate/rollback"])
    #expect(result.diagnostics.first?.location.path == path)
    #expect(result.hasErrors)
    #expect(folder.files("site") == output)

    // On a machine without the output, the last release is passed explicitly.
    #expect(try rules(build("fresh")).isEmpty)
    let previous = folder.path + "/site"
    #expect(try build("fresh") { $0.previousReleaseFolder = previous }.hasErrors)
    // A release that is missing or unreadable is not treated as empty.
    #expect(try rules(build("fresh") { $0.previousReleaseFolder = previous + "/nowhere" }) == ["gate/rollback"])
    try folder.write("{", to: "damaged/gate/keys/hcp.json")
    #expect(try rules(build("fresh") { $0.previousReleaseFolder = folder.path + "/damaged" }) == ["gate/rollback"])
    try folder.write("x", to: "first/index.html")
    #expect(try rules(build("fresh") { $0.previousReleaseFolder = folder.path + "/first" }) == [])
    let allowed = try build("fresh") {
      $0.previousReleaseFolder = previous
      $0.rollbackReason = "误收回"
    }
    #expect(!allowed.hasErrors)
    #expect(allowed.diagnostics.first?.problem.message.chinese.contains("误收回") == true)
    #expect(try !build("site", production: false).hasErrors)

    // A code that was removed without being revoked.
    try change { try $0.rotate(keyring) }
    _ = try build("fresh")
    let text = try #require(folder.text("content/gate/keys/hcp.json"))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.contains(other) }) - 1
    lines.removeSubrange(start..<start + 8)
    var rest = lines.joined(separator: "\n")
    rest = rest.replacing("},\n  ]", with: "}\n  ]")
    try folder.write(rest, to: "content/gate/keys/hcp.json")
    #expect(try rules(build("fresh")) == ["gate/rollback"])
  }

  @Test func aMergeIsReportedInItsFile() throws {
    _ = try addCode()
    let text = try #require(folder.text("content/gate/keys/hcp.json"))
    try folder.write(text.replacing("  \"epoch\"", with: "<<<<<<< HEAD\n  \"epoch\""), to: "content/gate/keys/hcp.json")
    let result = try build(production: false)
    #expect(rules(result) == ["gate/audience-file"])
    #expect(result.diagnostics.first?.location.path == gate.path(of: "hcp"))
    #expect((result.diagnostics.first?.location.range.start.line ?? 0) > 3)
    try folder.write(text.replacing("600000", with: "1000"), to: "content/gate/keys/hcp.json")
    #expect(try rules(build(production: false)) == ["gate/slot"])
    #expect(try build { $0.keyring = nil }.diagnostics.contains { $0.problem.rule.id == "gate/slot" })
  }

  @Test func aSharedOriginIsAWarning() throws {
    _ = try addCode()
    let result = try build { $0.baseURL = "https://user.github.io/project" }
    #expect(rules(result) == ["gate/shared-origin"])
    #expect(result.diagnostics.first?.location.range.start.line == 2)
    #expect(!result.hasErrors)
  }
}
