import Markdown
import Testing

/// Interviews: a paragraph that begins with a label is a turn.
@Suite struct InterviewTests {
  private func interview(_ text: String, _ labels: [String] = [], firstLine: Int = 1) -> Compiled {
    Compiled(
      text, MarkdownOptions(form: .interview(speakers: labels), linkTypes: Sample.linkTypes), firstLine: firstLine)
  }

  @Test func turnsWithinProse() {
    let compiled = interview(
      """
      导语。

      **主持人：**您好。

      李为民：您好。

      - 一点

      主持人: 第二问？

      ## 第二节

      编者按：一次。

      李为民：再答。
      """, firstLine: 5)
    #expect(
      compiled.body == """
        prose: <p>导语。</p>
        turn 主持人 @7:3-7:6: <p>您好。</p>
        turn 李为民 @9:1-9:4: <p>您好。</p>⏎<ul>⏎<li>一点</li>⏎</ul>
        turn 主持人 @13:1-13:4: <p>第二问？</p>
        prose: <h2 id="第二节">第二节</h2>⏎<p>编者按：一次。</p>
        turn 李为民 @19:1-19:4: <p>再答。</p>
        """)
  }

  @Test(arguments: [
    ("主持人：问", "主持人", "<p>问</p>"), ("主持人:问", "主持人", "<p>问</p>"), ("主持人: 问", "主持人", "<p>问</p>"),
    ("**主持人**：问", "主持人", "<p>问</p>"),
    ("**主持人：** 问", "主持人", "<p>问</p>"), ("**主持人：问**答", "主持人", "<p><strong>问</strong>答</p>"),
    ("主持人：\n问", "主持人", "<p>问</p>"),
    ("**主持人：**\n问", "主持人", "<p>问</p>"), ("記者：問", "記者", "<p>問</p>"), ("*主持人*：**问**", "主持人", "<p><strong>问</strong></p>"),
    ("主持人 ：问", "主持人", "<p>问</p>"), ("**主持人**: `码`", "主持人", "<p><code>码</code></p>"), ("问：“好”吗？", "问", "<p>“好”吗？</p>"),
    ("主持人：时间：三点", "主持人", "<p>时间：三点</p>"), ("Q: Why?", "Q", "<p>Why?</p>"),
  ])
  func labels(text: String, label: String, body: String) {
    guard case .turns(let turns) = interview(text).document.parts.first else {
      Issue.record("no turn")
      return
    }
    #expect(turns.map(\.label) == [label])
    #expect(turns.map { Compiled.shown($0.body) } == [body])
  }

  @Test func linkedLabels() {
    let compiled = interview("[李为民](person:li)：好。\n\n**[王辰](person:wang)：**也好。\n\n见[方案](/a)：甲。")
    #expect(
      compiled.body == """
        turn 李为民 {link 0} @1:1-1:17: <p>好。</p>
        turn 王辰 {link 1} @3:3-3:20: <p>也好。</p>⏎<p>见<a href="{address 2}">方案</a>：甲。</p>
        """)
    #expect(compiled.links == ["1:1-1:17 person:li", "3:3-3:20 person:wang", "5:2-5:10 /a"])
  }

  @Test func labelsThatWereGiven() {
    let compiled = interview("张三：甲。\n\n时间：乙。\n\n时间：丙。\n\n华西医院 张三：丁。", ["张三", "华西医院 张三"])
    #expect(
      compiled.body == """
        turn 张三 @1:1-1:3: <p>甲。</p>⏎<p>时间：乙。</p>⏎<p>时间：丙。</p>
        turn 华西医院 张三 @7:1-7:8: <p>丁。</p>
        """)
  }

  @Test(arguments: [
    "地址：一次", "这是一个很长很长的说法：甲\n\n这是一个很长很长的说法：乙", "`主持人：`甲", "- 主持人：甲", "> 主持人：甲", "10:30 开会\n\n10:30 散会", "：甲\n\n：乙",
  ])
  func notLabels(text: String) {
    for part in interview(text).document.parts {
      guard case .prose = part else {
        Issue.record("a turn")
        return
      }
    }
  }

  @Test func proseHasNoTurns() {
    #expect(Compiled("主持人：问\n\n主持人：答").body == "prose: <p>主持人：问</p>⏎<p>主持人：答</p>")
  }

  @Test func footnotesFollowTheTurns() {
    let body = interview("问：甲[^1]\n\n答：乙\n\n[^1]: 注").body
    #expect(body.hasPrefix("turn 问 @1:1-1:2: <p>甲<sup"))
    #expect(body.contains("\nturn 答 @3:1-3:2: <p>乙</p>\nprose: <section class=\"footnotes\""))
  }

  @Test func wordsOfLabelsAreNotRead() {
    let document = interview("问：甲。\n\n答：乙。").document
    #expect(document.excerpt == "甲。乙。")
    #expect(document.statistics.han == 2)
  }
}
