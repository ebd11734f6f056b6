import Diagnostics
import Foundation
import Site
import Testing

@testable import Gate

/// Builds with decisions on applicants.
@Suite struct MembershipTests {
  let folder: TemporaryFolder
  let keyring = Keyring()
  var gate: GateFolder { GateFolder(content: folder.path + "/content") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      title: 论坛
      base_url: https://example.org
      language: zh-Hans
      gate:
        contact: 编辑部
        sealing_key: 02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5

      """, to: "content/site.yml")
    try folder.write("- {id: name, label: 姓名, purpose: 核对}\n", to: "content/gate/questions.yml")
    try folder.write(
      "---\ntitle: 会员\ndate: 2024-03-01\naccess: members\nsummary: 摘要\n---\n正文在此。\n", to: "content/articles/m.md")
    try folder.write(
      GateReleaseTests.agreement.replacing("DRAFT", with: "true"), to: "content/gate/agreement/1.0.md")
    try gate.write(AudienceFile(audience: "hcp", keyring: keyring), .initialized, day: "2024-01-01")
    try run(["-q", "-t", "ed25519", "-N", "", "-C", "editor", "-f", folder.path + "/editor"])
    try folder.write("editor " + (folder.text("editor.pub") ?? ""), to: "content/gate/signers")
  }

  func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ssh-keygen"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw GateError.encryptionFailed }
  }

  func decide(
    _ secrets: [ReaderSecret], _ state: Decision.State, _ sequence: Int = 1, day: String = "2025-06-01",
    label: String = "", message: String = "", by signer: String = "editor"
  ) throws -> String {
    let decisions = try secrets.map { secret in
      let (mailbox, keys) = (try #require(secret.mailbox(site: keyring.site)), secret.keys(site: keyring.site))
      return Decision(
        mailbox: mailbox, sequence: sequence, state: state, audience: "hcp",
        sealedEscrow: try keyring.seal(
          MemberEscrow(keys: keys, label: label).bytes, as: .member(site: keyring.site, mailbox)),
        sealedMessage: try Decision.sealed(
          message: message, keys: keys, mailbox: mailbox, sequence: sequence, site: keyring.site))
    }
    return try gate.write(decisions, site: keyring.site, day: day) { path throws(GateError) in
      do { try run(["-q", "-Y", "sign", "-n", "xinglin-gate", "-f", "\(folder.path)/\(signer)", path]) } catch {
        throw .encryptionFailed
      }
    }
  }

  func build(
    _ output: String = "site", production: Bool = true, adapt: (inout BuildOptions) -> Void = { _ in }
  ) throws -> BuildResult {
    try SampleSites.build(folder, output: output) { options in
      let signers = (try? gate.signers())?.digest
      options.keyring = Result { () throws(GateError) in
        try Keyring(environment: [Keyring.environmentVariable: keyring.line + (signers.map(Keyring.suffix) ?? "")])
          ?? keyring
      }
      options.includesDrafts = true
      options.isProduction = production
      adapt(&options)
    }
  }

  func rules(_ result: BuildResult) -> [String] { result.diagnostics.map(\.problem.rule.id) }

  func record(_ secret: ReaderSecret, _ output: String = "site") throws -> MemberRecord? {
    let mailbox = try #require(secret.mailbox(site: keyring.site))
    let path = "\(folder.path)/\(output)/gate/members/\(MemberShards.fileName(ofShard: mailbox.shard(of: 16)))"
    let shard = try #require(MemberShard(Array(Data(contentsOf: URL(fileURLWithPath: path)))))
    return shard.record(secret.keys(site: keyring.site), site: keyring.site)
  }

  @Test func approvedReadersReceiveTheKey() throws {
    #expect(try rules(build()) == [])
    let (first, second) = (ReaderSecret(), ReaderSecret())
    #expect(try record(first) == nil)
    _ = try decide([first, second], .approved)
    #expect(try rules(build()) == [])
    #expect(try record(first)?.access?.epoch == 1)
    // A revocation and a renewed key in a single step.
    _ = try decide([second], .revoked, 2)
    var file = try gate.audience("hcp").file
    try file.rotate(keyring)
    try gate.write(file, .rotated, day: "2025-06-02")
    #expect(try rules(build()) == [])
    #expect(try record(second)?.state == "revoked")
    #expect(try record(second)?.access == nil)
    #expect(try record(first)?.access?.epoch == 2)
    // The same content yields the same bytes elsewhere.
    #expect(try rules(build("other")) == [])
    #expect(folder.files("site") == folder.files("other"))
  }

  @Test func aSiteWithoutApplicationsPublishesNothing() throws {
    try folder.write(
      "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\ngate: {contact: 编辑部}\n", to: "content/site.yml")
    _ = try build(production: false)
    #expect(folder.files("site").keys.allSatisfy { !$0.hasPrefix("gate/members/") })
  }

  @Test func aDecisionThatDoesNotCountStopsTheBuild() throws {
    let path = try decide([ReaderSecret()], .rejected)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data(text.replacing("rejected", with: "approved").utf8).write(to: URL(fileURLWithPath: path))
    let result = try build(production: false)
    #expect(rules(result) == ["gate/signature"])
    #expect(result.hasErrors)
    #expect(result.diagnostics.first?.location.path == path)
    // Without keys as well.
    #expect(try rules(build(production: false) { $0.keyring = nil }).contains("gate/signature"))
  }

  @Test func aDecisionThatIsGoneFailsTheRelease() throws {
    let secret = ReaderSecret()
    _ = try decide([secret], .approved)
    let revocation = try decide([secret], .revoked, 2)
    _ = try build()
    let before = folder.files("site")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: revocation))
    try FileManager.default.removeItem(atPath: revocation)
    let result = try build()
    #expect(rules(result) == ["gate/rollback"])
    #expect(result.hasErrors)
    #expect(folder.files("site") == before)
    #expect(try rules(build("fresh") { $0.previousReleaseFolder = folder.path + "/site" }) == ["gate/rollback"])
    #expect(
      try !build("fresh") {
        $0.previousReleaseFolder = folder.path + "/site"
        $0.rollbackReason = "误收回"
      }.hasErrors)
    try bytes.write(to: URL(fileURLWithPath: revocation))
    #expect(try rules(build()) == [])
  }

  @Test func keysMustKnowTheSigners() throws {
    _ = try decide([ReaderSecret()], .approved)
    #expect(try rules(build { $0.keyring = .success(keyring) }) == ["gate/signers-unpinned"])
    #expect(try build { $0.keyring = .success(keyring) }.hasErrors)
    #expect(try !build(production: false) { $0.keyring = .success(keyring) }.hasErrors)
    let stale = Keyring(site: keyring.site, signers: Array(repeating: 1, count: 32))
    #expect(try rules(build { $0.keyring = .success(stale) }).contains("gate/signers"))
  }
}
