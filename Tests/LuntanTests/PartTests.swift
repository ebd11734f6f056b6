import Testing
import Theme

@testable import LuntanTheme

@Suite struct PartTests {
  let strings = Strings(language: "zh-Hans")

  @Test(arguments: [
    ("一个专栏，三个部分：从这里谈起", ["一个专栏，", "三个部分：", "从这里谈起"]),
    ("“党建六融”：一家医院", ["“党建六融”：", "一家医院"]),
    ("他说：“好！”然后走了", ["他说：", "“好！”", "然后走了"]),
    ("院训——一百三十年", ["院训——", "一百三十年"]), ("公告", ["公告"]), ("结束。", ["结束。"]), ("", []),
  ]) func phrasesOfATitle(_ title: String, _ phrases: [String]) {
    #expect(PhrasedTitle(title).phrases.map(String.init) == phrases)
    #expect(PhrasedTitle(title).phrases.joined() == title)
  }

  @Test(arguments: [
    ("延大附院康复中医党支部入选全国标杆党支部", "延|大|附院|康复|中医|党支部|入选|全国|标杆|党支部"),
    ("八个字的院训，六百六十余条行为准则", "八个|字的|院训，|六百六十余条|行为|准则"),
    ("公布109家，为什么 DRG改革 只列出3家", "公布|109家，|为什么 DRG|改革 只|列出|3家"),
    ("全国卫生健康系统先进集体（第二批）", "全国|卫生|健康|系统|先进|集体|（第二批）"),
    ("九个字的题目不用断行", "九个|字的|题|目|不|用|断|行"), ("正好九个字的题目啊", "正好九个字的题目啊"), ("", ""),
  ]) func linesOfTitlesEndBetweenWords(_ title: String, _ words: String) {
    #expect(text { TitleText(title[...]) } == words.replacing("|", with: "<wbr>"))
  }

  @Test func namesStayTogether() {
    let names = [Link("辛育龄", "/people/a/"), Link("重庆医药高等专科学校附属第一医院", "/hospitals/b/")]
    #expect(
      text { TitleText("从辛育龄说起的一九五八年"[...], names: names) } == "从<wbr>辛育龄<wbr>说起的<wbr>一九五八年")
    #expect(text { TitleText("从辛育龄说起的一九五八年"[...]) } == "从<wbr>辛<wbr>育<wbr>龄<wbr>说起的<wbr>一九五八年")
    // A longer segment would be wider than the screen.
    #expect(text { TitleText("重庆医药高等专科学校附属第一医院"[...], names: names) }.contains("<wbr>"))
  }

  @Test(arguments: [
    ("从辛育龄说起", ["从辛育龄说起"], 104.0),
    ("十二件作品：医院怎样把自己讲出来", ["十二件作品：", "医院怎样把自己讲出来"], 92),
    ("全国卫生健康系统先进集体：查到出处的七个", ["全国卫生健康系统先进集体：", "查到出处的七个"], 80),
    ("延大附院康复中医党支部入选全国标杆党支部", ["延大附院康复中医党支部", "入选全国标杆党支部"], 92),
    ("县域三家医院如何建成“五好”", ["县域三家医院", "如何建成“五好”"], 92),
    ("A study of hospitals in three provinces", ["A study of hospitals", "in three provinces"], 92),
  ]) func titlesInLines(_ title: String, _ lines: [String], _ size: Double) {
    let set = TitleLines(title, width: 1032)
    #expect(set.lines == lines && set.size == size, "\(set)")
  }

  @Test func titlesThatAreTooLongEndWithAnEllipsis() {
    let title = String(repeating: "公立医院党建引领高质量发展，", count: 9)
    let set = TitleLines(title, width: 1032)
    #expect(set.lines.count == 4 && set.lines.last?.hasSuffix("…") == true, "\(set)")
    for line in set.lines {
      #expect(TitleLines.width(of: line) * set.size <= 1032 + set.size / 2)
      #expect(!"，。".contains(line.first ?? "，"))
    }
    let word = TitleLines(String(repeating: "x", count: 300), width: 1032)
    #expect(
      word.lines.last?.hasSuffix("x...") == true
        && word.lines.allSatisfy { TitleLines.width(of: $0) * word.size <= 1032 })
    #expect(TitleLines("", width: 1032).lines.joined().isEmpty)
    let name = "赵钱孙李周吴郑"
    let named = "甲乙丙丁" + name + "戊己庚辛壬"
    #expect(!TitleLines(named, width: 1032).lines.contains { $0.contains(name) })
    #expect(TitleLines(named, names: [Link(name, "")], width: 1032).lines.contains { $0.contains(name) })
  }

  @Test func marksThatMeetShareTheirSpace() {
    #expect(ShareCardDrawing.runs(of: "“党建”：《意见》，（节选）") == ["“党建”", "：", "《意见》", "，", "（节选）"])
    #expect(ShareCardDrawing.runs(of: "一、二，三") == ["一、二，三"])
    #expect(ShareCardDrawing.runs(of: "").joined().isEmpty)
  }

  @Test func shareCards() {
    let site = ShareCard.Site(title: "论坛<1>", address: "example.org/a", colors: ["seal": "#123456"])
    let date = Moment(year: 2024, month: 3, day: 1, time: nil, datetime: "2024-03-01")
    let card = ShareCard(
      title: "《甲》&乙", column: "文化", date: date, isSponsored: true, language: "zh-Hans", site: site)
    let drawing = text { ShareCardDrawing(card: card) }
    #expect(drawing.hasPrefix("<?xml") && drawing.contains(#"width="1200" height="630""#))
    for part in [
      ">论坛&lt;1&gt;</text>", ">赞助 · 文化</text>", ">《甲》&amp;乙</text>", ">2024年3月1日</text>", ">example.org/a</text>",
      ##"fill="#123456""##, #"x="32.0""#, #"xml:lang="zh-Hans""#,
    ] { #expect(drawing.contains(part), "\(part)") }
    let plain = ShareCard(
      title: "甲", column: String(repeating: "长", count: 30), date: date, language: "zh-Hant",
      site: .init(title: "論壇", address: "example.org", logo: "data:image/svg+xml,%3Csvg%2F%3E"))
    let other = text { ShareCardDrawing(card: plain) }
    #expect(other.contains("<image href=\"data:image/svg+xml,%3Csvg%2F%3E\"") && !other.contains("长长"))
    #expect(other.contains("Noto Serif CJK TC") && !other.contains("rotate"))
  }

  @Test func titles() {
    #expect(text { PhrasedTitle("公告<b>") } == "公告&lt;b&gt;")
    #expect(
      text { PhrasedTitle("论“五好”，《意见》与“一个长得放不下的名称”") }
        == "<span>论“五好”，</span><span>《意见》<wbr>与<wbr>“一个<wbr>长<wbr>得<wbr>放<wbr>不<wbr>下的<wbr>名称”</span>"
    )
    #expect(text { TitleText("没有名称"[...]) } == "没有名称")
    #expect(text { PhrasedTitle("甲，乙") } == "<span>甲，</span><span>乙</span>")
    #expect(
      text { PageTitle(title: "《意见》", kicker: "文件") }
        == #"<div class="titles"><p class="kicker">文件</p><h1 class="title hang">《意见》</h1></div>"#)
  }

  @Test func figures() {
    #expect(
      text { RollTotals(declared: 109, recorded: 3, strings: strings) }
        == """
        <dl class="figures"><div><dt>公布</dt><dd>109</dd></div><div><dt>本站已收录</dt><dd>3</dd></div></dl>\
        <svg class="bar-chart" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="all" width="1000" height="8"></rect><rect class="part" width="27" height="8"></rect></svg>\
        <p class="note">收录占公布的2.8%</p>
        """)
    #expect(
      text { RollTotals(declared: nil, recorded: 3, strings: strings) }
        == #"<dl class="figures"><div><dt>本站已收录</dt><dd>3</dd></div></dl>"#)
  }

  @Test(arguments: [(0, 5, 0), (10, 0, 0), (1000, 1, 6), (3, 4, 1000)])
  func barsShowWhatIsThere(_ declared: Int, _ recorded: Int, _ width: Int) {
    let bar = text { ShareGauge(declared: declared, recorded: recorded) }
    #expect(bar.contains(#"class="part" width="\#(width)""#))
  }

  @Test func tiles() {
    let map = TileMap(
      subject: "医院",
      tiles: [
        .init(name: "北京", abbreviation: "京", row: 1, column: 5, count: 4, url: "/p/"),
        .init(name: "天津", abbreviation: "津", row: 1, column: 6, count: 1, url: nil),
        .init(name: "河北", abbreviation: "冀", row: 1, column: 4, count: 0, url: "/q/"),
      ])
    #expect(
      text { TileMapView(map: map, title: "图") }
        == """
        <figure class="map"><ul class="tiles">\
        <li class="r1 c5 s4"><a href="/p/" title="北京"><span class="vh">北京</span><b aria-hidden="true">京</b><i>4</i></a></li>\
        <li class="r1 c6 s1"><span class="vh">天津</span><b aria-hidden="true">津</b><i>1</i></li>\
        <li class="r1 c4 s0" aria-hidden="true"><b>冀</b></li></ul><figcaption>图</figcaption></figure>
        """)
  }

  @Test func pages() {
    let pagination = Pagination(number: 9, count: 9) { "/\($0)/" }
    #expect(
      text { PaginationBar(pagination: pagination, strings: strings) }
        == """
        <nav class="pager" aria-label="分页"><ul><li><a rel="prev" href="/8/">上一页</a></li><li><a href="/1/">1</a></li>\
        <li aria-hidden="true">…</li><li><a href="/7/">7</a></li><li><a href="/8/">8</a></li>\
        <li><a href="/9/" aria-current="page">9</a></li></ul></nav>
        """)
    #expect(text { PaginationBar(pagination: Pagination(number: 1, count: 1) { "/\($0)/" }, strings: strings) } == "")
  }

  @Test func turnsHangTheirNames() {
    let turn = TurnValue(speaker: Name("主持人"), isHost: true, content: Markup(trusted: "<p>问</p>"))
    #expect(
      text { TurnList(turns: [turn]) }
        == #"<dl class="turns"><div class="turn host"><dt>主持人</dt><dd><p>问</p></dd></div></dl>"#)
  }

  @Test func editorsEndAText() {
    var credits = Credits()
    #expect(text { EditorLine(credits: credits, strings: strings) } == "")
    credits.editors = ["陈易", "刘政宁"]
    credits.reviewers = ["意杨"]
    #expect(
      text { EditorLine(credits: credits, strings: strings) } == #"<p class="editors">（责编：陈易、刘政宁；审核：意杨）</p>"#)
  }

  @Test func municipalitiesAreNamedOnce() {
    var card = HospitalCard(url: "/", name: "医院")
    card.province = "重庆"
    card.city = "重庆市"
    #expect(text { HospitalFacts(hospital: card) } == #"<span class="post line"><span>重庆</span></span>"#)
    #expect(text { HospitalFacts(hospital: card, showsRegion: false) } == "")
  }

  @Test func filmsOfOtherHostsAreLinks() {
    let film = VideoValue(url: "https://v.example.org/a.mp4", isFile: true, title: nil, poster: nil)
    var site = SiteValue()
    #expect(text { VideoView(film: film, site: site, strings: strings) }.contains("<a "))
    site.mediaHosts = ["https://v.example.org"]
    #expect(text { VideoView(film: film, site: site, strings: strings) }.contains("<video "))
  }

  @Test func aTraditionalSiteSpeaksTraditional() {
    #expect(Strings(language: "zh-Hant-TW").contents == "目錄")
    #expect(Strings(language: "zh-TW").contents == "目錄")
    #expect(Strings(language: "zh-Hans").contents == "目录")
    let simplified = Strings(language: "zh")
    let traditional = Strings(language: "zh-Hant")
    #expect(traditional.minutes(6) == "閱讀約6分鐘")
    #expect(simplified.membersTitle != traditional.membersTitle)
  }
}
