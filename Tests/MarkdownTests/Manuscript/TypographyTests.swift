import Diagnostics
import Markdown
import Testing

/// Typographical errors: what is reported, what is fixed, and what is left alone.
@Suite struct TypographyTests {
  private func mended(_ text: String) -> String {
    let source = MarkdownSource(bytes: Array(text.utf8), path: "a.md")
    return Markdown.fixed(source).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  private static let long = "医院把支部建在科室里，把工作做到病人身边，职工都说这样的办法好"

  /// A text, the findings in it, and the fixed text.
  static let cases: [(text: String, findings: [String], mended: String)] = [
    ("甲,乙:丙;丁!戊?", (1...5).map { "1:\($0 * 2) manuscript/half-width" }, "甲，乙：丙；丁！戊？"),
    (
      "他说:“好”,走了!!", ["1:3 manuscript/half-width", "1:7 manuscript/half-width", "1:10 manuscript/half-width"],
      "他说：“好”，走了！！"
    ),
    ("**时间**: 三月, 地点", ["1:7 manuscript/half-width", "1:11 manuscript/half-width"], "**时间**：三月，地点"),
    ("甲,  \n乙", ["1:2 manuscript/half-width"], "甲，  \n乙"),
    ("甲, **乙**", ["1:2 manuscript/half-width"], "甲， **乙**"),
    (
      "| 甲,乙 | 丙 |\n|---|---|\n| 丁:戊 | `己,庚` |", ["1:4 manuscript/half-width", "3:4 manuscript/half-width"],
      "| 甲，乙 | 丙 |\n|---|---|\n| 丁：戊 | `己,庚` |"
    ),
    ("- 甲,乙\n- [丙,丁](/戊,己)", ["1:4 manuscript/half-width", "2:5 manuscript/half-width"], "- 甲，乙\n- [丙，丁](/戊,己)"),
    ("甲!![图](/a.svg)", ["1:2 manuscript/half-width"], "甲！![图](/a.svg)"),
    ("见https://x.cn/a。另外,乙", ["1:19 manuscript/half-width"], "见https://x.cn/a。另外，乙"),
    ("见https://x.cn/a,然后,乙", ["1:19 manuscript/half-width"], "见https://x.cn/a,然后，乙"),
    ("(见https://x.cn/甲),乙,丙", ["1:20 manuscript/half-width"], "(见https://x.cn/甲),乙，丙"),
    ("甲,乙[K]。\n\n丙,丁.戊[J].", ["1:2 manuscript/half-width"], "甲，乙[K]。\n\n丙,丁.戊[J]."),
    ("標(biāo)準化,測(cè)試", ["1:2 manuscript/pinyin", "1:10 manuscript/half-width", "1:12 manuscript/pinyin"], "標準化，測試"),
    ("甲...乙。。。", ["1:2 manuscript/ellipsis", "1:6 manuscript/ellipsis"], "甲……乙……"),
    (
      "　　甲　乙，　丙　", ["1:1 manuscript/space", "1:4 manuscript/space", "1:7 manuscript/space", "1:9 manuscript/space"],
      "甲 乙，丙"
    ),
    ("共\u{A0}10\u{A0}kg", ["1:2 manuscript/space"], "共 10\u{A0}kg"),
    ("　　甲。\n　　乙。", ["1:1 manuscript/space", "2:1 manuscript/paragraph", "2:1 manuscript/space"], "甲。\n\n乙。"),
    ("甲。\n　\n乙。", ["2:1 manuscript/space"], "甲。\n\n乙。"),
    (
      "甲\u{200B}乙**丙\u{FEFF}\u{2060}**，\u{200E}丁\u{202C}",
      [
        "1:2 manuscript/invisible", "1:7 manuscript/invisible", "1:12 manuscript/invisible",
        "1:14 manuscript/invisible",
      ],
      "甲乙**丙**，丁"
    ),
    ("| 甲\u{200B} |\n|---|", ["1:4 manuscript/invisible"], "| 甲 |\n|---|"),
    ("##　甲", ["1:1 manuscript/heading", "1:3 manuscript/space"], "## 甲"),
    ("　# 甲", ["1:1 manuscript/space"], "　# 甲"), ("　　1. 甲", ["1:1 manuscript/space"], "　　1. 甲"),
    ("　　**甲**在2022年", ["1:1 manuscript/space"], "**甲**在2022年"),
    (
      "医院把支部建在科室里，把\n工作做到病人身边。", ["1:12 manuscript/broken-line"],
      "医院把支部建在科室里，把工作做到病人身边。"
    ),
    (
      "医院把支部建在科室里，把  \n工作做到病人身边。", ["1:12 manuscript/broken-line"],
      "医院把支部建在科室里，把工作做到病人身边。"
    ),
    ("\(long)，\n\n也都愿意去做。", ["1:32 manuscript/broken-line"], "\(long)，也都愿意去做。"),
  ]

  @Test(arguments: cases)
  func faults(text: String, findings: [String], mended: String) {
    #expect(Sample(text).findings == findings)
    #expect(self.mended(text) == mended)
    #expect(self.mended(mended) == mended)
  }

  @Test(arguments: [
    "`甲,乙`", "```\n甲,乙...\n```", "    甲,乙", "甲![图](a.png)", "[甲](b,c)", "<https://x.cn/甲,乙>", "https://x.cn/a,b",
    "https://x.cn/甲,乙?a=甲:乙", "https://x.cn/a?甲=乙,丙", "www.x.cn/甲(乙),丙",
    "1. 张三,李四.党建研究[J].中华医学杂志,2020,100(1):1-5.", "王五. 医院文化[M]. 北京: 人民卫生出版社, 2019: 12.",
    "赵六.改革,开放\\[EB/OL\\].2020.", "钱七,孙八.医院,文化［J/OL］.杂志,2020.", "| 张三,李四.题[D] |\n|---|",
    "A,B:C;D!E?",
    "“Wait...”他说", "日本語です,はい", "甲\\,乙", "甲::乙", "<!-- 甲,乙 -->", "第1,2章", "a b\u{A0}c", "[^甲,]: 乙", "甲。\n乙",
    "春眠不觉晓\n处处闻啼鸟。",
    "医院把支部建在科室里，\n把工作做到病人身边。", "> 医院把支部建在科室里，把\n> 工作做到病人身边。", "医院把支部建在科室里，\n\n把工作做到病人身边。",
    "{{ 甲,乙 }}", "甲&nbsp;乙", "甲……乙", "甲👨\u{200D}👩乙", "引文\u{200F}سلام\u{200E}。", "`甲\u{200B}乙`", "甲“乙”—丙…",
  ])
  func whatIsLeftAlone(text: String) {
    let rules = ["half-width", "ellipsis", "space", "broken-line"]
    #expect(Sample(text).findings.filter { finding in rules.contains { finding.hasSuffix("manuscript/\($0)") } } == [])
    #expect(mended(text) == text)
  }

  @Test(arguments: [
    ("\(long)", ["1:31 manuscript/truncated"]), ("\(long)，", ["1:32 manuscript/truncated"]),
    ("**\(long)：**", ["1:34 manuscript/truncated"]),
    ("\(long)。", []), ("\(long)\n\n某某医院宣传科", []), ("- \(long)", []), ("## \(long)", []), ("\(long)（完）", []),
  ])
  func truncated(text: String, expected: [String]) {
    #expect(Sample(text).findings.filter { !$0.hasSuffix("/broken-line") } == expected)
  }

  @Test func onlyTheRulesThatAreFollowed() {
    let source = MarkdownSource(bytes: Array("甲,乙...".utf8), path: "a.md")
    #expect(Markdown.fixed(source) { $0.id == "manuscript/ellipsis" } == Array("甲,乙……".utf8))
    #expect(Markdown.fixed(source) { _ in false } == nil)
  }
}
