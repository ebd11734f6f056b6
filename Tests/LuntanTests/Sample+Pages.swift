import Theme

extension Sample {
  var column: Link { link("医院党建专家论坛", "/columns/expert-forum/") }

  func home() -> HomePage {
    HomePage(
      frame: frame("首页", "/"), lead: card(), latest: [card(1), card(2), card(3), card(4)],
      columns: [
        digest("医院党建专家论坛", "指导委员会办公室和专家组成员解读政策，公立医院党委书记讲述实践。"),
        digest("医院文化", "院训、先辈、作品——一家医院怎样讲述自己。"), digest("和谐医患故事", "晨会上的五分钟、乡镇卫生院里的诊桌。"),
        digest("党建引领公立医院高质量发展", "主题宣传专栏组。", parts: [CountedLink(transform("医院文化"), "/columns/culture/", 4)]),
      ], editions: [edition("公立医院党建示范医院·2023", declared: 109, recorded: 3), edition()], map: map())
  }

  func article() -> ArticlePage {
    var page = ArticlePage(
      frame: frame("一个专栏", card().url, type: "article", path: [column]), card: card(), credits: credits(),
      text: prose(),
      showsContents: true)
    page.updated = day(2022, 7, 1)
    page.video = VideoValue(url: "/a.mp4", isFile: true, title: transform("访谈视频"), poster: "/cover.svg")
    page.attachments = [
      AttachmentValue(url: "/a.pdf", title: transform("数据表"), kind: transform("PDF"), size: transform("12 KB"))
    ]
    page.people = [person(), person("宋树立", "党委书记", "中日友好医院")]
    page.hospitals = [hospital(), hospital("重庆医药高等专科学校附属第一医院", "重庆", "重庆市")]
    page.awards = [edition()]
    page.citations = [
      CitedLinks(title: transform("所引文件"), links: [link("《关于加强公立医院党的建设工作的意见》", "/documents/opinions/")])
    ]
    page.tags = [link("党建", "/tags/party/"), link("文化", "/tags/culture/")]
    page.series = SeriesValue(
      title: transform("党建创新案例启动会摘编"), articles: [name("深挖先进典型", "/articles/a/"), name("一个专栏，三个部分")])
    page.previous = link("“党建六融”：一家三甲医院的六项保障", card(1).url)
    page.next = link("九位发言人谈医院：文化、清廉与人才", card(2).url)
    page.related = [card(1), card(2), card(3)]
    page.letters = (1...5).map { number in
      LetterValue(
        name: transform("读者\(number)"), date: day(2022, 7), paragraphs: [transform("来信"), transform("第二段")],
        reply: number == 1 ? [transform("谢谢。")] : [])
    }
    return page
  }

  private func credits() -> Credits {
    var credits = Credits()
    credits.authors = [transform("本站编辑部")]
    credits.correspondents = [transform("吴倩")]
    credits.editors = [transform("陈易"), transform("刘政宁")]
    credits.reviewers = [transform("意杨")]
    credits.organisers = [OrganiserValue(role: transform("主办"), name: transform("全国医院党建工作指导委员会办公室"))]
    credits.source = name("健康报", "https://www.jkb.com.cn/")
    credits.isOriginal = true
    credits.reprint = ReprintValue(
      source: name("各界新闻网", "https://www.gjnews.cn/"), originalTitle: transform("原题目"),
      originalAuthor: transform("杨克强"),
      editor: transform("意杨"))
    return credits
  }

  func conversation(_ text: BodyValue, _ number: Int) -> ArticlePage {
    var page = ArticlePage(
      frame: frame("访谈", card(number).url, type: "article", path: [column]),
      card: card(number, date: day(2023, 9, 5, "15:57")), credits: Credits(), text: text, showsContents: false)
    page.credits.source = name("人民网重庆频道")
    page.people = [person()]
    page.hospitals = [hospital("重庆医药高等专科学校附属第一医院", "重庆", "重庆市")]
    return page
  }

  func membersArticle() -> ArticlePage {
    ArticlePage(
      frame: frame("五好", card(4).url, type: "article", path: [column]), card: card(4), credits: Credits(),
      text: BodyValue(), showsContents: true)
  }

  func columnPage() -> ColumnPage {
    ColumnPage(
      frame: frame("医院党建专家论坛", "/columns/expert-forum/"), title: transform("医院党建专家论坛"),
      summary: transform("解读政策，讲述实践。"),
      group: link("党建引领公立医院高质量发展", "/columns/theme/"), parts: [],
      introduction: BodyValue(parts: [
        .prose(Markup(trusted: "<p>本栏目邀请两类作者：全国医院党建工作指导委员会办公室和专家组的成员，侧重解读政策；公立医院的党委书记，侧重介绍实践经验。</p>"))
      ]),
      pinned: card(), articles: (1...5).map { card($0) },
      pagination: Pagination(number: 4, count: 12) { "/columns/expert-forum/page/\($0)/" },
      archive: [
        ArchiveYear(
          year: 2022, months: [CountedLink(transform("7月"), "/7/", 4), CountedLink(transform("6月"), "/6/", 1)])
      ])
  }

  func group() -> ColumnPage {
    var page = columnPage()
    page.parts = [digest("医院文化", "院训"), digest("和谐医患故事", "故事")]
    page.pinned = nil
    return page
  }

  func month() -> ColumnMonthPage {
    ColumnMonthPage(
      frame: frame("2022年6月", "/columns/expert-forum/2022/06/", path: [column]), column: column, month: day(2022, 6),
      articles: [card(1), card(2)], earlier: link("2022年5月", "/5/"), later: link("2022年7月", "/7/"))
  }
}
