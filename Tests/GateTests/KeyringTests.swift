import Diagnostics
import Foundation
import Testing

@testable import Gate

@Suite struct KeyringTests {
  private func keyring(_ value: String?) throws(GateError) -> Keyring? {
    try Keyring(environment: value.map { ["XINGLIN_GATE_KEYS": $0] } ?? [:])
  }

  @Test func theLineIsReadFromTheVariableOrFromTheFileItNames() throws {
    let keys = Keyring()
    let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "keys")
    #expect(try keyring(keys.line)?.line == keys.line)
    #expect(try keyring(" \(keys.line)\n")?.line == keys.line)
    for text in [keys.line, keys.line + "\n", "XINGLIN_GATE_KEYS=\(keys.line)\n"] {
      try Data(text.utf8).write(to: file)
      #expect(try keyring(file.path)?.line == keys.line)
    }
    #expect(try keyring(nil) == nil)
    #expect(try keyring("") == nil)
  }

  @Test func thePrintedLineWorksAsItIs() throws {
    let line = Keyring().line
    for value in [
      "XINGLIN_GATE_KEYS=\(line)", "XINGLIN_GATE_KEYS=\(line)\r\n", "export XINGLIN_GATE_KEYS=\"\(line)\"", "'\(line)'",
      "\"XINGLIN_GATE_KEYS=\(line)\"", "“\(line)”", "XINGLIN_GATE_KEYS: \(line)", "XINGLIN_GATE_KEYS = \(line)",
    ] {
      #expect(try keyring(value)?.line == line, "\(value)")
    }
    #expect(try keyring("XINGLIN_GATE_KEYS=") == nil)
  }

  @Test func aCodeIsNamedByItsIDOrByItself() {
    let code = AccessCode()
    for typed in [code.id, code.formatted, code.id.lowercased(), " \(code.formatted.lowercased()) "] {
      #expect(AccessCode.id(typed: typed) == code.id)
    }
    for typed in ["", "ABC", String(code.formatted.dropLast(3)), code.formatted + "7", "七八九十"] {
      #expect(AccessCode.id(typed: typed) == nil)
    }
  }

  @Test func aMangledValueIsReportedWithoutTheValue() throws {
    let line = Keyring().line
    for value in [String(line.dropLast()), line + "A", line.replacing("xlg1.", with: "xlg1.A")] {
      #expect(throws: GateError.damagedKeys) { try keyring(value) }
    }
    #expect(throws: GateError.unreadableKeys) { try keyring(String(line.dropFirst())) }
    for fault in [GateError.damagedKeys, .unreadableKeys] {
      #expect(!fault.message.chinese.contains(line.dropFirst(5).prefix(8)))
    }
  }

  @Test func everyChangedSymbolIsFound() {
    let line = Array(Keyring().line.utf8)
    for index in 5..<line.count {
      var changed = line
      changed[index] = line[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      #expect(throws: GateError.damagedKeys) { try Keyring(line: String(decoding: changed, as: UTF8.self)) }
    }
  }

  @Test func codesOpenTheKeyUntilTheyAreRevoked() throws {
    let keys = Keyring()
    var file = try AudienceFile(audience: "hcp", keyring: keys)
    let first = try file.addCode(label: "甲", keyring: keys)
    let second = try file.addCode(label: "", keyring: keys)
    let before = file
    for code in [first, second] { #expect(try open(code, file) == file.key(keys)) }
    #expect(try Set(file.issuedCodes(keys).map(\.label)) == ["甲", ""])

    try file.revoke(first.id, keyring: keys)
    #expect(file.epoch.number == 2)
    #expect(try file.key(keys) != before.key(keys))
    #expect(try open(second, file) == file.key(keys))
    #expect(!file.codes.contains { $0.slot.id == first.id })
    // A slot of the previous epoch opens neither in the new one nor with another code.
    let slot = try #require(before.codes.first { $0.slot.id == first.id }).slot
    #expect(throws: UnsealError.damaged) { try slot.open(with: first, in: file.epoch) }
    #expect(throws: UnsealError.damaged) { try slot.open(with: second, in: before.epoch) }
    #expect(throws: GateError.unknownCode(first.id, audience: "hcp")) { try file.revoke(first.id, keyring: keys) }
  }

  private func open(_ code: AccessCode, _ file: AudienceFile) throws -> AudienceKey {
    try #require(file.codes.first { $0.slot.id == code.id }).slot.open(with: code, in: file.epoch)
  }

  @Test func fewerRoundsAreRefused() throws {
    let keys = Keyring()
    var file = try AudienceFile(audience: "hcp", keyring: keys)
    let code = try file.addCode(label: "", keyring: keys)
    file.codes[0].slot.rounds = 599_999
    #expect(throws: UnsealError.insufficientRounds) { try file.codes[0].slot.open(with: code, in: file.epoch) }
  }

  @Test func keysOfAnotherSiteOrOlderKeysOpenNothing() throws {
    let keys = Keyring()
    let file = try AudienceFile(audience: "hcp", keyring: keys)
    #expect(throws: GateError.wrongSite("hcp")) { try file.key(Keyring()) }
    #expect(throws: GateError.wrongKeys("hcp")) { try file.key(Keyring(site: keys.site)) }
    let newKeys = Keyring(site: keys.site)
    let renewed = try file.rekeyed(under: newKeys)
    #expect(throws: GateError.wrongKeys("hcp")) { try renewed.key(keys) }
    #expect(try renewed.key(newKeys) != file.key(keys))
    #expect(renewed.epoch.number == 2)
  }

  @Test func theFileIsReadAsWrittenAndPublishesSlotsAlone() throws {
    let keys = Keyring()
    var file = try AudienceFile(audience: "hcp", keyring: keys)
    _ = try file.addCode(label: "甲医院", keyring: keys)
    let json = try file.json
    #expect(AudienceFile(json: json) == file)
    #expect(try file.json == json)
    for bytes in [json, file.published] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("甲医院"))
      #expect(try !text.contains(Base64URL.encoded(file.key(keys).bytes)))
    }
    let published = String(decoding: file.published, as: UTF8.self)
    #expect(!published.contains(Base64URL.encoded(file.sealedKey)))
    #expect(!published.contains(Base64URL.encoded(file.codes[0].sealedEscrow)))
    #expect(AudienceFile(json: Array(json.dropLast(3))) == nil)
  }

  @Test(arguments: ["", "consents", "HCP", "a/b", "..", "a|b", String(repeating: "a", count: 33)])
  func audiencesAreNamedPlainly(name: String) {
    #expect(throws: GateError.invalidAudience(name)) { try AudienceFile(audience: name, keyring: Keyring()) }
  }
}
