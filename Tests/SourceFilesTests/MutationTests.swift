import Diagnostics
import Mutations
import Testing

@testable import SourceFiles

/// No input makes a file reader trap, hang or report a location outside the file.
@Suite struct MutationTests {
  private static let yaml = [
    "title: 题目\ndate: 2024-01-01\ntags: [甲, \"乙\", 'c']\nsource: {name: 报, url: https://example.org}\n",
    "a: |\n  一\n\n  二\nb: >-\n  三\n  四\nc: &x [1]\nd: *x\n", "- name: 读者\n  date: 2023-02\n  text: |\n    * 来信\n- {}\n",
    "rules: {text/advertising: off}\nnavigation:\n  - {title: 首页, url: /}\n? k\n: v\n",
  ].map { Array($0.utf8) }

  @Test func yaml() {
    let tokens = [
      "*", "&a", "- ", "? ", ": ", "{", "}", "[", "]", "|+2\n", ">-\n", "!!str ", "%YAML 1.2\n", "---\n", "...\n",
      "\u{FEFF}", "\u{2028}", "\\u0000", "#", "\t",
    ]
    for bytes in Mutations(of: Self.yaml, tokens: tokens, count: Mutations.count) {
      var diagnostics: [Diagnostic] = []
      _ = YAMLReader.value(in: bytes[...], path: "a.yml", firstLine: 3, diagnostics: &diagnostics)
      _ = YAMLReader.map(in: bytes[...], path: "a.yml", firstLine: 3, diagnostics: &diagnostics)
      let isPlaced = diagnostics.allSatisfy { $0.location.range.start.line >= 3 && $0.location.range.start.column >= 1 }
      #expect(isPlaced, "\(Mutations.describe(bytes))")
    }
  }

  @Test func tables() {
    let seeds = [
      "id,name,short,aliases\nh1,甲医院,甲,\"甲院|\"\"乙\"\"\"\nh2,乙医院,,\n", "\u{FEFF}hospital;category\r\n甲;\"一\r\n二\"\r\n",
      "label\tvalue\n甲\t1\n",
    ].map { Array($0.utf8) }
    for bytes in Mutations(
      of: seeds, tokens: [",", "\"", "\r\n", "\r", ";", "\t", "\"\"", "id", "name"], count: Mutations.count)
    {
      var diagnostics: [Diagnostic] = []
      guard let text = SourceText(path: "a.csv", raw: bytes, diagnostics: &diagnostics) else { continue }
      let table = CSVTable(
        text, known: ["id", "name", "short", "aliases"], required: ["id"], diagnostics: &diagnostics)
      let isWhole = table.rows.allSatisfy { $0.cells.count == table.headers.count && $0.line >= 1 }
      #expect(isWhole, "\(Mutations.describe(bytes))")
    }
  }

  @Test func images() {
    let seeds = ImageSizeTests.samples.map { Array($0.bytes.prefix(600)) }
    let tokens = [
      "\u{0}\u{0}\u{0}\u{1}", "IHDR", "eXIf", "VP8X", "ispe", "ipma", "ftyp", "<svg", "viewBox='0 0 1e999 -1'",
      "width=\"9999999999999999999px\"",
    ]
    for bytes in Mutations(of: seeds, tokens: tokens, count: Mutations.count) {
      if let size = ImageSize.read(bytes: bytes) { #expect(size.width > 0 && size.height > 0, "\(bytes)") }
    }
  }
}
