import Diagnostics
import Foundation
import Testing

@testable import Gate

/// A reader, and the editors of a site, for tests of their exchange.
struct Member {
  static let keyring = Keyring()
  static var site: String { keyring.site }

  let secret = ReaderSecret()

  var mailbox: Mailbox {
    get throws { try #require(secret.mailbox(site: Self.site)) }
  }
  var keys: MemberKeys { secret.keys(site: Self.site) }

  func decision(_ state: Decision.State, _ sequence: Int = 1, message: String = "", label: String = "") throws
    -> Decision
  {
    let mailbox = try mailbox
    return Decision(
      mailbox: mailbox, sequence: sequence, state: state, audience: "hcp",
      sealedEscrow: try Self.keyring.seal(
        MemberEscrow(keys: keys, label: label).bytes, as: .member(site: Self.site, mailbox)),
      sealedMessage: try Decision.sealed(
        message: message, keys: keys, mailbox: mailbox, sequence: sequence, site: Self.site))
  }

  func application(_ answers: [String: String] = ["name": "甲"]) throws -> Application {
    let answers = answers.sorted { $0.key < $1.key }.map {
      Application.Answer(id: $0.key, label: $0.key, answer: $0.value)
    }
    let content = Application.Content(
      time: "2025-06-01T08:00:00.000Z", answers: answers,
      consents: [
        .init(
          document: "agreement", version: "2.1", sha256: "ab", language: "zh-Hans", choice: "agree",
          time: "2025-06-01T07:59:00.000Z")
      ])
    return try #require(Application(secret, site: Self.site, content: content))
  }
}

/// A content folder whose decisions are signed with `ssh-keygen` and a test key.
final class DecisionFolder {
  let url: URL
  var folder: GateFolder { GateFolder(content: url.path) }

  /// Creates a folder with a signer whose key is of the given type.
  init(_ kind: String = "ed25519") throws {
    url = FileManager.default.temporaryDirectory.appending(path: "decisions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url.appending(path: "gate"), withIntermediateDirectories: true)
    try makeKey("editor", kind)
    try allow(["editor"])
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func makeKey(_ name: String, _ kind: String = "ed25519") throws {
    try run(["-q", "-t", kind, "-N", "", "-C", name, "-f", url.appending(path: name).path])
  }

  func allow(_ names: [String]) throws {
    let lines = try names.map { try "\($0) " + String(contentsOf: url.appending(path: "\($0).pub"), encoding: .utf8) }
    try Data(lines.joined().utf8).write(to: url.appending(path: "gate/signers"))
  }

  func sign(_ path: String, by name: String = "editor", namespace: String = "xinglin-gate") throws {
    try run(["-q", "-Y", "sign", "-n", namespace, "-f", url.appending(path: name).path, path])
  }

  /// Writes a batch the way the commands do, and returns its path.
  func write(_ decisions: [Decision], day: String = "2025-06-01", by name: String = "editor") throws -> String {
    try folder.write(decisions, site: Member.site, day: day) { path throws(GateError) in
      do { try sign(path, by: name) } catch { throw .encryptionFailed }
    }
  }

  func ledger(_ keyring: Keyring? = nil) throws -> MemberLedger {
    try MemberLedger(folder, site: Member.site, keyring: keyring, jobs: 2)
  }

  /// Returns the findings as relative path, line, column and rule.
  func findings(_ keyring: Keyring? = nil) throws -> [String] {
    try ledger(keyring).diagnostics.map {
      let start = $0.location.range.start
      return "\($0.location.path.dropFirst(url.path.count + 6)):\(start.line):\(start.column) \($0.problem.rule.id)"
    }
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ssh-keygen"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw GateError.encryptionFailed }
  }
}
