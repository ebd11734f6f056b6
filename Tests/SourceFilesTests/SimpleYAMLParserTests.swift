import Testing

@testable import SourceFiles

/// The fast path agrees with the YAML parser on everything, including source locations.
@Suite struct SimpleYAMLParserTests {
  @Test(arguments: [
    "title: 标题\ndate: 2022-06-22\n", "tags:\n  - 一\n  - 二 二\nsummary: “引号”与——破折号\n", "tags:\n- 一\n- 二\n",
    "authors: [甲, 乙 丙]\n", "url: https://example.org/a?b=c#d\n", "title: 结尾有空格  \ntoc: true",
  ])
  func plain(_ yaml: String) throws {
    let map = try #require(SimpleYAMLParser.map(in: Array(yaml.utf8)[...], firstLine: 2))
    #expect(Self.description(.map(map)) == Self.parsed(yaml))
  }

  @Test(arguments: [
    "title: \"引号\"\n", "a: b: c\n", "a: b # 注\n", "a:\n", "a: |\n  b\n", "a: b\n  c\n", "a:\n  - b\n    c\n",
    "a: 1\na: 2\n",
    "a: [b,c]\n", "a: [b, {c: d}]\n", "a: []\n", "a: [b, ]\n", "# 注\na: b\n", "a: *b\n", "a: - b\n", "a:\n  - b: c\n",
    "a:\n  - b\n - c\n",
    "a: \u{85}\n", "a: b\u{2028}c\n", "a:\tb\n", "", "---\na: b\n", "a: b\n\nc: d\n", "中: 文\n",
  ])
  func left(_ yaml: String) {
    #expect(SimpleYAMLParser.map(in: Array(yaml.utf8)[...], firstLine: 2) == nil)
  }

  /// Random lines from meaningful pieces: everything that the fast path accepts is read as by the parser.
  @Test func comparison() {
    let pieces = [
      "a", "b-c", "标题", "，", "“", "”", ": ", ":", " ", "  ", "\n", "\n", "\n  - ", "\n- ", "- ", "[", "]", ", ", ",",
      "#", " #", "\"",
      "'", "~", "null", "1.5", "2022-06-22", "&", "*", "!", "|", ">", "%", "@", "`", "?", "😀", "\u{FEFF}", "https://",
      "...", "---",
      "{", "}", "a: ", "\na: ", "\nb: ", "\nc: [", "\nd:\n  - ", "]\n",
    ]
    var random = SeededGenerator(state: 20_260_101)
    var plain = 0
    for _ in 0..<60_000 {
      let yaml = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let text = Bool.random(using: &random) ? "a: " + yaml : yaml
      guard let map = SimpleYAMLParser.map(in: Array(text.utf8)[...], firstLine: 2) else { continue }
      plain += 1
      #expect(Self.description(.map(map)) == Self.parsed(text), "\(text.debugDescription)")
    }
    #expect(plain > 1_000)
  }

  private static func parsed(_ yaml: String) -> String {
    (try? YAMLReader.parsed(Array(yaml.utf8)[...], firstLine: 2)).map { description($0.value) } ?? "nothing"
  }

  /// Describes a value with all its source locations.
  private static func description(_ value: FieldValue) -> String { String(reflecting: value) }

  /// A deterministic random number generator. Source: Vigna, "Further scramblings of Marsaglia's xorshift generators",
  /// 2017.
  private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }
}
