import Foundation
import Mutations
import Testing

@testable import Gate

/// No key file and no keys line makes a command trap.
@Suite struct GateMutationTests {
  @Test func keyFiles() throws {
    let keys = Keyring()
    let file = try AudienceFile(audience: "hcp", keyring: keys)
    let seeds = [try file.json]
    let tokens = ["{", "}", "[", "]", "\"", ",", "null", "-1", "1e999", "99999999999999999999", "\\ud800", "\"v\":2"]
    for bytes in Mutations(of: seeds, tokens: tokens, count: Mutations.count) {
      guard let found = AudienceFile(json: bytes) else { continue }
      _ = found.published
    }
  }

  @Test func lines() {
    let seeds = [Array(Keyring().line.utf8)]
    for bytes in Mutations(of: seeds, tokens: ["-", "=", "A", "xinglin", "."], count: Mutations.count / 4) {
      guard let line = String(validating: bytes, as: UTF8.self) else { continue }
      _ = try? Keyring(line: line)
    }
  }

  @Test func envelopes() throws {
    let key = AudienceKey()
    let context = SealContext(site: Keyring().site, audience: "hcp", epoch: 1, path: "/a/", part: .body)
    let sealed = try Envelope.seal(Array("正文".utf8), with: key, for: context)
    for bytes in Mutations(of: [sealed], tokens: ["XLG\u{1}", "XLG\u{2}"], count: Mutations.count) where bytes != sealed
    {
      #expect(throws: UnsealError.self) { try Envelope.open(bytes, with: key, for: context) }
    }
  }

  @Test func slots() throws {
    let epoch = AudienceEpoch(site: Keyring().site, audience: "hcp", number: 1)
    let (wrapping, key) = (try #require(WrappingKey(bytes: Array(0..<32))), AudienceKey())
    let slot = try CodeSlot(id: "7K3Q", salt: Array(0..<16), wrapping: wrapping, key: key, in: epoch)
    for bytes in Mutations(of: [slot.nonce + slot.wrappedKey], tokens: ["\u{0}"], count: Mutations.count) {
      var changed = slot
      (changed.nonce, changed.wrappedKey) = (Array(bytes.prefix(12)), Array(bytes.dropFirst(12)))
      if changed != slot { #expect(throws: UnsealError.damaged) { try changed.open(with: wrapping, in: epoch) } }
    }
    let file = AudienceFile(
      epoch: epoch, sealedKey: [], codes: [AudienceFile.Entry(slot: slot, sealedEscrow: [])])
    let tokens = ["{", "}", "\"", ",", "null", "-1", "9223372036854775807", "1e999", "\\ud800", "\"v\":2"]
    for bytes in Mutations(of: [file.published], tokens: tokens, count: Mutations.count) {
      _ = PublishedSlots(json: bytes)?.slots.first.map { try? $0.open(with: wrapping, in: epoch) }
    }
  }

  @Test func codes() {
    for bytes in Mutations(
      of: [Array(AccessCode().formatted.utf8)], tokens: ["-", "O", "l", "*", "\u{3000}", "Ｋ"], count: Mutations.count)
    {
      let text = String(decoding: bytes, as: UTF8.self)
      if let code = AccessCode(typed: text) { #expect(AccessCode(typed: code.formatted)?.id == code.id) }
      _ = AccessCode.id(typed: text)
    }
  }
}
