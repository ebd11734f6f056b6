import Foundation
import Mutations
import Testing

@testable import Gate

/// No application, decision, signature, list of signers or shard makes a program trap, and no modified one is accepted.
@Suite struct MemberMutationTests {
  @Test func applications() throws {
    let member = Member()
    let editor = EditorKey()
    let application = try member.application()
    let line = try ApplicationLine(sealing: application, to: editor.publicKey, site: Member.site)
    for bytes in Mutations(of: [Array(line.text.utf8)], tokens: ["xla1.", ".", "\n", "=", "A"], count: Mutations.count)
    {
      for found in ApplicationLine.find(in: bytes).lines where found != line {
        #expect(throws: ApplicationLine.Failure.self) { try found.open(with: editor, site: Member.site) }
      }
    }
    for bytes in Mutations(
      of: [application.bytes], tokens: ["\"v\":2", "null", "{", "[", "1e999"], count: Mutations.count)
    where bytes != application.bytes {
      #expect(Application(bytes) == nil, "\(Mutations.describe(bytes))")
    }
  }

  @Test func decisions() throws {
    let folder = try DecisionFolder()
    let path = try folder.write([Member().decision(.rejected, message: "原因"), Member().decision(.approved)])
    let (json, signature) = (
      Array(try Data(contentsOf: URL(fileURLWithPath: path))),
      Array(try Data(contentsOf: URL(fileURLWithPath: path + ".sig")))
    )
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let signers = try folder.folder.signers()
    func read(_ json: [UInt8], _ signature: [UInt8]) -> ParsedDecisionFile {
      ParsedDecisionFile(json, signature: signature, name: name, path: path, site: Member.site, signers: signers)
    }
    #expect(read(json, signature).file != nil)
    let tokens = ["{", "}", "\"", ",", "null", "-1", "99999999999999999999", "\\ud800", "\"approved\"", "<<<<<<< "]
    for bytes in Mutations(of: [json], tokens: tokens, count: Mutations.count) where bytes != json {
      #expect(read(bytes, signature).file == nil, "\(Mutations.describe(bytes))")
      _ = DecisionFile(json: bytes)?.json
    }
    let edges = ["-----BEGIN SSH SIGNATURE-----", "AAAA", "=", "\n", "U1NIU0lH", "/////w=="]
    for bytes in Mutations(of: [signature], tokens: edges, count: Mutations.count) { _ = read(json, bytes) }
    let binary = Data(
      base64Encoded: String(decoding: signature, as: UTF8.self).split(separator: "\n").dropFirst().dropLast().joined())
    let head = "-----BEGIN SSH SIGNATURE-----\n"
    for bytes in Mutations(
      of: [Array(try #require(binary))], tokens: ["\u{0}\u{0}\u{0}\u{40}", "ssh-ed25519"], count: Mutations.count)
    {
      let text = head + Data(bytes).base64EncodedString() + "\n-----END SSH SIGNATURE-----\n"
      if Data(bytes) != binary { #expect(read(json, Array(text.utf8)).file == nil) }
    }
    let list = Array(try Data(contentsOf: folder.url.appending(path: "gate/signers")))
    for bytes in Mutations(of: [list], tokens: ["\n", "#", " ", "namespaces=", "AAAA"], count: Mutations.count) {
      _ = AllowedSigners(bytes, path: "signers").list
    }
  }

  @Test func shards() throws {
    let folder = try DecisionFolder()
    let member = Member()
    _ = try folder.write([member.decision(.rejected, message: "原因")])
    let file = try AudienceFile(audience: "hcp", keyring: Member.keyring)
    let shards = try MemberShards(folder.ledger(), keyring: Member.keyring, audiences: [file], jobs: 1)
    let shard = try shards.files[member.mailbox.shard(of: 16)]
    for bytes in Mutations(of: [shard], tokens: ["XLM\u{1}", "{}"], count: Mutations.count) {
      guard let record = MemberShard(bytes)?.record(member.keys, site: Member.site) else { continue }
      #expect(record.message == "原因")
    }
  }

  @Test func secrets() {
    for bytes in Mutations(
      of: [Array(ReaderSecret().formatted.utf8)], tokens: ["-", "O", "l", "*", "\u{3000}"], count: Mutations.count)
    {
      if let secret = ReaderSecret(typed: String(decoding: bytes, as: UTF8.self)) {
        #expect(ReaderSecret(typed: secret.formatted) == secret)
      }
    }
  }

  /// Decrypted contents come from a signer or a holder of the site's keys, but are parsed as untrusted input.
  @Test func sealedContents() throws {
    let member = Member()
    let escrow = MemberEscrow(keys: member.keys, label: "某医院").bytes
    for bytes in Mutations(of: [escrow], tokens: ["\u{0}\u{0}\u{0}\u{0}"], count: Mutations.count) {
      if let found = MemberEscrow(bytes) { #expect(found.keys.bytes == Array(bytes.prefix(64))) }
    }
    let decision = try member.decision(.approved, message: "原因")
    var (message, sealed) = (decision, decision)
    for bytes in Mutations(
      of: [decision.sealedMessage, decision.sealedEscrow], tokens: ["\u{0}"], count: Mutations.count)
    {
      (message.sealedMessage, sealed.sealedEscrow) = (bytes, bytes)
      if bytes != decision.sealedMessage, !bytes.isEmpty {
        #expect(message.openMessage(with: member.keys, site: Member.site) == nil)
      }
      if bytes != decision.sealedEscrow { #expect(sealed.openEscrow(with: Member.keyring) == nil) }
    }
    let record = MemberRecord(decision, message: "原因", key: (1, AudienceKey())).padded
    let tokens = ["{", "}", "\"", ",", "null", "-1", "9223372036854775807", "1e999", "\\ud800", "\"v\":2"]
    for bytes in Mutations(of: [record], tokens: tokens, count: Mutations.count) {
      if let found = MemberRecord(json: bytes) { _ = found.access?.key }
    }
  }

  @Test func manifestsAndEditorsKeys() throws {
    let folder = try DecisionFolder()
    _ = try folder.write([Member().decision(.approved)])
    let sealed = try MemberManifest(folder.ledger()).sealed(Member.keyring)
    for bytes in Mutations(of: [sealed], tokens: ["XLG\u{1}"], count: Mutations.count) where bytes != sealed {
      #expect(MemberManifest(bytes, keyring: Member.keyring) == nil)
    }
    let line = EditorKey().line
    for bytes in Mutations(of: [Array(line.utf8)], tokens: ["xle1.", "A", "=", "-"], count: Mutations.count) {
      let text = String(decoding: bytes, as: UTF8.self)
      if let key = try? EditorKey(line: text) { #expect(key.line == line) }
    }
  }
}
