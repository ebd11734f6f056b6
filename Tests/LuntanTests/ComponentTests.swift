import Testing
import Theme

@testable import LuntanTheme

@Suite struct ComponentTests {
  let strings = Strings(language: "zh-Hans")
  let legend = (declared: "公布", recorded: "收录")

  @Test func tables() {
    let block = TableBlock(
      caption: "表", headers: ["名", "数"], alignments: [.left, .right], rows: [["甲", "1"]], source: "某处")
    #expect(
      text { TableFigure(block: block, strings: strings) }
        == """
        <div class="block table" tabindex="0"><table><caption>表</caption><thead><tr><th scope="col">名</th>\
        <th scope="col" class="right">数</th></tr></thead><tbody><tr><th scope="row">甲</th><td class="right">1</td></tr>\
        </tbody></table></div><p class="note from">来源：某处</p>
        """)
  }

  @Test func barsShareOneScale() {
    let bars = [ChartBlock.Bar(label: "甲", value: 50, text: "50"), .init(label: "乙", value: 12.5, text: "12.5")]
    let block = ChartBlock(caption: "图", series: .bars(bars), unit: "%", legend: legend)
    #expect(
      text { ChartFigure(block: block, strings: strings) }
        == """
        <div class="block chart"><table class="bars"><caption>图</caption><tbody>\
        <tr><th scope="row">甲</th><td>50%</td><td>\(bar(part: 1000))</td></tr>\
        <tr><th scope="row">乙</th><td>12.5%</td><td>\(bar(part: 250))</td></tr></tbody></table></div>
        """)
  }

  @Test func sharesShareOneScale() {
    let shares = [
      ShareValue(title: "甲", declared: 100, recorded: 25), ShareValue(title: "乙", declared: nil, recorded: 0),
      ShareValue(title: "丙", declared: 50, recorded: 0),
    ]
    let block = ChartBlock(caption: "图", series: .shares(shares), unit: "家", legend: legend)
    #expect(
      text { ChartFigure(block: block, strings: strings) }
        == """
        <div class="block chart"><table class="bars shares-of"><caption>图（单位：家）</caption><thead><tr><td></td>\
        <th scope="col">公布</th><th scope="col">收录</th><td></td></tr></thead><tbody>\
        <tr><th scope="row">甲</th><td>100</td><td>25</td><td>\(bar(all: 1000, part: 250))</td></tr>\
        <tr><th scope="row">乙</th><td>—</td><td>0</td><td>\(bar(part: 0))</td></tr>\
        <tr><th scope="row">丙</th><td>50</td><td>0</td><td>\(bar(all: 500, part: 0))</td></tr></tbody></table></div>
        """)
  }

  @Test func maps() {
    let map = TileMap(
      subject: "图", tiles: [.init(name: "四川", abbreviation: "川", row: 3, column: 1, count: 15, url: nil)])
    let block = ChartBlock(caption: "图", series: .map(map), unit: "个", source: "某处", legend: legend)
    #expect(
      text { ChartFigure(block: block, strings: strings) }
        == """
        <div class="block chart"><figure class="map"><ul class="tiles"><li class="r3 c1 s4">\
        <span class="vh">四川</span><b aria-hidden="true">川</b><i>15</i></li></ul>\
        <figcaption>图（单位：个）</figcaption></figure><p class="note from">来源：某处</p></div>
        """)
  }

  @Test func rolls() {
    let edition = EditionCard(
      url: "/awards/a/2023/", title: "2023年度", award: Link("示范医院", "/awards/a/"), issuer: nil, date: nil,
      declared: 109, recorded: 2)
    let row = RollRowValue(
      hospital: Name("医院", "/hospitals/h/"), branch: "支部", person: nil, work: "", category: "一类", province: "四川",
      source: nil)
    let block = RollBlock(edition: edition, caption: "示范医院", rows: [row], count: 2)
    #expect(
      text { RollFigure(block: block, strings: strings) }
        == """
        <div class="block extract"><table class="roll"><caption>示范医院</caption><thead><tr><th scope="col">省份</th>\
        <th scope="col">医院</th><th scope="col">党支部或科室</th></tr></thead><tbody><tr><td class="p">四川</td>\
        <th scope="row"><a href="/hospitals/h/">医院</a></th><td><span>支部</span></td></tr></tbody></table>\
        <p class="note">列出1条，共2条。<a href="/awards/a/2023/">完整名单：示范医院 · 2023年度</a></p></div>
        """)
    let empty = RollBlock(edition: edition, caption: "示范医院", rows: [], count: 0)
    #expect(
      text { RollFigure(block: empty, strings: strings) }
        == """
        <div class="block extract"><p class="none">名单尚未收录条目。</p>\
        <p class="note"><a href="/awards/a/2023/">完整名单：示范医院 · 2023年度</a></p></div>
        """)
  }

  @Test func galleries() {
    let picture = PictureValue(
      url: "/a.jpg", width: 3, height: 2, alternative: "会场", caption: "图一", credit: "某摄")
    #expect(
      text { GalleryFigure(block: GalleryBlock(caption: "总", pictures: [picture])) }
        == """
        <figure class="block gallery"><div><figure><img src="/a.jpg" alt="会场" width="3" height="2" loading="lazy" \
        decoding="async"><figcaption>图一 某摄</figcaption></figure></div><figcaption>总</figcaption></figure>
        """)
  }

  @Test func callouts() {
    let content = Markup(trusted: "<p>甲</p>")
    func callout(_ kind: CalloutBlock.Kind, _ title: String?, _ source: String? = nil) -> String {
      text {
        CalloutNote(block: CalloutBlock(kind: kind, title: title, source: source, content: content), strings: strings)
      }
    }
    #expect(
      callout(.warning, "题")
        == """
        <aside class="block callout callout-warning" aria-label="题"><p class="callout-title">\
        <span class="callout-kind">注意</span>题</p><p>甲</p></aside>
        """)
    #expect(
      callout(.tip, nil)
        == """
        <aside class="block callout callout-tip" aria-label="提示"><p class="callout-title">\
        <span class="callout-kind">提示</span></p><p>甲</p></aside>
        """)
    #expect(
      callout(.quote, nil, "院训")
        == """
        <figure class="block callout callout-quote"><blockquote><p>甲</p></blockquote>\
        <figcaption>——院训</figcaption></figure>
        """)
  }

  @Test func everyBuiltInComponentHasATemplate() {
    let blocks: [any BlockValue.Type] = [
      RollBlock.self, TableBlock.self, ChartBlock.self, VideoBlock.self, GalleryBlock.self, CalloutBlock.self,
    ]
    #expect(Luntan().componentTemplates.map(\.block) == blocks.map { ObjectIdentifier($0) })
  }

  private func bar(all: Int? = nil, part: Int) -> String {
    let background = all.map { #"<rect class="all" width="\#($0)" height="8"></rect>"# } ?? ""
    return #"<svg class="bar-chart" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">"# + background
      + #"<rect class="part" width="\#(part)" height="8"></rect></svg>"#
  }
}
