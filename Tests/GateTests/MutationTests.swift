import Foundation
import Mutations
import Testing

@testable import Gate

/// No key file and no line of keys makes a command trap.
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
}
