import Bytes
import Content
import Diagnostics
import Entities
import Markdown
import Names
import SourceFiles
import Testing

/// A content folder that uses every key of every kind.
@Suite struct WholeTreeTests {
  static let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>"#
  static let files = [
    "site.yml": """
    title: 论坛
    tagline: 一行话
    description: 说明
    base_url: https://example.org/forum/
    language: zh-Hans
    timezone: Asia/Shanghai
    since: 2022-06
    theme: {name: luntan, colors: {seal: "#A3201d", ink: "#1c1c1a"}, dark: {seal: "#e27a6c"}, fonts: {song: "\\"Songti SC\\",serif"}, mark: /mark.svg}
    navigation: [{title: 首页, url: /}, {column: 论坛}, {title: 外站, url: "https://other.example/"}]
    footer:
      links: [{title: 关于, url: /about/}]
      friends: [{title: 友站, url: "https://friend.example"}]
      icp: 京ICP备1号
      police: 京公网安备1号
      licence: 许可证
      contact: 电话
      disclaimer: 声明
      copyright: 版权
    page_size: 10
    feed_size: 5
    html: allow
    mentions: off
    rules: {link/image-size: error}
    gate: {site: 000102030405060708090a0b0c0d0e0f, contact: 编辑部, email: editor@example.org, needed: [姓名, 单位]}

    """,
    "articles/2022/06/main/index.md": """
    ---
    title: 主文章
    subtitle: 副题
    kicker: 肩题
    date: 2022-06-22 15:57
    updated: 2022-07-01
    column: 论坛
    kind: interview
    summary: 摘要
    authors: [甲, 乙]
    correspondents: 丙
    editors: [丁]
    reviewers: [戊]
    source: {name: 日报, url: "https://daily.example/1"}
    original: true
    reprint: {source: 早报, source_url: "https://am.example", original_title: 原题, original_author: 原作者, editor: 己}
    organisers: [{role: 主办, name: 学会}]
    hospitals: [华西]
    people: [某人]
    awards: [model/2023]
    documents: [意见]
    series: 系列
    tags: [党建, ＤＲＧ 改革]
    cover: {file: cover.svg, alt: 封面, caption: 图题, credit: 摄影}
    video: {file: film.mp4, title: 影片, poster: cover.svg}
    attachments: [{file: 附件 1.pdf, title: 附件一}]
    speakers: [{label: 主持人, role: host}, 某人]
    lang: zh-Hant
    slug: opening
    aliases: [/old/1.html]
    draft: false
    publish: 2022-06-22
    expires: 2099-01-01
    access: public
    toc: true
    mentions: off
    ---
    主持人：你好。

    某人：我在[](hospital:huaxi)工作，见[文件](document:d1)。

    """,
    "articles/2022/06/main/cover.svg": svg, "articles/2022/06/main/film.mp4": "film",
    "articles/2022/06/main/附件 1.pdf": "pdf", "static/mark.svg": svg,
    "articles/second.md":
      "---\ntitle: 第二篇\ndate: 2023-01-01\ncolumn: culture\npeople: [p1]\ntags: [DRG改革, drg-改革, 党建]\nsource: 日报\n---\n第一段文字。\n",
    "columns/forum.md":
      "---\ntitle: 论坛组\nsummary: 组\norder: 2\npinned: 2022/06/main\nparts: [culture]\naliases: [论坛]\n---\n介绍\n",
    "columns/culture.md": "---\ntitle: 文化\norder: 1\n---\n",
    "hospitals/huaxi.md":
      "---\nname: 四川大学华西医院\nshort: 华西\naliases: [華西醫院]\npinyin: si chuan da xue hua xi yi yuan\nprovince: 四川省\ncity: 成都\ngrade: 三级甲等\ntype: 综合医院\nwebsite: https://www.example.org\n---\n",
    "hospitals.csv": "id,name,province\nxiamen,厦门大学附属第一医院,福建\n",
    "people/p1.md":
      "---\nname: 某人\npinyin: mou ren\naliases: [某先生]\nposts:\n  - {hospital: 华西, title: 书记, from: 2020-01, to: 2022-12-31}\n  - {organisation: 学会, title: 会长}\nhonours: [一项荣誉]\n---\n",
    "awards/model/index.md": "---\ntitle: 样板支部\nissuer: 部委\nlevel: national\n---\n",
    "awards/model/2023.md":
      "---\ntitle: 第一批\ndate: 2023-11\nsource: {name: 公告, url: \"https://g.example\"}\ndeclared: {北京: 3, 四川: 2, 支部: 7, 个人: 1}\n---\n",
    "awards/model/2023.csv":
      "hospital,branch,person,work,category,province,source_title,source_url\n华西,一支部,某人,作品,支部,,公告,https://g.example\n",
    "awards/model/2022.md": "---\ndeclared: 109\n---\n",
    "documents/d1.md": "---\ntitle: 《意见》\nissuer: 部委\ndate: 2018-06\nnumber: 1号\nurl: https://d.example\n---\n",
    "pages/about.md":
      "---\ntitle: 关于\nsummary: 本站\nupdated: 2023-01-01\ntoc: false\naliases: [/about.html]\ndraft: false\naccess: public\n---\n正文\n",
    "gate/agreement/1.1.md": agreement,
    "gate/recorded.yml": "agreement/1.1: \(ConsentTests.checksum(agreement))\n",
  ]
  static let agreement = ConsentTests.text(
    "1.1", ["changes": "[期限]", "draft": "false", "service_agreement": "/about/", "privacy_policy": "/about/"])

  @Test func everyKeyIsRead() throws {
    let folder = try ContentFolder(Self.files, site: nil)
    let (found, diagnostics) = folder.read()
    #expect(diagnostics.map(folder.line) == [])
    let library = try #require(found)
    checkSite(library.configuration)
    try checkArticle(library)
    checkRegister(library)
    checkRelations(library)
  }

  private func checkSite(_ site: SiteConfiguration) {
    #expect(
      [site.title, site.baseURL, site.basePath, site.language] == [
        "论坛", "https://example.org/forum", "/forum", "zh-Hans",
      ])
    #expect([site.tagline, site.description] == ["一行话", "说明"])
    #expect(site.since == PartialDate(year: 2022, month: 6))
    #expect(site.theme.colors.map(\.name) == ["ink", "seal"])
    #expect(site.theme.dark == [ThemeChoice.Override(name: "seal", value: "#e27a6c")])
    #expect(site.theme.fonts.map(\.value) == ["\"Songti SC\",serif"])
    #expect(site.theme.mark == "/mark.svg")
    #expect(site.navigation.map(\.title) == ["首页", "论坛组", "外站"])
    #expect(site.navigation.map(\.url) == ["/", "/columns/forum/", "https://other.example/"])
    let footer = site.footer
    #expect(footer.links == [NavigationItem(title: "关于", url: "/about/")])
    #expect(footer.friends == [NavigationItem(title: "友站", url: "https://friend.example")])
    #expect(
      [footer.icp, footer.police, footer.licence, footer.contact, footer.disclaimer, footer.copyright]
        == ["京ICP备1号", "京公网安备1号", "许可证", "电话", "声明", "版权"])
    #expect((site.pageSize, site.feedSize) == (10, 5))
    #expect(site.allowsRawHTML && !site.linksMentions)
    #expect(site.rules["link/image-size"] == .error)
    #expect([site.gate?.contact, site.gate?.email] == ["编辑部", "editor@example.org"])
    #expect(site.gate?.needed == ["姓名", "单位"])
  }

  private func checkArticle(_ library: Library) throws {
    #expect(library.articles.map(\.id) == ["second", "2022/06/main"])
    let article = library.articles[1]
    #expect(article.url == "/articles/2022/06/opening/")
    #expect(
      [article.title, article.identity.subtitle, article.identity.kicker, article.identity.summary] == [
        "主文章", "副题", "肩题", "摘要",
      ])
    #expect(
      (article.publication.date.hour, article.publication.date.minute, article.publication.date.offset) == (
        15, 57, 28_800
      ))
    #expect(article.publication.updated?.month == 7)
    #expect(article.identity.kind == .interview)
    #expect(article.relations.column.map { library[$0].id } == "forum")
    #expect(article.credits.authors == ["甲", "乙"])
    #expect(article.credits.correspondents + article.credits.editors + article.credits.reviewers == ["丙", "丁", "戊"])
    #expect(article.credits.source == Source(name: "日报", url: "https://daily.example/1"))
    #expect(article.credits.isOriginal)
    #expect(
      article.credits.reprint
        == Reprint(
          source: Source(name: "早报", url: "https://am.example"), originalTitle: "原题", originalAuthor: "原作者",
          editor: "己"))
    #expect(article.credits.organisers == [Organiser(role: "主办", name: "学会")])
    #expect(article.relations.hospitals.map { library[$0].id } == ["huaxi"])
    #expect(article.relations.people.map { library[$0].id } == ["p1"])
    #expect(article.relations.awards.map { library[$0].id } == ["2023"])
    #expect(article.relations.documents.map { library[$0].id } == ["d1"])
    #expect(article.relations.series == "系列")
    #expect(article.relations.tags.map { library[$0].name } == ["党建", "DRG改革"])
    #expect(article.media.cover?.url == "/articles/2022/06/opening/cover.svg")
    #expect(article.media.video?.url == "/articles/2022/06/opening/film.mp4")
    #expect(article.media.video?.poster == "/articles/2022/06/opening/cover.svg")
    #expect(article.media.attachments.map(\.url) == ["/articles/2022/06/opening/%E9%99%84%E4%BB%B6%201.pdf"])
    #expect(article.relations.speakers.map(\.label) == ["主持人", "某人"])
    #expect(article.relations.speakers.map(\.role) == [.host, .guest])
    #expect([article.identity.language, article.publication.aliases.first] == ["zh-Hant", "/old/1.html"])
    #expect(article.display.showsContents == true)
    #expect(!article.display.linksMentions)
    #expect(article.statistics.han > 0)
    let body = try #require(library.articleBodies[1])
    guard case .turns(let turns) = body.document.parts.first else {
      Issue.record("no turns")
      return
    }
    #expect(turns.map(\.label) == ["主持人", "某人"])
    #expect(library.articles[0].identity.summary == "第一段文字。")
    #expect(library.articles[0].credits.source == Source(name: "日报"))
  }

  private func checkRegister(_ library: Library) {
    #expect(library.columns.map(\.id) == ["culture", "forum"])
    #expect(library.columns[1].pinned == Reference(index: 1))
    #expect(library.columns[1].parts == [Reference(index: 0)])
    #expect(library.columns[0].group == Reference(index: 1))
    #expect(library.hospitals.map(\.id) == ["huaxi", "xiamen"])
    #expect(library.hospitals.map(\.initial) == ["S", "X"])
    #expect(library.hospitals[1].pinyin == "xia men da xue fu shu di yi yi yuan")
    #expect(library.people[0].honours == ["一项荣誉"])
    #expect(library.people[0].posts.map(\.title) == ["书记", "会长"])
    #expect(library.people[0].posts[0].to == PartialDate(year: 2022, month: 12, day: 31))
    #expect(library.awards[0].level == .national)
    #expect(library.awards[0].issuer == "部委")
    #expect(library.editions.map(\.id) == ["2023", "2022"])
    #expect(library.editions.map(\.title) == ["第一批", "样板支部2022"])
    let declared = library.editions[0].declared
    #expect(declared.total == 8)
    #expect(declared.categories.map(\.key) == ["支部", "个人"])
    #expect(declared.provinces.map(\.key.name) == ["北京", "四川"])
    #expect(library.editions[1].declared == DeclaredCounts(total: 109))
    let row = library.editions[0].roll[0]
    #expect((row.line, row.branch, row.work, row.category) == (2, "一支部", "作品", "支部"))
    #expect(row.province?.name == "四川")
    #expect(row.source == Source(name: "公告", url: "https://g.example"))
    #expect(library.documents[0].title == "意见")
    #expect(library.documents[0].date == PartialDate(year: 2018, month: 6))
    #expect(
      [library.documents[0].issuer, library.documents[0].number, library.documents[0].link] == [
        "部委", "1号", "https://d.example",
      ])
    #expect(library.pages[0].summary == "本站")
    #expect(library.pages[0].showsContents == false)
    #expect(library.pages[0].aliases == ["/about.html"])
    #expect(library.tags.map(\.id) == ["drg改革", "党建"])
    #expect(library.tags[0].url == "/tags/drg%E6%94%B9%E9%9D%A9/")
  }

  private func checkRelations(_ library: Library) {
    let relations = library.relations
    #expect(relations.articles[Column.self] == [[Reference(index: 0)], [Reference(index: 0), Reference(index: 1)]])
    #expect(relations.articles[Hospital.self] == [[Reference(index: 1)], []])
    #expect(relations.articles[Person.self] == [[Reference(index: 0), Reference(index: 1)]])
    #expect(relations.articles[Edition.self] == [[Reference(index: 1)], []])
    #expect(relations.articles[PolicyDocument.self] == [[Reference(index: 1)]])
    #expect(relations.articles[Entities.Tag.self][1] == [Reference(index: 0), Reference(index: 1)])
    #expect(relations.hospitals.people == [[Reference(index: 0)], []])
    #expect(relations.honours.byHospital == [[Honour(edition: Reference(index: 0), row: 0)], []])
    #expect(relations.honours.byPerson == [[Honour(edition: Reference(index: 0), row: 0)]])
  }

  @Test func sameWhateverTheNumberOfJobs() throws {
    let folder = try ContentFolder(Self.files, site: nil)
    /// Describes everything except unordered values and what is compiled later.
    func described(_ jobs: Int) -> String {
      var (library, diagnostics) = folder.read(jobs: jobs)
      library?.keys = ReferenceKeys()
      return "\(library as Any) \(diagnostics)"
    }
    let one = described(1)
    #expect(one == described(2))
    #expect(one == described(8))
  }
}
