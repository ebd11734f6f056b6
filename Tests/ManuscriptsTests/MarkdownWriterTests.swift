import Testing

@testable import Manuscripts

@Suite struct MarkdownWriterTests {
  private func markdown(_ blocks: PandocBlock..., pictures: [String: String] = [:]) -> String {
    var writer = MarkdownWriter(blocks, pictures: pictures)
    return writer.text(of: blocks)
  }

  @Test func markupInTextIsEscaped() {
    let text = "*甲* [乙] `丙` ~丁~ ^戊^ a_b _c_ <b> 1 < 2 &amp; A&B \\"
    #expect(
      markdown(.paragraph([.text(text)]))
        == "\\*甲\\* \\[乙\\] \\`丙\\` \\~丁\\~ \\^戊\\^ a_b \\_c\\_ \\<b> 1 < 2 \\&amp; A\\&B \\\\\n")
    for line in ["# 甲", "- 甲", "+ 甲", "> 甲", "1. 甲", "2) 甲", "---", "=== ", "| 甲 |"] {
      let written = markdown(.paragraph([.text(line)]))
      #expect(written.contains("\\"), "\(line)")
    }
    #expect(markdown(.paragraph([.text("2024.5 年")])) == "2024.5 年\n")
  }

  @Test func emphasisIsJoinedAndHoldsNoBlanks() {
    #expect(
      markdown(.paragraph([.strong([.text("甲")]), .strong([.text("乙 ")]), .emphasis([.text("丙")]), .strong([.space])]))
        == "**甲乙** *丙*\n")
    #expect(markdown(.paragraph([.strong([.text("甲"), .emphasis([.text("乙")]), .text("丙")])])) == "**甲*乙*丙**\n")
    #expect(
      markdown(.paragraph([.text("H"), .subscript([.text("2")]), .text("O"), .superscript([.text("a")])]))
        == "H~2~O^a^\n")
  }

  @Test func linesOfChineseAreJoined() {
    #expect(
      markdown(.paragraph([.text("一句话"), .softBreak, .text("写完了 and"), .softBreak, .text("more")]))
        == "一句话写完了 and more\n")
    #expect(markdown(.paragraph([.text("甲"), .lineBreak, .text("乙"), .lineBreak])) == "甲\\\n乙\n")
  }

  @Test func numberedLinesAreHeadings() {
    #expect(
      markdown(
        .paragraph([.strong([.text("一、抓支部")])]), .paragraph([.text("（一）建在科室")]),
        .paragraph([.text("（二）先说人，再说事。人是第一位的。")]),
        .paragraph([.text("二、抓服务；")])) == "## 一、抓支部\n\n### （一）建在科室\n\n（二）先说人，再说事。人是第一位的。\n\n二、抓服务；\n")
    // If the manuscript has heading styles, numbered paragraphs are not headings.
    #expect(
      markdown(.heading(level: 1, [.text("甲")]), .heading(level: 2, [.text("乙")]), .paragraph([.text("一、丙")]))
        == "## 甲\n\n### 乙\n\n一、丙\n")
  }

  @Test func notesStandBelow() {
    #expect(
      markdown(
        .paragraph([
          .text("甲"), .note([.paragraph([.text("一")]), .paragraph([.text("二")])]), .text("乙"),
          .note([.plain([.text("三")])]),
        ]))
        == "甲[^1]乙[^2]\n\n[^1]: 一\n\n    二\n\n[^2]: 三\n")
  }

  @Test func listsAndQuotations() {
    #expect(
      markdown(
        .bulletList([[.plain([.text("甲")]), .orderedList(start: 3, [[.plain([.text("乙")])]])], [.plain([.text("丙")])]]),
        .quotation([.paragraph([.text("丁")]), .paragraph([.text("戊")])]))
        == "- 甲\n  3. 乙\n- 丙\n\n> 丁\n>\n> 戊\n")
    #expect(
      markdown(.bulletList([[.plain([.text("甲")])]]), .bulletList([[.plain([.text("乙")])]]))
        == "- 甲\n\n<!-- -->\n\n- 乙\n")
  }

  @Test func tablesArePipeTables() {
    func cell(_ text: String, rows: Int = 1, columns: Int = 1) -> PandocTable.Cell {
      PandocTable.Cell(rowSpan: rows, columnSpan: columns, blocks: [.plain([.text(text)])])
    }
    let table = PandocTable(
      alignments: ["AlignLeft", "AlignDefault", "AlignRight"], caption: [],
      head: [[cell("甲"), cell("乙|丙"), cell("丁")]],
      rows: [[cell("戊", rows: 2), cell("己", columns: 2)], [cell("庚"), cell("辛")]])
    var writer = MarkdownWriter([.table(table)])
    #expect(writer.text(of: [.table(table)]) == "| 甲 | 乙\\|丙 | 丁 |\n| :-- | --- | --: |\n| 戊 | 己 |  |\n|  | 庚 | 辛 |\n")
    #expect(writer.notes.questions == [.mergedCells])
  }

  @Test func picturesAndLinks() {
    let blocks: [PandocBlock] = [
      .paragraph([.image([.text("门诊楼")], url: "a", title: "图注")]),
      .paragraph([.image([], url: "https://example.org/b.jpg", title: "")]),
      .paragraph([
        .link([.text("甲")], url: "https://example.org/a(1)"), .link([.text("乙")], url: "#_Toc1"),
        .link([.text("丙")], url: "javascript:x"),
      ]),
      .paragraph([.image([], url: "c", title: "")]),
    ]
    var writer = MarkdownWriter(blocks, pictures: ["a": "01.jpg", "c": "02.bin"])
    #expect(
      writer.text(of: blocks)
        == "![门诊楼](01.jpg \"图注\")\n\n[图片](https://example.org/b.jpg)\n\n[甲](<https://example.org/a(1)>)乙丙\n\n[02.bin](02.bin)\n"
    )
    #expect(writer.notes.questions == [.remotePicture("https://example.org/b.jpg"), .droppedLink("javascript:x")])
  }

  @Test func nothingIsDroppedInSilence() throws {
    let noncharacter = String(Character(try #require(Unicode.Scalar(0xFDD1 as UInt32))))
    let blocks: [PandocBlock] = [
      .raw(format: "html", "<x>"), .unknown("Chart"),
      .paragraph([.underline([.text("甲")]), .unknown("Video"), .text("\(noncharacter)乙\u{200B}")]),
      .paragraph([.math("x^2"), .raw(format: "tex", "\\y")]),
    ]
    var writer = MarkdownWriter(blocks)
    #expect(writer.text(of: blocks) == "甲乙\n\n`x^2`\n")
    #expect(
      writer.notes.omissions.map(\.omission) == [
        .markup("html “<x>”"), .markup("Chart"), .underlining, .markup("Video"), .noncharacter, .markup("tex “\\y”"),
      ])
    #expect(writer.notes.questions == [.formula("x^2")])
  }
}
