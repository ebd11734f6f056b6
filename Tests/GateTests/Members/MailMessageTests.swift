import Foundation
import Testing

@testable import Gate

/// Applications in the encodings in which mail programs send them.
@Suite struct MailMessageTests {
  private let line: ApplicationLine

  init() throws {
    line = try ApplicationLine(sealing: Member().application(), to: EditorKey().publicKey, site: Member.site)
  }

  /// Returns the texts as strings without empty ones.
  private static func texts(_ message: String) -> [String] {
    MailMessage(Array(message.utf8)).texts.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }
  }

  private static func base64(_ bytes: [UInt8], _ end: String = "\r\n") -> String {
    let digits = Array(Data(bytes).base64EncodedString())
    return stride(from: 0, to: digits.count, by: 76).map { String(digits[$0..<min($0 + 76, digits.count)]) + end }
      .joined()
  }

  private func expectLine(in bytes: [UInt8], _ comment: Comment) {
    let (lines, damaged) = ApplicationLine.find(in: bytes)
    #expect(lines == [line], comment)
    #expect(damaged == 0, comment)
  }

  @Test(
    arguments: [
      ("text\n\nmore\n", ["text\n\nmore\n"]), ("", []),
      (
        "Content-Transfer-Encoding: base64\n\n5L2g\n5aW9\n--b\nrest\n",
        ["Content-Transfer-Encoding: base64\n\n", "你好", "--b\nrest\n"]
      ),
      (
        "content-transfer-encoding:\r\n BASE64\r\n\r\nYQ==\r\nYg==",
        ["content-transfer-encoding:\r\n BASE64\r\n\r\n", "ab"]
      ),
      (
        "Content-Transfer-Encoding: quoted-printable\n\n=E4=BD=A0=\n=3D=zz=\n",
        ["Content-Transfer-Encoding: quoted-printable\n\n", "你==zz"]
      ), ("Content-Transfer-Encoding: 8bit\n\nYQ==\n", ["Content-Transfer-Encoding: 8bit\n\nYQ==\n"]),
      ("Content-Transfer-Encoding: base64\n--b\n\nYQ==\n", ["Content-Transfer-Encoding: base64\n--b\n\nYQ==\n"]),
      ("Content-Transfer-Encoding: base64\n\n", ["Content-Transfer-Encoding: base64\n\n"]),
    ] as [(String, [String])])
  func encodedBodiesAreDecoded(_ message: String, _ texts: [String]) {
    #expect(Self.texts(message) == texts)
  }

  @Test func applicationsAreFoundInEncodedMail() {
    let text = Array("编辑部：\r\n\(line.text)\r\n谢谢\r\n".utf8)
    let body =
      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Self.base64(text)
    let (start, end) = (line.text.dropLast(9), line.text.suffix(9).dropLast())
    let quoted = "Content-Transfer-Encoding: quoted-printable\r\n\r\n\(start)=\r\n\(end)=2E\r\n"
    let parts =
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n您好\r\n--b\r\n"
      + "Content-Disposition: attachment; filename=\"=?utf-8?B?55Sz6K+3?=.txt\"\r\n\(body)\r\n--b--\r\n"
    let mails = [
      body, quoted, parts, parts.replacing("\r\n", with: "\n"),
      "From a@b Mon\nSubject: x\n\nhi\n\nFrom c@d Mon\n\(body)",
      "Content-Transfer-Encoding: base64\n\n" + Self.base64(Array(parts.utf8), "\n"), body + parts + line.text,
    ]
    for mail in mails { expectLine(in: Array("Subject: 申请\r\n\(mail)".utf8), "\(mail.prefix(200))") }
  }

  @Test(arguments: [
    "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{3000}", "<br>", "<br/>\n", "<BR />", "<wbr>", "&nbsp;", "\r\n>\u{A0}",
  ])
  func whatMailProgramsInsertIsSkipped(_ fold: String) {
    let text = line.text
    expectLine(in: Array("\(text.prefix(40))\(fold)\(text.dropFirst(40).dropLast())\(fold).".utf8), "\(fold)")
  }

  @Test(arguments: [false, true])
  func wideTextsAreConverted(isBig: Bool) {
    let bytes = "\u{FEFF}编辑部：\(line.text)\n".utf16.flatMap { unit in
      isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    expectLine(in: bytes, "file")
    expectLine(in: bytes + [0], "odd length")
    expectLine(in: Array("Content-Transfer-Encoding: base64\n\n\(Self.base64(bytes))".utf8), "attachment")
  }

  @Test func damageInAnEncodedPartIsCounted() {
    let mail = "Content-Transfer-Encoding: base64\n\n" + Self.base64(Array(line.text.dropLast(3).utf8))
    let (lines, damaged) = ApplicationLine.find(in: Array(mail.utf8))
    #expect(lines.isEmpty && damaged == 1)
  }

  /// Encoded messages within one another do not grow, and only so many are opened.
  @Test func nestingIsBounded() {
    var mail = Array(line.text.utf8)
    for _ in 0..<50 where mail.count < 1 << 20 {
      mail = Array("Content-Transfer-Encoding: base64\n\n\(Self.base64(mail))".utf8)
    }
    #expect(ApplicationLine.find(in: mail).lines.isEmpty)
    let headers = Array(String(repeating: "Content-Transfer-Encoding: base64\n\n", count: 20_000).utf8)
    #expect(MailMessage(headers).texts.reduce(0) { $0 + $1.count } <= headers.count)
  }
}
