import Markdown
import Testing

/// Intended markup that has no effect is reported at its location; code, quoted examples and ordinary text are not.
@Suite struct MalformedMarkupTests {
  @Test(arguments: [
    ("##一、概况\n正文", ["1:1 manuscript/heading"]), ("正文\n##一、概况", ["2:1 manuscript/heading"]),
    ("＃＃ 标题", ["1:1 manuscript/heading"]), ("＃标题", ["1:1 manuscript/heading"]), ("#标题", ["1:1 manuscript/heading"]),
    ("##　标题", ["1:1 manuscript/heading", "1:3 manuscript/space"]), ("####### 标题", ["1:1 manuscript/heading"]),
    ("## 标题", []), ("#健康中国#正在进行", []), ("#1病房", []), ("\\##一、", []), ("`##一、`", []), ("> ##一、", []),
    ("```\n##一、\n```", []), ("#hashtag", []), ("＃健康＃", []), ("C#语言", []),
  ])
  func headings(text: String, expected: [String]) { #expect(Sample(text).findings == expected) }

  @Test(arguments: [
    ("1.党建\n2.业务", ["1:1 manuscript/list"]), ("1、党建\n2、业务", ["1:1 manuscript/list"]),
    ("重点：\n2. 党建", ["2:1 manuscript/list"]),
    ("要点如下。\n１．党建\n２．业务", ["2:1 manuscript/list", "2:1 proof/numeral", "3:1 proof/numeral"]),
    ("-项目\n-项目", ["1:1 manuscript/list"]), ("*项目", ["1:1 manuscript/list"]),
    ("-　项目", ["1:1 manuscript/list", "1:2 manuscript/space"]),
    ("1.党建引领", []), ("1. 党建\n2. 业务", []), ("- 项目", []), ("-完-", []), ("*强调*文字", []), ("*甲\n乙*", []),
    ("*甲\n*乙", ["1:1 manuscript/list"]), ("-5℃保存", []),
    ("1.5万人\n2.5万人", []), ("1.党建  \n2.业务", []), ("> 1.党建\n> 2.业务", []), ("    1.5", []),
  ])
  func lists(text: String, expected: [String]) { #expect(Sample(text).findings == expected) }

  @Test(arguments: [
    ("　　第一段。\n　　第二段。", ["1:1 manuscript/space", "2:1 manuscript/paragraph", "2:1 manuscript/space"]),
    ("第一段。\n第二段。", ["2:1 manuscript/paragraph"]),
    ("一.党建\n二.业务", ["2:1 manuscript/paragraph"]), ("★党建\n★业务", ["2:1 manuscript/paragraph"]),
    (String(repeating: "字", count: 60) + "。\n第二段没有句号", ["2:1 manuscript/paragraph", "2:7 manuscript/truncated"]),
    (String(repeating: "字", count: 60) + "。\n:::", []),
    ("（一）党建\n（二）业务", ["2:1 manuscript/paragraph"]), ("如下：\n①党建；\n②业务。", ["2:1 manuscript/paragraph"]),
    ("一、党建\n二、业务", ["2:1 manuscript/paragraph"]), ("姓名：张三\n性别：男", ["2:1 manuscript/paragraph"]),
    ("第一段。\n    第二段", ["2:5 manuscript/paragraph"]),
    ("第一段。\n\n第二段。", []), ("第一行  \n（一）党建", []), ("按照\n（一）项的规定", []), ("一句话写到这里\n又写到这里。", []),
    ("- 甲。\n  乙。", []), ("> 甲。\n> 乙。", []), ("English.\nEnglish.", []),
  ])
  func paragraphs(text: String, expected: [String]) { #expect(Sample(text).findings == expected) }

  @Test(arguments: [
    ("| a | b |\n|——|——|\n| 1 | 2 |", ["2:1 manuscript/table"]), ("| a | b |\n|－－|－－|", ["2:1 manuscript/table"]),
    ("｜a｜b｜\n｜---｜---｜", ["2:1 manuscript/table"]), ("| a | b |\n|---|", ["2:1 manuscript/table"]),
    ("| a | b |\n| 1 | 2 |", ["1:1 manuscript/table"]), ("| a | b |\n|---|---|\n| 1 | 2 |", []), ("a | b\nc | d", []),
    ("```\n| a | b |\n|——|——|\n```", []), ("——\n——", []),
  ])
  func tables(text: String, expected: [String]) { #expect(Sample(text).findings == expected) }

  @Test(arguments: [
    ("＊＊粗＊＊", ["1:1 manuscript/emphasis"]), ("** 要点：**文", ["1:1 manuscript/emphasis"]),
    ("**\u{A0}要点\u{A0}**文", ["1:1 manuscript/emphasis", "1:3 manuscript/space", "1:6 manuscript/space"]),
    ("党建**引领医院", ["1:3 manuscript/emphasis"]),
    ("`**`与\\*\\*与**粗**，** 坏", ["1:17 manuscript/emphasis"]), ("是__重点__的", ["1:2 manuscript/emphasis"]),
    ("**粗**", []), ("患者张**，电话138****1234。", []), ("**P < 0.01", []), ("写成“**”", []), ("2**3", []), ("＊注", []),
    ("填空____。", []),
  ])
  func emphasis(text: String, expected: [String]) { #expect(Sample(text).findings == expected) }

  @Test(arguments: [
    ("见【通知】（https://example.org/a）。", ["1:2 manuscript/link"]), ("[全文]（https://x.cn）", ["1:1 manuscript/link"]),
    ("[全文] (https://x.cn)", ["1:1 manuscript/link"]), ("[全文](https://x.cn）", ["1:1 manuscript/link"]),
    ("【医院】（hospital:huaxi）", ["1:1 manuscript/link"]), ("[通知](附件 1.pdf)", ["1:1 manuscript/link"]),
    ("![图](会议 现场.jpg)", ["1:1 manuscript/image"]), ("前![图]（a.jpg）", ["1:2 manuscript/image"]),
    ("！【图】（a.jpg）", ["1:1 manuscript/image"]), ("！[图](a.jpg)", ["1:1 manuscript/link"]),
    ("[文字]（见下文）", []), ("【注】（略）", []), ("`[a]（https://x.cn）`", []), ("“【链接】（https://example.org/a）”", []),
    ("\\[a]（https://x.cn）", []), ("[a](https://x.cn)（https://y.cn）", []), ("![图](<会议 现场.jpg>)", []),
    ("好！[图](https://x.cn)", []),
  ])
  func links(text: String, expected: [String]) { #expect(Sample(text).findings == expected) }

  @Test(arguments: [
    ("[x](/a “题”)", "write [text](address \"title\") with ASCII quotation marks"),
    ("[x](a.pdf  ‘题’ )", "write [text](address \"title\") with ASCII quotation marks"),
    ("![图](/a.svg “图注”)", "write ![description](file \"caption\") with ASCII quotation marks"),
    ("[x](/a 题)", "write [text](<address>)"), ("![图](会议 “现场”.jpg)", "rename the file, or write ![description](<file>)"),
    ("[^1]：注", "write “[^1]: text” with an ASCII colon"), ("> [^A]：注", "write “[^a]: text” with an ASCII colon"),
    ("注[^1]：注", "add a line “[^1]: text”"),
  ])
  func fullWidthMarks(text: String, remedy: String) { #expect(Compiled.remedies(text) == [remedy]) }

  @Test func useOfAFootnoteWithAFullWidthColon() {
    #expect(
      Compiled.remedies("文[^1]。\n\n[^1]：注")
        == Array(repeating: "write “[^1]: text” with an ASCII colon", count: 2))
  }

  @Test(arguments: [
    ("    第一段。", ["1:5 manuscript/indent"]), ("\t第一段。", ["1:2 manuscript/indent"]),
    ("    ## 标题", ["1:5 manuscript/indent"]),
    ("    “五好”", ["1:5 manuscript/indent"]), ("    let x = 1 // 注释", []), ("```\n第一段。\n```", []),
    ("1. 甲\n\n   乙", []), ("~~~\n中文\n~~~", []), ("    ```\n    x", []),
  ])
  func indentation(text: String, expected: [String]) { #expect(Sample(text).findings == expected) }

  @Test(arguments: [
    ("```\n一", ["1:1 markdown/unclosed"]), ("````\n一\n```\n二", ["1:1 markdown/unclosed"]),
    ("> ~~~\n> 一", ["1:3 markdown/unclosed"]),
    ("```\n一\n```", []), ("- ~~~~\n  一\n  ~~~~~", []), ("> ```\n> 一\n> ```\n\n二", []),
  ])
  func fences(text: String, expected: [String]) { #expect(Sample(text).findings == expected) }

  @Test(arguments: [
    ("<!-- 一\n\n二", ["1:1 markdown/unclosed"]), ("一\n\n<!--\n二", ["3:1 markdown/unclosed"]), ("<!-- 一 -->", []),
    ("<!--\n一\n-->", []), ("<!-- 一 -->\n", []), ("一\n\n<!--\n二 -->\n\n三", []), ("<!--\n一\n\n二\n-->\n\n三", []),
    ("> <!--\n> 一\n> -->\n\n二", []),
  ])
  func comments(text: String, expected: [String]) {
    #expect(Sample(text).findings.filter { $0.hasSuffix("unclosed") } == expected)
  }

  @Test(arguments: [
    ("第一段。\n---", ["2:1 manuscript/heading"]), ("一\n二\n===", ["3:1 manuscript/heading"]), ("第一章\n---", []),
    ("一。\n\n---", []),
    ("## 一。", []),
  ])
  func underlines(text: String, expected: [String]) { #expect(Sample(text).findings == expected) }

  @Test(arguments: [
    ("[编者注]: 本文有删节", ["1:1 manuscript/link"]), ("一\n\n  [张三]: 张三的论文", ["3:3 manuscript/link"]), ("[张三]: 张三. 论文", []),
    ("[注]: 一\n二", ["1:1 manuscript/link"]),
    ("[a]: https://x.cn/一", []), ("[a]: <一>", []), ("[^1]: 一", ["1:1 markdown/unused-footnote"]),
    ("```\n[注]: 一\n```", []), ("[注]：一", []),
  ])
  func definitions(text: String, expected: [String]) { #expect(Sample(text).findings == expected) }

  @Test func commentsHoldNoDefinitions() {
    #expect(!Sample("<!--\n[注]: 一\n[注]: 二 -->\n").findings.contains { $0.hasSuffix("link") })
  }

  @Test func whatToType() {
    #expect(
      Compiled.remedies("###一、") == ["write '### Title', or \\# for a literal #"])
    #expect(Compiled.remedies("｜a｜\n｜—｜") == ["write |---|---|"])
  }

  @Test func linesOfTheWholeFileAreCounted() {
    #expect(Sample("甲\n\n- 乙\n\n  ##丙", firstLine: 7).findings == ["11:3 manuscript/heading"])
  }
}
