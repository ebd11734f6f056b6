import Foundation
import Testing

@testable import Gate

/// Decisions: those that a build accepts, and those that it rejects with a file and line.
@Suite struct DecisionTests {
  @Test(arguments: ["ed25519", "ecdsa"])
  func signedDecisionsCount(kind: String) throws {
    let folder = try DecisionFolder(kind)
    let (first, second) = (Member(), Member())
    _ = try folder.write([first.decision(.rejected, message: "看不清"), second.decision(.approved)])
    _ = try folder.write([first.decision(.approved, 2)], day: "2025-06-02")
    let ledger = try folder.ledger()
    #expect(ledger.diagnostics.isEmpty)
    #expect(ledger.latest.count == 2)
    #expect(try ledger.decision(on: first.mailbox)?.sequence == 2)
    #expect(try ledger.decision(on: second.mailbox)?.state == .approved)
    #expect(try ledger.decision(on: Member().mailbox) == nil)
  }

  @Test func nothingInAFileIsInClear() throws {
    let folder = try DecisionFolder()
    let member = Member()
    let path = try folder.write([member.decision(.rejected, message: "看不清证书", label: "甲医院")])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("看不清") && !text.contains("甲医院"))
    #expect(!text.contains(Base64URL.encoded(Array(member.keys.bytes.prefix(32)))))
    let decision = try #require(try folder.ledger().latest.first)
    let escrow = try #require(decision.openEscrow(with: Member.keyring))
    #expect(escrow.label == "甲医院")
    #expect(decision.openMessage(with: escrow.keys, site: Member.site) == "看不清证书")
    #expect(decision.openEscrow(with: Keyring(site: Member.site)) == nil)
  }

  @Test func whatIsNotSignedIsRefused() throws {
    let folder = try DecisionFolder()
    let member = Member()
    let path = try folder.write([member.decision(.rejected)])
    let name = URL(fileURLWithPath: path).lastPathComponent
    func findings() throws -> [String] { try folder.findings().map { $0.replacing(name, with: "NAME") } }
    let (text, signature) = (
      try String(contentsOfFile: path, encoding: .utf8), try String(contentsOfFile: path + ".sig", encoding: .utf8)
    )
    #expect(try findings() == [])

    // Modified, unsigned, and signed for another purpose or with garbage.
    try Data(text.replacing("rejected", with: "approved").utf8).write(to: URL(fileURLWithPath: path))
    #expect(try findings() == ["decisions/NAME:1:1 gate/signature"])
    #expect(try folder.ledger().latest.isEmpty)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.removeItem(atPath: path + ".sig")
    #expect(try findings() == ["decisions/NAME:1:1 gate/signature"])
    try Data(signature.replacing("A", with: "B").utf8).write(to: URL(fileURLWithPath: path + ".sig"))
    #expect(try findings() == ["decisions/NAME:1:1 gate/signature"])
    try Data(signature.utf8).write(to: URL(fileURLWithPath: path + ".sig"))

    // A copy under another name, which would be applied after the others.
    let copy = path.replacing("2025-06-01", with: "2025-06-09")
    try Data(text.utf8).write(to: URL(fileURLWithPath: copy))
    try Data(signature.utf8).write(to: URL(fileURLWithPath: copy + ".sig"))
    #expect(try findings() == ["decisions/\(name.replacing("2025-06-01", with: "2025-06-09")):1:15 gate/decision"])
    try FileManager.default.removeItem(atPath: copy)
    #expect(try findings() == [])

    // Invalid JSON, and an unresolved merge conflict.
    try Data("{\"v\":1,}".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try findings() == ["decisions/NAME:1:8 gate/decision"])
    try Data("{\n<<<<<<< ours\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try findings() == ["decisions/NAME:2:1 gate/decision"])
  }

  @Test func signersAreThoseOfTheSecret() throws {
    let folder = try DecisionFolder()
    try folder.makeKey("stranger")
    let path = try folder.write([Member().decision(.approved)], by: "stranger")
    let name = URL(fileURLWithPath: path).lastPathComponent
    #expect(try folder.findings() == ["decisions/\(name):1:1 gate/signature"])
    // A commit adds an unknown signer; the secret still pins the old list.
    let before = try #require(try folder.folder.signers()).digest
    let pinned = Keyring(site: Member.site, signers: before)
    try folder.allow(["editor", "stranger"])
    #expect(try folder.findings() == [])
    #expect(try folder.findings(pinned) == ["signers:1:1 gate/signers"])
    #expect(try folder.findings(Keyring(site: Member.site)) == ["signers:1:1 gate/signers-unpinned"])
    let after = try #require(try folder.folder.signers()).digest
    #expect(try folder.findings(Keyring(site: Member.site, signers: after)) == [])
    // Unrecognized lines authorize nobody.
    let list = folder.url.appending(path: "gate/signers")
    let text = try String(contentsOf: list, encoding: .utf8)
    for line in ["x cert-authority ssh-ed25519 AAAA", "x ssh-rsa AAAA", "x"] {
      try Data("# 名单\n\(text)\(line)\n".utf8).write(to: list)
      #expect(try folder.findings() == ["signers:4:1 gate/signers"])
    }
    try Data(text.replacing("stranger ssh", with: "stranger namespaces=\"xinglin-gate\" ssh").utf8).write(to: list)
    #expect(try folder.findings() == [])
  }

  @Test func numbersNeitherFallNorMiss() throws {
    let folder = try DecisionFolder()
    let member = Member()
    let mailbox = try member.mailbox.description
    _ = try folder.write([member.decision(.rejected)], day: "2025-06-02")
    let second = try folder.write([member.decision(.more, 2)], day: "2025-06-02")
    let third = try folder.write([member.decision(.approved, 3)], day: "2025-06-03")
    #expect(try folder.findings() == [])
    let column = try #require(
      try String(contentsOfFile: third, encoding: .utf8).range(of: "\"\(mailbox)\"").map {
        try String(contentsOfFile: third, encoding: .utf8).distance(from: "".startIndex, to: $0.lowerBound)
      })
    try FileManager.default.removeItem(atPath: second)
    let name = URL(fileURLWithPath: third).lastPathComponent
    #expect(try folder.findings() == ["decisions/\(name):1:\(column + 1) gate/decision"])
    // A batch dated before an earlier one cannot come from the commands.
    let early = DecisionFile(name: "2025-05-01-1", site: Member.site, decisions: [try member.decision(.more, 2)])
    let path = folder.folder.path(ofDecision: early.name)
    try Data(early.json).write(to: URL(fileURLWithPath: path))
    try folder.sign(path)
    #expect(try folder.findings().map { $0.hasSuffix("gate/decision") } == [true])
  }

  @Test func twoBranchesMergeWithoutLoss() throws {
    let folder = try DecisionFolder()
    let (both, other) = (Member(), Member())
    let paths = try [
      folder.write([both.decision(.approved)]), folder.write([both.decision(.approved), other.decision(.approved)]),
    ]
    #expect(Set(paths).count == 2)
    // Identical decisions count as one.
    let ledger = try folder.ledger()
    #expect(ledger.diagnostics.isEmpty)
    #expect(ledger.latest.count == 2)
    // Contradictory ones require a third, regardless of their random file names.
    for _ in 0..<6 { _ = try folder.write([both.decision(.rejected)]) }
    #expect(try folder.findings().count == 1)
    _ = try folder.write([both.decision(.rejected, 2)], day: "2025-06-02")
    #expect(try folder.findings().isEmpty)
    #expect(try folder.ledger().decision(on: both.mailbox)?.state == .rejected)
  }

  @Test func aWrongClockMakesNoForgeries() throws {
    let folder = try DecisionFolder()
    let member = Member()
    _ = try folder.write([member.decision(.rejected)], day: "2031-01-01")
    let path = try folder.write([member.decision(.approved, 2)], day: "2025-06-02")
    #expect(path.contains("/2031-01-01-"))
    #expect(try folder.findings() == [])
  }

  @Test func aFailedSignatureLeavesNothing() throws {
    let folder = try DecisionFolder()
    #expect(throws: (any Error).self) { try folder.write([Member().decision(.approved)], by: "nobody") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.folder.decisionsPath) == [])
  }
}
