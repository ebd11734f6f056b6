import Markdown
import Testing

/// Word counts, reading time and excerpts.
@Suite struct StatisticsTests {
  @Test(arguments: [
    ("党建引领", 4, 0), ("党建，引领。", 4, 0), ("109家医院", 3, 1), ("DRG 改革 2.0", 2, 3), ("gpt-4 模型", 2, 2),
    ("**党**建CT**室**", 3, 1),
    ("foo**bar**", 0, 1), ("one two\nthree", 0, 3), ("A\n\nB", 0, 2), ("〇𠮷", 2, 0), ("`code 码`", 1, 1),
    ("```\n不计\n```", 0, 0),
    ("| 甲 | b |\n|--|--|\n| 丙 | d |", 2, 2), ("甲[^1]\n\n[^1]: 乙", 2, 0), ("![不计](a.jpg)", 0, 0), ("[甲](/b)", 1, 0),
    ("é Ünï", 0, 2),
    ("ひらがな", 0, 1), ("", 0, 0), ("- [x] 甲", 1, 0), ("１２３ Ａ", 0, 2),
  ])
  func words(text: String, han: Int, words: Int) {
    let statistics = Compiled(text).document.statistics
    #expect(statistics.han == han)
    #expect(statistics.words == words)
  }

  @Test(arguments: [(1, 1), (400, 1), (401, 2), (1600, 4)])
  func minutes(han: Int, minutes: Int) {
    #expect(Compiled(String(repeating: "字", count: han)).document.statistics.minutes == minutes)
  }

  @Test(arguments: [
    ("# 题\n\n第一段，**粗**。\n\n第二段。", "第一段，粗。第二段。"), ("甲\n乙\n\nabc\ndef\n\n丙", "甲乙abc def 丙"), ("", ""),
    ("> 引文\n\n- 项\n\n正文。", "正文。"), ("![图](a.jpg \"题\")\n\n正文", "正文"), ("正[^1]文\n\n[^1]: 注", "正文"),
    ("甲`乙`[丙](/a)", "甲乙丙"), ("做法是“三个一”，详见[](hospital:a)。", "做法是“三个一”。"),
    ("甲。乙说：“丙。”丁见[](hospital:a)，戊。", "甲。乙说：“丙。”"), ("[](hospital:a)的做法，好。", "的做法，好。"),
  ])
  func excerpts(text: String, excerpt: String) {
    #expect(Compiled(text).document.excerpt == excerpt)
  }

  @Test func longExcerptsEndWithASentence() {
    let sentence = String(repeating: "字", count: 48) + "。”"
    #expect(Compiled(String(repeating: sentence, count: 4)).document.excerpt == sentence + sentence)
    #expect(Compiled(String(repeating: "字", count: 300)).document.excerpt == String(repeating: "字", count: 119) + "…")
    #expect(
      Compiled("短。" + String(repeating: "字", count: 300)).document.excerpt == "短。" + String(repeating: "字", count: 117)
        + "…")
  }
}
