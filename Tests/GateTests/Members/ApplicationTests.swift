import Crypto
import Foundation
import Testing

@testable import Gate

/// Applications: encrypted to the editors of one site, found in letters, and distinguished from those of other sites.
@Suite struct ApplicationTests {
  private let editor = EditorKey()

  private func line(_ member: Member, _ answers: [String: String] = ["name": "甲"]) throws -> ApplicationLine {
    try ApplicationLine(sealing: member.application(answers), to: editor.publicKey, site: Member.site)
  }

  @Test func theEditorsOpenWhatAReaderSealed() throws {
    let member = Member()
    let opened = try line(member).open(with: editor, site: Member.site)
    #expect(try opened.mailbox == member.mailbox)
    #expect(opened.keys == member.keys)
    #expect(opened.content.answers.map(\.answer) == ["甲"])
    #expect(opened.isFrom(member.keys))
    #expect(!opened.isFrom(Member().keys))
  }

  @Test func nobodyElseDoes() throws {
    let line = try line(Member())
    #expect(throws: ApplicationLine.Failure.wrongRecipient) { try line.open(with: EditorKey(), site: Member.site) }
    #expect(throws: ApplicationLine.Failure.wrongRecipient) { try line.open(with: editor, site: Keyring().site) }
  }

  @Test func theSizeRevealsLittle() throws {
    let member = Member()
    let sizes = Set(try ["甲", "甲乙丙", "一个很长的名字"].map { try line(member, ["name": $0]).text.utf8.count })
    #expect(sizes.count == 1)
  }

  @Test func linesAreFoundInLetters() throws {
    let (first, second) = (try line(Member()), try line(Member()))
    let folded = stride(from: 0, to: first.text.utf8.count, by: 60).map { start in
      String(decoding: Array(first.text.utf8)[start..<min(start + 60, first.text.utf8.count)], as: UTF8.self)
    }
    let letters = [
      "编辑部：\n\(first.text)\n谢谢", folded.joined(separator: "\r\n"), folded.joined(separator: "\n> "),
      folded.joined(separator: "=\n"), "\(first.text)\(first.text)",
    ]
    for letter in letters {
      let (lines, damaged) = ApplicationLine.find(in: Array(letter.utf8))
      #expect(lines.map(\.text) == [first.text])
      #expect(damaged == 0)
    }
    let both = ApplicationLine.find(in: Array("\(first.text) \(second.text)".utf8))
    #expect(both.lines == [first, second])
  }

  @Test func damageIsCounted() throws {
    let text = try line(Member()).text
    for damaged in [String(text.dropLast()), text.replacing("xla1.", with: "xla1.A"), "xla1.", "xla1.abc."] {
      let (lines, count) = ApplicationLine.find(in: Array(damaged.utf8))
      #expect(lines.isEmpty)
      #expect(count == 1)
    }
    #expect(ApplicationLine.find(in: []).damaged == 0)
  }

  @Test func everyByteCounts() throws {
    let bytes = try Member().application().bytes
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[index] ^= 1
      #expect(Application(changed) == nil)
    }
    #expect(Application([]) == nil)
    #expect(Application(Array(bytes.prefix(112))) == nil)
  }

  /// RFC 9180, appendix A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode.
  @Test func theVectorOfTheStandardOpens() throws {
    let key = try P256.KeyAgreement.PrivateKey(
      rawRepresentation: Hexadecimal.decoded("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2"))
    let encapsulated =
      "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4"
    let sealed =
      "5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434"
    var recipient = try HPKE.Recipient(
      privateKey: key, ciphersuite: ApplicationLine.suite,
      info: Data(Hexadecimal.decoded("4f6465206f6e2061204772656369616e2055726e")),
      encapsulatedKey: Data(Hexadecimal.decoded(encapsulated)))
    let plain = try recipient.open(
      Hexadecimal.decoded(sealed), authenticating: Hexadecimal.decoded("436f756e742d30"))
    #expect(String(decoding: plain, as: UTF8.self) == "Beauty is truth, truth beauty")
  }

  /// Lines encrypted by the generator and by PyPI's pyhpke, to a key used nowhere else. `Tests/Checks/hpke.py` opens
  /// the first with the second.
  @Test func whatOthersSealedOpens() throws {
    struct Fixture: Decodable {
      var site: String
      var secret: String
      var editor: String
      var generator: String
      var other: String
    }
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(FixtureCases.bytes("application.json")))
    let (editor, secret) = (
      try EditorKey(line: fixture.editor), try #require(ReaderSecret(bytes: Hexadecimal.decoded(fixture.secret)))
    )
    for text in [fixture.generator, fixture.other] {
      let line = try #require(ApplicationLine.find(in: Array(text.utf8)).lines.first)
      let opened = try line.open(with: editor, site: fixture.site)
      #expect(opened.mailbox == secret.mailbox(site: fixture.site))
      #expect(opened.isFrom(secret.keys(site: fixture.site)))
      #expect(opened.content.answers.map(\.answer) == ["王甲乙"])
    }
  }
}
