import Testing

@testable import Manuscripts

@Suite struct ReadingTests {
  @Test func textInEveryEncoding() throws {
    let text = Array("中文，一二\n".utf8)
    #expect(try TextEncoding.decoded(text) == text)
    #expect(try TextEncoding.decoded([0xEF, 0xBB, 0xBF] + Array("中文，一二\r\n".utf8)) == text)
    #expect(try TextEncoding.decoded([0xD6, 0xD0, 0xCE, 0xC4, 0xA3, 0xAC, 0xD2, 0xBB, 0xB6, 0xFE, 0x0D]) == text)
    #expect(
      try TextEncoding.decoded([0xFF, 0xFE, 0x2D, 0x4E, 0x87, 0x65, 0x0C, 0xFF, 0x00, 0x4E, 0x8C, 0x4E, 0x0A, 0x00])
        == text)
    #expect(
      try TextEncoding.decoded([0xFE, 0xFF, 0x4E, 0x2D, 0x65, 0x87, 0xFF, 0x0C, 0x4E, 0x00, 0x4E, 0x8C, 0x00, 0x0A])
        == text)
    #expect(try TextEncoding.decoded([0xA4, 0xA4, 0xA4, 0xE5], declared: "big5") == Array("中文".utf8))
    #expect(throws: ImportError.unknownEncoding) { try TextEncoding.decoded([0xD6, 0xD0, 0xFF, 0x80]) }
  }

  @Test func brokenLinesOfTextAreParagraphs() {
    let text = """
      　　这一行在宽处断开了，后面的一行要和它
      接起来。
      新的一段从这里开始。
      一、小标题
      　　缩进的是新的一段，哪怕上一行没有句号也是如此呢
      　　又一段。
      """
    var writer = MarkdownWriter(PlainText.blocks(of: text))
    #expect(
      writer.text(of: PlainText.blocks(of: text)) == """
        这一行在宽处断开了，后面的一行要和它接起来。

        新的一段从这里开始。

        ## 一、小标题

        缩进的是新的一段，哪怕上一行没有句号也是如此呢

        又一段。

        """)
  }

  @Test func aPageIsCutToItsArticle() {
    let page = SavedPage(
      Array(
        """
        <!DOCTYPE html><html><head><title>题目 - 某网</title><meta name="description" content="摘要&amp;">
        <meta property="og:site_name" content="某网"><link rel=canonical href="https://example.org/a"></head>
        <body><nav>导航</nav><h1>题目</h1><div class="x TRS_Editor"><!-- <p>不是</p> --><p onclick="x()">甲<script>if (a < b) {}</script>
        <span style="font-weight: bold">乙</span><a href="https://example.org/?a=1&amp;b=2" target=_blank>丙</a></p>
        <div><img src=a.gif data-src="b.jpg" alt='丁'></div><p style="display: none">戊</p><iframe src="https://v.example.org/1"></iframe></div>
        <footer>页脚</footer></body></html>
        """.utf8))
    #expect(
      page.title == "题目" && page.summary == "摘要&" && page.publisher == "某网" && page.url == "https://example.org/a")
    #expect(
      String(decoding: page.html, as: UTF8.self) == """
        <!DOCTYPE html><meta charset=utf-8><body><p>甲
        <span style="font-weight: bold">乙</span><a href="https://example.org/?a=1&amp;b=2">丙</a></p>
        <div><img alt="丁" src="b.jpg"></div>
        """)
    #expect(
      page.notes.omissions.map(\.omission) == [
        .element("script"), .hiddenElement, .embedded("https://v.example.org/1"), .pageChrome,
      ])
  }

  /// The tags of html, head and body are optional. Source: HTML Living Standard, 13.1.2.4 (Optional tags).
  @Test(arguments: [
    ("<!DOCTYPE html><title>题目</title><meta charset=utf-8><p>甲", "<p>甲"),
    ("<html><head><title>题目</title></head><p>甲</p></html>", "<p>甲</p>"),
    ("<head><title>题目</title><link rel=a><p>甲</head>乙", "<p>甲乙"),
    ("<title>题目</title>甲<svg><title>图</title></svg>乙", "甲乙"),
    ("<title>题目</title><p>甲</body></html>\n", "<p>甲"), ("<title>题目</title><!-- 注 --><article>甲</article>", "甲"),
  ]) func aBodyNeedNotBeWritten(page: String, article: String) {
    let page = SavedPage(Array(page.utf8))
    #expect(page.title == "题目")
    #expect(String(decoding: page.html, as: UTF8.self) == "<!DOCTYPE html><meta charset=utf-8><body>" + article)
    #expect(!page.notes.omissions.contains { $0.omission == .pageChrome })
  }

  @Test func aBylineAboveTheArticleIsRead() {
    let page = SavedPage(
      Array(
        """
        <body><ul><li>2020-01-01</li><li>别的文章 2020-01-02 08:00</li></ul><div class="info"><span>发布时间：2024-03-05</span>
        <span>浏览次数：123次</span> <span>来源：党委办公室</span> 作者：王某</div><div class="v_news_content"><p>正文。</p></div></body>
        """.utf8))
    #expect(
      page.bylines.map { $0.fields.map { "\($0.field)=\($0.value)" } } == [
        ["date=2024-03-05", "pageChrome=123次", "source=党委办公室", "authors=王某"]
      ])
    #expect(page.notes.omissions.map(\.omission) == [.pageChrome])
  }

  @Test func hostilePagesDoNoHarm() {
    for page in [
      "<", "<a", "<a href=", "<a href='", "<!--", "<script", "<script>", "</", "<p a=b", "<body><div id=js_content>",
      "", "<<<>>>",
    ] {
      _ = SavedPage(Array(page.utf8))
    }
    _ = SavedPage(Array(String(repeating: "<div>", count: 100_000).utf8))
    _ = SavedPage(Array(String(repeating: "<h1>甲", count: 100_000).utf8))
  }

  @Test func theHeadIsTaken() {
    func line(_ text: String) -> PandocBlock { .paragraph([.text(text)]) }
    let reader = MetadataReader(
      [
        line("更多资料 www.spam.example"), line("人物｜三件事"), line("——一家医院的办法"), line("来源：健康报"), line("（记者 李某 通讯员 王某）开头。"),
        line("正文。"),
        line("（责编：张某）"), line("阅读原文"),
      ], head: ManuscriptMetadata())
    #expect(reader.metadata.kicker == "人物" && reader.metadata.title == "三件事" && reader.metadata.subtitle == "一家医院的办法")
    #expect(reader.metadata.source == "健康报" && reader.metadata.editors == ["张某"])
    #expect(reader.metadata.authors == ["李某"] && reader.metadata.correspondents == ["王某"])
    #expect(reader.blocks.count == 2)
    #expect(reader.notes.omissions.map(\.omission) == [.line("更多资料 www.spam.example"), .line("阅读原文")])
  }

  /// The body of a page may be in nested sections, along with its bylines.
  @Test func theHeadIsTakenFromSections() {
    func section(_ blocks: PandocBlock...) -> PandocBlock { .division(PandocAttributes(), blocks) }
    func line(_ text: String) -> PandocBlock { .paragraph([.text(text)]) }
    let reader = MetadataReader(
      [section(section(line("来源：健康报"), line("正文。")), line("（责编：张某）"), line("END"))], head: ManuscriptMetadata())
    #expect(reader.metadata.source == "健康报" && reader.metadata.editors == ["张某"] && reader.blocks.count == 1)
    #expect(reader.notes.omissions.map(\.omission) == [.line("END")])
  }

  @Test func headlinesAndAddressesAreNoSpam() {
    func read(_ lines: String...) -> MetadataReader {
      MetadataReader(lines.map { .paragraph([.text($0)]) }, head: ManuscriptMetadata())
    }
    let reader = read("“加微信就能挂号”调查", "报名网址：https://example.org/a", "正文一段，写完了。", "详情见 https://example.org/b")
    #expect(reader.metadata.title == "“加微信就能挂号”调查" && reader.blocks.count == 3 && reader.notes == ImportNotes())
    #expect(read("加微信 12345678 代写", "题目在此", "正文。").metadata.title == "题目在此")
    #expect(read("题目在此", "正文。", "长按识别二维码").blocks.count == 1)
  }

  @Test func scripts() {
    #expect(ScriptConversion.simplified("著名醫院說著，乾隆年間的乾燥劑") == "著名医院说着，乾隆年间的干燥剂")
  }
}
