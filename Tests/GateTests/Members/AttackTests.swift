import Crypto
import Diagnostics
import Foundation
import Testing

@testable import Gate

/// Attacks by someone who can push commits, or who controls the host or a cache. None approves a reader or opens a
/// page.
@Suite struct AttackTests {
  /// The encrypted parts of a decision are bound to its reader and number.
  @Test func sealedPartsOpenForTheirReaderAlone() throws {
    let (member, thief) = (Member(), Member())
    let (mine, stolen) = (try member.decision(.rejected, message: "原因"), try thief.decision(.approved))
    let moved = Decision(
      mailbox: stolen.mailbox, sequence: 1, state: .approved, audience: "hcp", sealedEscrow: mine.sealedEscrow,
      sealedMessage: mine.sealedMessage)
    #expect(moved.openEscrow(with: Member.keyring) == nil)
    #expect(moved.openMessage(with: member.keys, site: Member.site) == nil)
    var later = mine
    later.sequence = 2
    #expect(later.openMessage(with: member.keys, site: Member.site) == nil)
    #expect(mine.openMessage(with: thief.keys, site: Member.site) == nil)
    // Even if a signer publishes it, neither reader gets a record.
    let folder = try DecisionFolder()
    _ = try folder.write([moved])
    let file = try AudienceFile(audience: "hcp", keyring: Member.keyring)
    let shards = try MemberShards(folder.ledger(), keyring: Member.keyring, audiences: [file], jobs: 1)
    #expect(shards.unopened == 1)
    for reader in [member, thief] {
      let shard = try #require(MemberShard(shards.files[reader.mailbox.shard(of: shards.files.count)]))
      #expect(shard.record(reader.keys, site: Member.site) == nil)
    }
  }

  /// Moving a decision from one batch to another invalidates the signatures of both, and a signature belongs to a
  /// single batch.
  @Test func decisionsStayInTheirBatch() throws {
    let folder = try DecisionFolder()
    let (first, second) = (Member(), Member())
    let one = try folder.write([first.decision(.approved)])
    let other = try folder.write([second.decision(.rejected), Member().decision(.rejected)], day: "2025-06-02")
    let texts = try [one, other].map { try String(contentsOfFile: $0, encoding: .utf8) }
    let signatures = try [one, other].map { try Data(contentsOf: URL(fileURLWithPath: $0 + ".sig")) }

    let copied = DecisionFile(json: Array(texts[0].utf8))?.decisions.first
    var batch = try #require(DecisionFile(json: Array(texts[1].utf8)))
    batch.decisions.append(try #require(copied))
    try Data(batch.json).write(to: URL(fileURLWithPath: other))
    #expect(try folder.ledger().diagnostics.map(\.problem.rule.id) == ["gate/signature"])
    #expect(try folder.ledger().latest.map(\.mailbox) == [first.mailbox])

    // The signatures of two batches, swapped.
    try Data(texts[1].utf8).write(to: URL(fileURLWithPath: other))
    for (path, signature) in zip([one, other], signatures.reversed()) {
      try signature.write(to: URL(fileURLWithPath: path + ".sig"))
    }
    #expect(try folder.ledger().diagnostics.map(\.problem.rule.id) == ["gate/signature", "gate/signature"])
    #expect(try folder.ledger().latest.isEmpty)
  }

  /// A signature for git or for a file does not sign a decision, and trailing bytes after a signature or a batch are
  /// rejected.
  @Test func signaturesForOtherUsesDoNotCount() throws {
    let folder = try DecisionFolder()
    let path = try folder.write([Member().decision(.approved)])
    let (url, name) = (URL(fileURLWithPath: path + ".sig"), URL(fileURLWithPath: path).lastPathComponent)
    let (json, signature) = (try Data(contentsOf: URL(fileURLWithPath: path)), try Data(contentsOf: url))
    let refused = ["decisions/\(name):1:1 gate/signature"]
    for namespace in ["git", "file", "xinglin-gate2", "xinglin"] {
      try FileManager.default.removeItem(at: url)
      try folder.sign(path, namespace: namespace)
      #expect(try folder.findings() == refused)
    }
    let blob = try #require(SSHText.bytes(signature))
    for changed in [blob + [0], Array(blob.dropLast()), blob + blob] {
      try SSHText.data(changed).write(to: url)
      #expect(try folder.findings() == refused)
    }
    try (signature + signature).write(to: url)
    #expect(try folder.findings() == refused)
    try signature.write(to: url)
    for tail in [" ", "\n", "{}", "\u{0}"] {
      try (json + Data(tail.utf8)).write(to: URL(fileURLWithPath: path))
      #expect(try folder.findings().count == 1)
      #expect(try folder.ledger().latest.isEmpty)
    }
  }

  /// Degenerate signature values, which every key would accept if they were not checked.
  @Test func emptySignaturesAreNone() throws {
    let elliptic = P256.Signing.PrivateKey().publicKey.x963Representation
    let edwards = Curve25519.Signing.PrivateKey().publicKey.rawRepresentation
    let (ecdsa, ed25519) = ("ecdsa-sha2-nistp256", "ssh-ed25519")
    func wire(_ parts: [[UInt8]]) -> [UInt8] { parts.flatMap(SSHReader.encodedString) }
    let keys = [
      wire([Array(ecdsa.utf8), Array("nistp256".utf8), Array(elliptic)]), wire([Array(ed25519.utf8), Array(edwards)]),
    ]
    let (curve, flat) = (
      try #require(SSHPublicKey(blob: keys[0])), try #require(SSHPublicKey(blob: keys[1]))
    )
    for number in [[], [0], [UInt8](repeating: 0, count: 32), [UInt8](repeating: 0xFF, count: 33)] {
      #expect(!curve.isValid(wire([Array(ecdsa.utf8), wire([number, number])]), of: [1]))
      #expect(!flat.isValid(wire([Array(ed25519.utf8), number + number]), of: [1]))
    }
    for blob in keys {
      #expect(SSHPublicKey(blob: blob + [0]) == nil)
      #expect(SSHPublicKey(blob: blob.dropLast()) == nil)
    }
  }

  /// The decisions of a removed signer have no effect until another editor signs them.
  @Test func aSignerWhoWasRemovedDecidesNothing() throws {
    let folder = try DecisionFolder()
    try folder.makeKey("former")
    try folder.allow(["editor", "former"])
    let member = Member()
    let path = try folder.write([member.decision(.approved)], by: "former")
    #expect(try folder.findings() == [])
    try folder.allow(["editor"])
    let name = URL(fileURLWithPath: path).lastPathComponent
    #expect(try folder.findings() == ["decisions/\(name):1:1 gate/signature"])
    #expect(try folder.ledger().latest.isEmpty)
    try FileManager.default.removeItem(atPath: path + ".sig")
    try folder.sign(path)
    #expect(try folder.findings() == [])
    #expect(try folder.ledger().decision(on: member.mailbox)?.state == .approved)
  }

  /// A host that serves an older shard shows a revoked reader the old state and a key that opens nothing new.
  @Test func anOlderShardOpensNothingNew() throws {
    let member = Member()
    let file = try AudienceFile(audience: "hcp", keyring: Member.keyring)
    let folder = try DecisionFolder()
    _ = try folder.write([member.decision(.approved)])
    let before = try MemberShards(folder.ledger(), keyring: Member.keyring, audiences: [file], jobs: 1).files
    _ = try folder.write([member.decision(.revoked, 2)], day: "2025-06-02")
    var renewed = file
    try renewed.rotate(Member.keyring)
    let after = try MemberShards(folder.ledger(), keyring: Member.keyring, audiences: [renewed], jobs: 1).files
    let shard = try member.mailbox.shard(of: before.count)
    let stale = try #require(MemberShard(before[shard])?.record(member.keys, site: Member.site)?.access)
    #expect(stale.epoch == 1)
    #expect(MemberShard(after[shard])?.record(member.keys, site: Member.site)?.access == nil)
    let page = SealContext(site: Member.site, audience: "hcp", epoch: 2, path: "/a/", part: .body)
    let sealed = try Envelope.seal(Array("新的正文".utf8), with: renewed.key(Member.keyring), for: page)
    let key = try #require(Base64URL.decoded(stale.key).flatMap(AudienceKey.init(bytes:)))
    #expect(throws: UnsealError.damaged) { try Envelope.open(sealed, with: key, for: page) }
    // Neither a different shard nor that of another site contains a record of the reader.
    #expect(MemberShard(before[(shard + 1) % before.count])?.record(member.keys, site: Member.site) == nil)
    #expect(MemberShard(before[shard])?.record(member.keys, site: Keyring().site) == nil)
  }

  /// Truncated, appended or moved records in a shard.
  @Test func shardsAreWholeOrNone() throws {
    let member = Member()
    let file = try AudienceFile(audience: "hcp", keyring: Member.keyring)
    let folder = try DecisionFolder()
    _ = try folder.write([member.decision(.approved)])
    let shards = try MemberShards(folder.ledger(), keyring: Member.keyring, audiences: [file], jobs: 1).files
    let shard = try shards[member.mailbox.shard(of: shards.count)]
    let sizes = [shard.count - 1, shard.count - 543, shard.count + 1, shard.count + 543, 20]
    for size in sizes {
      #expect(MemberShard(Array((shard + shard).prefix(size))) == nil)
    }
    #expect(MemberShard([]) == nil)
    // Another version, and the records under another salt.
    for (index, value) in [(3, 2), (4, shard[4] ^ 1)] as [(Int, UInt8)] {
      var changed = shard
      changed[index] = value
      #expect(MemberShard(changed)?.record(member.keys, site: Member.site) == nil)
    }
    // A preceding record with the same tag hides the reader's, but reveals nothing.
    let own = try #require(
      stride(from: 20, to: shard.count, by: 544).first { start in
        MemberShard(Array(shard[..<20] + shard[start..<start + 544]))?.record(member.keys, site: Member.site) != nil
      })
    let forged = Array(shard[..<20] + shard[own..<own + 16]) + [UInt8](repeating: 7, count: 528)
    #expect(MemberShard(forged + shard[20...])?.record(member.keys, site: Member.site) == nil)
  }

  /// Access code slots that are too short or too long, or have fewer rounds.
  @Test func slotsAreWholeOrNone() throws {
    let epoch = AudienceEpoch(site: Member.site, audience: "hcp", number: 1)
    let (wrapping, key) = (try #require(WrappingKey(bytes: Array(0..<32))), AudienceKey())
    let slot = try CodeSlot(id: "7K3Q", salt: Array(0..<16), wrapping: wrapping, key: key, in: epoch)
    #expect(try slot.open(with: wrapping, in: epoch) == key)
    var slots = Array(repeating: slot, count: 8)
    slots[0].wrappedKey.removeLast()
    slots[1].wrappedKey.append(0)
    slots[2].wrappedKey = Array(slot.wrappedKey.prefix(15))
    slots[3].wrappedKey = []
    slots[4].nonce.removeLast()
    slots[5].nonce.append(0)
    slots[6].nonce = []
    slots[7].id = "7K3R"
    for slot in slots { #expect(throws: UnsealError.damaged) { try slot.open(with: wrapping, in: epoch) } }
    let later = AudienceEpoch(site: Member.site, audience: "hcp", number: 2)
    #expect(throws: UnsealError.damaged) { try slot.open(with: wrapping, in: later) }
    var weak = slot
    weak.rounds = CodeSlot.minimumRounds - 1
    #expect(throws: UnsealError.insufficientRounds) { try weak.open(with: AccessCode(), in: epoch) }
  }

  /// Applications with trailing bytes and a valid checksum, and an application of one reader in another's name.
  @Test func applicationsAreWholeOrNone() throws {
    let (member, thief, editor) = (Member(), Member(), EditorKey())
    let line = try ApplicationLine(sealing: member.application(), to: editor.publicKey, site: Member.site)
    let sealed = Array(try #require(Base64URL.decoded(line.text.dropFirst(5).dropLast())).dropLast(4))
    let others: [[UInt8]] = [
      sealed + [0], sealed.dropLast(), sealed + sealed, Array(sealed.prefix(65)) + Array(repeating: 1, count: 16),
    ]
    for bytes in others {
      let text = "xla1." + Base64URL.encoded(bytes + SHA256.hash(data: bytes).prefix(4)) + "."
      for line in ApplicationLine.find(in: Array(text.utf8)).lines {
        #expect(throws: ApplicationLine.Failure.wrongRecipient) { try line.open(with: editor, site: Member.site) }
      }
    }
    // The thief knows only the pseudonym, which is in git.
    let (own, other) = (try thief.application().bytes, try member.mailbox.bytes)
    #expect(Application(other + own.dropFirst(16)) == nil)
    let json = own.dropFirst(112)
    let head = other + thief.keys.bytes
    let code = HMAC<SHA256>.authenticationCode(for: head + json, using: thief.keys.proofKey)
    let forged = try #require(Application(head + code + json))
    #expect(try forged.mailbox == member.mailbox)
    #expect(!forged.isFrom(member.keys))
    let folder = try DecisionFolder()
    _ = try folder.write([member.decision(.rejected)])
    let store = try ApplicationStore(
      site: Member.site, environment: [ApplicationStore.environmentVariable: folder.url.appending(path: "store").path])
    let membership = try MembershipReview(folder.folder, store, keyring: Member.keyring, editor: editor, jobs: 1)
    #expect(!membership.isGenuine(forged))
    #expect(try membership.isGenuine(member.application()))
  }
}

/// Armored SSH signatures.
private enum SSHText {
  static func bytes(_ text: Data) -> [UInt8]? {
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").dropFirst().dropLast()
    return Data(base64Encoded: lines.joined()).map { Array($0) }
  }

  static func data(_ bytes: [UInt8]) -> Data {
    Data("-----BEGIN SSH SIGNATURE-----\n\(Data(bytes).base64EncodedString())\n-----END SSH SIGNATURE-----\n".utf8)
  }
}
