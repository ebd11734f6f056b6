import Crypto
import Foundation
import Testing

@testable import Gate

/// The values derived from a reader's secret, and its notation.
@Suite struct SecretTests {
  @Test func secretsAreTakenAsShown() throws {
    for _ in 0..<200 {
      let secret = ReaderSecret()
      #expect(ReaderSecret(typed: secret.formatted) == secret)
      #expect(ReaderSecret(typed: secret.formatted.lowercased().replacing("-", with: " ")) == secret)
      #expect(secret.formatted.count == 33)
      #expect(secret.formatted.last.map { $0.isLetter || $0.isNumber } == true)
    }
    #expect(ReaderSecret(typed: "") == nil)
    #expect(ReaderSecret(typed: AccessCode().formatted) == nil)
  }

  @Test func everyWrongSymbolIsFound() throws {
    let symbols = Array(ReaderSecret().formatted.utf8)
    for index in symbols.indices where symbols[index] != UInt8(ascii: "-") {
      var changed = symbols
      changed[index] = symbols[index] == UInt8(ascii: "7") ? UInt8(ascii: "8") : UInt8(ascii: "7")
      #expect(ReaderSecret(typed: String(decoding: changed, as: UTF8.self)) == nil)
    }
  }

  /// The tests of the browser's code contain the same values.
  @Test func derivationsStayAsTheyAre() throws {
    let secret = try #require(ReaderSecret(bytes: Array(0..<16)))
    let site = "000102030405060708090a0b0c0d0e0f"
    #expect(secret.formatted == "0004-1061-050R-3GG2-8A1C-60T3-GF6")
    #expect(secret.mailbox(site: site)?.description == "8a481a0063618b76b97bdf8c31428aa3")
    #expect(
      Hexadecimal.encoded(secret.keys(site: site).bytes)
        == "c7c0c515e99088499bcf7404d1fc0f61cf8804caccb667c707be436afe0c4017"
        + "2c9672bad742fec5b9555d6f5ea6c5fdf7b4e183f2fc785c684fcb5db104aaf1")
  }

  @Test func secretsPrintAsWords() throws {
    let member = Member()
    for text in [
      "\(member.secret)", "\(member.keys)", "\(EditorKey())", String(reflecting: EditorKey()),
      String(reflecting: member.keys),
    ] {
      #expect(text.contains("redacted"))
    }
  }

  @Test func theEditorsKeyIsReadFromTheVariable() throws {
    let key = EditorKey()
    func read(_ value: String) throws(GateError) -> EditorKey? {
      try EditorKey(environment: [EditorKey.environmentVariable: value])
    }
    #expect(try read(key.line)?.line == key.line)
    #expect(try read("XINGLIN_GATE_EDITOR_KEY=\(key.line)\n")?.publicKey == key.publicKey)
    #expect(try read("") == nil)
    #expect(throws: GateError.damagedEditorKey) { try read(String(key.line.dropLast())) }
    #expect(throws: GateError.damagedEditorKey) { try read("/nowhere") }
    #expect(EditorKey.uncompressed(key.publicKey)?.count == 87)
    #expect(EditorKey.uncompressed("02ab") == nil)
  }

  @Test func theSignersStandBesideTheKeys() throws {
    let keys = Keyring(signers: Array(repeating: 7, count: 32))
    let read = try #require(try Keyring(environment: [Keyring.environmentVariable: keys.line]))
    #expect(read.signersDigest == keys.signersDigest)
    #expect(read.line == keys.line)
    #expect(throws: GateError.damagedKeys) { try Keyring(line: keys.line + "A") }
    #expect(throws: GateError.damagedKeys) { try Keyring(line: keys.line + ".") }
    #expect(try Keyring(line: Keyring(site: keys.site).line).signersDigest == nil)
  }
}
