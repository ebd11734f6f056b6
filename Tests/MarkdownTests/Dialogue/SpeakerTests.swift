import Markdown
import Testing

/// The attribution of an interview's paragraphs to speakers.
@Suite struct SpeakerTests {
  private func interview(_ text: String, speakers: [String] = [], people: [String] = []) -> Compiled {
    Compiled(
      text, MarkdownOptions(form: .interview(speakers: speakers, people: people), linkTypes: Sample.linkTypes))
  }

  private func turns(_ compiled: Compiled) -> [String] {
    compiled.document.parts.flatMap { part -> [String] in
      guard case .turns(let turns) = part else { return [] }
      return turns.map { "\($0.label): \(Compiled.shown($0.body))" }
    }
  }

  @Test func whoIsAmongThePeople() {
    let compiled = interview("主持人：六个“融”分别指什么？\n\n邬亮：**“党建六融”**就是。", people: ["邬亮"])
    #expect(turns(compiled) == ["主持人: <p>六个“融”分别指什么？</p>", "邬亮: <p><strong>“党建六融”</strong>就是。</p>"])
    #expect(compiled.findings == [])
  }

  @Test func aGuestWhoSpeaksOnceGoesToNobodyElse() {
    let compiled = interview("主持人：请谈。\n\n宋树立：六个方面。\n\n王强：我补充。\n\n主持人：好。", people: ["宋树立"])
    #expect(turns(compiled).map { String($0.prefix { $0 != ":" }) } == ["主持人", "宋树立", "王强", "主持人"])
    #expect(compiled.findings == ["5:1 speaker/undeclared"])
  }

  @Test(arguments: [
    "第一：甲。\n\n第一：乙。", "首先：甲。\n\n首先：乙。", "一是：甲\n\n一是：乙", "做法：甲\n\n做法：乙", "他说：甲\n\n他说：乙", "其一：甲\n\n其一：乙",
    "3：甲\n\n3：乙", "DRG：甲\n\nDRG：乙", "https://x.cn\n\nhttps://y.cn",
  ])
  func noSpeakers(text: String) {
    let compiled = interview("主持人：问。\n\n" + text)
    #expect(turns(compiled).count == 1)
    #expect(compiled.findings == [])
  }

  @Test(arguments: [
    "本报记者", "健康报记者", "提问", "编辑", "记者李明", "主持人（李明）", "受访者", "張教授", "欧阳小华", "小王", "阿卜杜·热合曼", "Dr. Smith", "甲", "护士长",
  ])
  func speakers(label: String) {
    let compiled = interview("问：一。\n\n\(label)：二。\n\n问：三。\n\n\(label)：四。")
    #expect(turns(compiled).map { String($0.prefix { $0 != ":" }) } == ["问", label, "问", label])
    #expect(compiled.findings == [])
  }

  @Test func aWordThatMayBeAName() {
    let once = interview("问：一。\n\n玛丽：二。")
    #expect(turns(once) == ["问: <p>一。</p>⏎<p>玛丽：二。</p>"])
    #expect(once.findings == ["3:1 speaker/undeclared"])
    let returning = interview("问：一。\n\n玛丽：二。\n\n问：三。\n\n玛丽：四。")
    #expect(turns(returning).count == 4)
    #expect(returning.findings == [])
  }

  @Test func aDeclaredNameWithAPost() {
    let compiled = interview("问：一。\n\n宋树立书记：二。\n\n党委书记宋树立：三。", speakers: ["宋树立"])
    #expect(turns(compiled).count == 3)
    #expect(compiled.findings == [])
  }

  @Test(arguments: ["宋樹立", "宋樹立（書記）", "宋樹立書記", "黨委書記宋樹立", "宋　樹　立"])
  func aDeclaredNameInOtherCharacters(label: String) {
    var options = MarkdownOptions(form: .interview(speakers: ["宋树立"]))
    let pairs: [Character: Character] = ["樹": "树", "書": "书", "記": "记", "黨": "党"]
    options.foldedLabel = { String($0.map { pairs[$0] ?? $0 }) }
    let compiled = Compiled("问：一。\n\n\(label)：二。", options)
    #expect(turns(compiled).map { String($0.prefix { $0 != ":" }) } == ["问", label])
    #expect(compiled.findings.filter { !$0.hasSuffix("manuscript/space") } == [])
  }

  @Test func labelsOnLaterLines() {
    let compiled = interview("主持人：一。\n**宋树立：**二。\n时间：三。", people: ["宋树立"])
    #expect(turns(compiled).count == 1)
    #expect(
      compiled.findings == ["2:1 manuscript/paragraph", "2:3 manuscript/paragraph"]
        || compiled.findings == ["2:3 manuscript/paragraph"])
  }

  @Test(arguments: [
    "　　宋　树　立　：　二。", "宋树立﹕二。", "宋树立∶二。", "【宋树立】：二。", "**【宋树立】**：二。", "**宋树立** ：二。", "▲宋树立：二。", "■　宋树立（书记）：二。",
  ])
  func labelsAsTheyAreTyped(paragraph: String) {
    let compiled = interview("主 持 人：一。\n\n\(paragraph)\n\n主持人：三。", people: ["宋树立"])
    let turns = turns(compiled)
    #expect(turns.count == 3 && turns[1].hasPrefix("宋") && turns[1].hasSuffix(": <p>二。</p>"))
    #expect(compiled.findings.filter { !$0.hasSuffix("manuscript/space") } == [])
  }

  @Test func numberedQuestionsAndAnswers() {
    let compiled = interview("Q1：一。\n\nA1：二。\n\nQ2：三。\n\nA2：四。")
    #expect(turns(compiled) == ["Q1: <p>一。</p>", "A1: <p>二。</p>", "Q2: <p>三。</p>", "A2: <p>四。</p>"])
    #expect(compiled.findings == [])
  }

  @Test(arguments: [
    ("【宋树立】二。", "3:1"), ("【宋树立】\n二。", "3:1"), ("宋树立；二。", "3:1"), ("宋树立|二。", "3:1"), ("**宋树立** 二。", "3:3"),
    ("**宋树立**\n二。", "3:3"),
    ("- 宋树立：二。", "3:3"), ("> 一。\n>\n> 宋树立：二。", "5:3"), ("1. 一。\n2. **宋树立：** 二。", "4:6"),
  ])
  func labelsThatBeginNoTurn(paragraph: String, location: String) {
    let compiled = interview("主持人：一。\n\n\(paragraph)", people: ["宋树立"])
    #expect(turns(compiled).count == 1)
    #expect(compiled.findings == ["\(location) speaker/undeclared"])
  }

  @Test(arguments: ["患者 二人。", "宋树立说，二。", "【注】二。", "- 时间：二。", "> 张三：二。", "专家们；二。", "宋树立"])
  func wordsThatAreNoLabels(paragraph: String) {
    let compiled = interview("\(paragraph)\n\n主持人：一。", people: ["宋树立"])
    #expect(turns(compiled).count == 1)
    #expect(compiled.findings == [])
  }

  @Test(arguments: [
    ("主持人", true), ("本报记者", true), ("提问", true), ("记者王强", true), ("答", false), ("王强", false), ("读者", false),
    ("记者站", false),
  ])
  func whoAsks(label: String, asks: Bool) { #expect(InterviewLabel.isInterviewer(label) == asks) }
}
