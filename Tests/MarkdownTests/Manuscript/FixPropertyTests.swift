import Diagnostics
import Markdown
import Testing

/// For random texts, fixing is idempotent and leaves code unchanged.
@Suite struct FixPropertyTests {
  private static let pieces = [
    "甲", "乙丙", "医院把支部建在科室里", "，", "。", ",", ":", "!", "?", "...", "。。。", "　", "\u{A0}", " ", "  ", "\n", "\n\n", "> ",
    "- ", "1. ", "# ", "**", "*", "`",
    "`甲,乙`", "(biāo)", "[甲](b,c)", "![图](a.png)", "<b>", "\\", "“", "”", "|", "A", "12", "{{", "}}", "```\n", "    ",
    "年", "二0", "…", "www.a.cn,", "です",
  ]

  @Test(arguments: 0..<40) func mendingTwiceChangesNothingMore(seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<50 {
      let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }.joined()
      let once = Self.mended(text)
      #expect(Self.mended(once) == once, "\(text.debugDescription)")
      #expect(
        Self.code(of: once) == Self.code(of: text) || once == text || text.contains("\u{3000}")
          || text.contains("\u{A0}"), "\(text.debugDescription)")
    }
  }

  private static func mended(_ text: String) -> String {
    Markdown.fixed(MarkdownSource(bytes: Array(text.utf8), path: "a.md")).map { String(decoding: $0, as: UTF8.self) }
      ?? text
  }

  /// Returns the rendered code spans of a text.
  private static func code(of text: String) -> [Substring] {
    Sample(text).html.split(separator: "<code>").dropFirst().map { $0.prefix { $0 != "<" } }
  }

  /// The SplitMix generator of Steele, Lea and Flood (OOPSLA 2014).
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
