import Bytes
import Testing

@testable import Diagnostics

@Suite struct ExcerptTests {
  /// Returns the excerpt and the line below it, from cell 8 on.
  private func excerpt(_ bytes: [UInt8], _ range: SourceRange, width: Int = 40) -> String? {
    var lines = SourceLines(bytes)
    guard let excerpt = lines.excerpt(of: range, width: width) else { return nil }
    let marks = excerpt.marks(from: 8)
    return String(decoding: excerpt.text + [0x0A] + marks.indent + marks.underline, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("abc", SourceRange(line: 1, column: 2), "abc\n ^"),
      ("全国公立医院", SourceRange(line: 1, column: 3, length: 4), "全国公立医院\n    ^~~~~~~~"),
      ("\ta\tb", SourceRange(line: 1, column: 2, length: 2), "\ta\tb\n\t^~~~~~~~"),
      ("a\tb", SourceRange(line: 1, column: 3), "a\tb\n \t^"),
      ("e\u{301}x", SourceRange(line: 1, column: 3), "e\u{301}x\n ^"),
      ("党👨‍⚕️x", SourceRange(line: 1, column: 2), "党👨‍⚕️x\n  ^~"),
      // Beyond the end, over several lines, empty, and with a byte order mark.
      ("ab", SourceRange(line: 1, column: 9), "ab\n  ^"),
      ("abc\nd", SourceRange(SourcePosition(line: 1, column: 2), to: SourcePosition(line: 2, column: 2)), "abc\n ^~"),
      ("ab", SourceRange(SourcePosition(line: 1, column: 2), to: SourcePosition(line: 1, column: 2)), "ab\n ^"),
      ("", SourceRange(line: 1, column: 1), "\n^"),
      ("\u{FEFF}ab", SourceRange(line: 1, column: 2), "ab\n ^"),
      ("a\n\nb", SourceRange(line: 2, column: 1), "\n^"),
    ])
  func marks(text: String, range: SourceRange, shown: String) {
    #expect(excerpt(Array(text.utf8), range) == shown)
  }

  @Test func noSuchLine() {
    #expect(excerpt(Array("a\nb".utf8), SourceRange(line: 3, column: 1)) == nil)
  }

  @Test func bytesThatAreNoUTF8() {
    #expect(
      excerpt([0x61, 0xFF, 0xE4, 0xB8, 0x62, 0xE5, 0x8C, 0xBB], SourceRange(line: 1, column: 5))
        == "a\u{FFFD}\u{FFFD}\u{FFFD}b医\n    ^")
  }

  @Test func windowsOnLongLines() {
    let digits = Array(String(repeating: "0123456789", count: 10).utf8)
    #expect(
      excerpt(digits, SourceRange(line: 1, column: 3, length: 2)) == String(
        decoding: digits[..<40], as: UTF8.self) + "…\n  ^~")
    #expect(
      excerpt(digits, SourceRange(line: 1, column: 51, length: 90)) == """
        …4567890123456789012345678901234567890123…
                         ^~~~~~~~~~~~~~~~~~~~~~~~
        """)
    #expect(
      excerpt(digits, SourceRange(line: 1, column: 101)) == """
        …4567890123456789
                         ^
        """)
    #expect(
      excerpt(Array(String(repeating: "医院", count: 30).utf8), SourceRange(line: 1, column: 31), width: 20) == """
        …医院医院医院医院医院…
                 ^~
        """)
  }

  @Test func aLineOfFiveMegabytesCostsOnePass() {
    let bytes = Array(repeating: UInt8(ascii: "x"), count: 5_000_000)
    let diagnostics = (0..<1_000).map { Samples.diagnostic(SourceRange(line: 1, column: 1 + $0 * 5_000)) }
    let report = TextReport(language: .chinese) { _ in bytes }
    let clock = ContinuousClock()
    var length = 0
    let time = clock.measure { length = report.bytes(diagnostics).count }
    #expect(length < 300_000)
    // Quadratic time would take minutes.
    #expect(time < .seconds(20))
  }
}
