import Diagnostics
import Foundation
import Site
import Testing

@testable import Gate

/// What must never happen at the gate for applicants, and the tests that show it:
///
/// - A members' text in plain text: ``nothingOfAReaderIsInClear()``; `SealedPageTests`: `nothingOfItIsAnywhereElse`,
///   `withEncryptionSwitchedOffTheWallHolds`; `DecisionTests`: `nothingInAFileIsInClear`
/// - A build without keys that publishes one in plain text: ``withoutKeysNobodyGetsARecord()``; `SealedPageTests`:
///   `withoutKeysPagesAreLocked`
/// - A secret in output, logs, errors, arguments or caches: ``secretsAreInNoFileAndNoMessage()``; `SecretTests`:
///   `secretsPrintAsWords`; `Tests/Checks/verify.py`: subprocesses
/// - A text that stays public, or open to a revoked reader: ``aRevocationLeavesNothingForTheOldKey()``;
///   `SealedPageTests`: `aPageThatWasPublicLeavesNothing`, `thePreviewHasItInMemoryAlone`
/// - An approval by a mere push: ``aPushApprovesNobody()``; `DecisionTests`: `whatIsNotSignedIsRefused`,
///   `signersAreThoseOfTheSecret`; `AttackTests`
/// - Trust in the clock: ``noClockIsTrusted()``; `DecisionTests`: `aWrongClockMakesNoForgeries`
/// - Trust in failing storage or an unknown version: `Tests/Browser/gate_faults.py`: `obstacles`, `forgeries`;
///   `Browser/member.test.mjs`
extension MembershipTests {
  private static let (label, reason) = ("某医院的王甲乙", "证书看不清楚请重拍")

  /// Decides on three readers, approving one of them.
  private func decided() throws -> [ReaderSecret] {
    let readers = (0..<3).map { _ in ReaderSecret() }
    _ = try decide([readers[0]], .approved, label: Self.label)
    _ = try decide([readers[1]], .rejected, label: Self.label, message: Self.reason)
    _ = try decide([readers[2]], .more, label: Self.label, message: Self.reason)
    return readers
  }

  /// Returns the paths of all files in the test's folder, except the editors' own, that contain one of `needles`.
  private func files(containing needles: [[UInt8]], below name: String = "") throws -> [String] {
    let root = URL(fileURLWithPath: folder.path).appending(path: name)
    let names = folder.files(name).keys.filter { !$0.hasPrefix("content/") && !$0.hasPrefix("editor") }
    return try names.sorted().filter { name in
      let data = try Data(contentsOf: root.appending(path: name))
      return needles.contains { data.range(of: Data($0)) != nil }
    }
  }

  /// Returns a secret in binary and in its textual encodings.
  private func encodings(of secret: [UInt8]) -> [[UInt8]] {
    let base64 = Data(secret).base64EncodedString().filter { $0 != "=" }
    let texts = [
      Hexadecimal.encoded(secret), Hexadecimal.encoded(secret).uppercased(), Base64URL.encoded(secret), base64,
    ]
    return [secret] + texts.map { Array($0.utf8) }
  }

  @Test func nothingOfAReaderIsInClear() throws {
    let readers = try decided()
    #expect(try rules(build()) == [])
    var needles = [Self.label, Self.reason, "正文在此"].map { Array($0.utf8) }
    for reader in readers {
      needles += try encodings(of: #require(reader.mailbox(site: keyring.site)).bytes)
      needles.append(Array(reader.formatted.utf8))
    }
    #expect(try files(containing: needles, below: "site") == [])
    // The search does find existing text.
    #expect(try files(containing: [Array("摘要".utf8)], below: "site") != [])
  }

  @Test func withoutKeysNobodyGetsARecord() throws {
    _ = try decided()
    let result = try build(production: false) { $0.keyring = nil }
    #expect(!result.hasErrors)
    #expect(rules(result).contains("gate/no-keys"))
    #expect(folder.files("site").keys.allSatisfy { !$0.hasPrefix("gate/members/") && !$0.hasSuffix(".sealed") })
    #expect(try files(containing: [Array("正文在此".utf8)], below: "site") == [])
    #expect(try build("other") { $0.keyring = nil }.hasErrors)
  }

  @Test func secretsAreInNoFileAndNoMessage() throws {
    let readers = try decided()
    let text = try gate.audience("hcp").file
    let master = try #require(Base64URL.decoded(keyring.line.dropFirst(5)))[16..<48]
    var secrets = [Array(master), try text.key(keyring).bytes]
    for reader in readers {
      let bytes = reader.keys(site: keyring.site).bytes
      secrets += [Array(bytes.prefix(32)), Array(bytes.suffix(32))]
    }
    let needles = secrets.flatMap(encodings) + [Array(keyring.line.utf8)]
    // Successful builds, builds from the cache, and builds with diagnostics.
    var results = [try build(), try build()]
    results.append(try build { $0.keyring = .success(Keyring(site: keyring.site)) })
    results.append(try build { $0.keyring = .success(Keyring()) })
    let path = try decide([readers[0]], .revoked, 2, day: "2025-06-02")
    try FileManager.default.removeItem(atPath: path + ".sig")
    results.append(try build(production: false))
    #expect(results.map(\.hasErrors) == [false, false, true, true, true])
    #expect(try files(containing: needles) == [])
    for message in results.flatMap(\.diagnostics).map(\.problem.message) {
      for words in [message.chinese, message.english] {
        #expect(!needles.contains { Data(words.utf8).range(of: Data($0)) != nil })
      }
    }
  }

  @Test func aRevocationLeavesNothingForTheOldKey() throws {
    let readers = try decided()
    #expect(try rules(build()) == [])
    let (file, old) = (try gate.audience("hcp").file, try gate.audience("hcp").file.key(keyring))
    let before = folder.files("site").filter { $0.key.hasSuffix(".sealed") && $0.key.hasPrefix("articles/") }
    #expect(before.count == 1)
    _ = try decide([readers[0]], .revoked, 2, day: "2025-06-02")
    var renewed = file
    try renewed.rotate(keyring)
    try gate.write(renewed, .rotated, day: "2025-06-02")
    #expect(try rules(build()) == [])
    let after = folder.files("site").filter { $0.key.hasSuffix(".sealed") && $0.key.hasPrefix("articles/") }
    #expect(after.count == 1)
    #expect(Set(before.keys).isDisjoint(with: after.keys))
    for (path, _) in after {
      let sealed = try Array(Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/site/\(path)")))
      for epoch in 1...2 {
        let page = "/" + path.prefix(through: try #require(path.lastIndex(of: "/")))
        let context = SealContext(site: keyring.site, audience: "hcp", epoch: epoch, path: page, part: .body)
        #expect(throws: UnsealError.damaged) { try Envelope.open(sealed, with: old, for: context) }
        let present = try? Envelope.open(sealed, with: renewed.key(keyring), for: context)
        #expect((present != nil) == (epoch == 2))
      }
    }
  }

  @Test func aPushApprovesNobody() throws {
    _ = try decided()
    let pinned = Keyring.suffix(signers: try #require(try gate.signers()).digest)
    func push() throws -> BuildResult {
      try build { options in
        options.keyring = Result { () throws(GateError) in
          try Keyring(environment: [Keyring.environmentVariable: keyring.line + pinned]) ?? keyring
        }
      }
    }
    #expect(try rules(push()) == [])
    let before = folder.files("site")
    let thief = ReaderSecret()
    try run(["-q", "-t", "ed25519", "-N", "", "-C", "thief", "-f", folder.path + "/editor-thief"])
    // Signed with an unknown key, then unsigned, then with the key added to the list.
    let path = try decide([thief], .approved, by: "editor-thief")
    let signature = try Data(contentsOf: URL(fileURLWithPath: path + ".sig"))
    #expect(try rules(push()) == ["gate/signature"])
    try FileManager.default.removeItem(atPath: path + ".sig")
    #expect(try rules(push()) == ["gate/signature"])
    try signature.write(to: URL(fileURLWithPath: path + ".sig"))
    let list = folder.text("content/gate/signers") ?? ""
    try folder.write(list + "thief " + (folder.text("editor-thief.pub") ?? ""), to: "content/gate/signers")
    #expect(try rules(push()) == ["gate/signers"])
    #expect(folder.files("site") == before)
    #expect(try record(thief) == nil)
  }

  @Test func noClockIsTrusted() throws {
    let reader = ReaderSecret()
    _ = try decide([reader], .rejected, day: "2035-01-01")
    _ = try decide([reader], .approved, 2, day: "2025-06-01")
    var published: [[String: String]] = []
    for (name, now) in [("early", 1_735_689_600), ("late", 4_102_444_800)] {
      #expect(try rules(build(name) { $0.now = now }) == [])
      published.append(folder.files(name + "/gate/members"))
      #expect(try record(reader, name)?.state == "approved")
    }
    #expect(published[0] == published[1])
  }
}
