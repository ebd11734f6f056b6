import Theme

extension Sample {
  private var provinces: [CountedLink] {
    [
      CountedLink(transform("北京"), "/hospitals/province/110000/", 12),
      CountedLink(transform("陕西"), "/hospitals/province/610000/", 9),
    ]
  }
  private var groups: [HospitalGroup] {
    [
      HospitalGroup(title: transform("C"), hospitals: [hospital("重庆医药高等专科学校附属第一医院", "重庆", "重庆市")]),
      HospitalGroup(title: transform("Y"), hospitals: [hospital(), hospital("雅安市人民医院", "四川", "雅安市")]),
    ]
  }

  func hospitals() -> HospitalIndexPage {
    var page = HospitalIndexPage(
      frame: frame("医院", "/hospitals/"), count: 328, provinces: provinces,
      initials: [CountedLink(transform("C"), "/hospitals/initial/c/", 3)], groups: groups, map: map())
    page.register = HospitalDataValue(
      data: "/hospitals/register.json", base: "/hospitals/", isSplit: false,
      grades: [CountedName(transform("三级甲等"), 8), CountedName(transform("二级"), 3)],
      types: [CountedName(transform("中医医院"), 2)])
    page.origin = OriginValue(
      source: name("某名录", "https://www.example.org/"), licence: transform("CC BY 4.0"), date: day(2020), text: prose())
    return page
  }

  func hospitalList() -> HospitalListPage {
    HospitalListPage(
      frame: frame("陕西", "/hospitals/province/610000/"), title: transform("陕西"), count: 9, groups: groups,
      siblings: provinces
    )
  }

  func hospitalPage() -> HospitalPage {
    var page = HospitalPage(
      frame: frame("延安大学附属医院", "/hospitals/yanda/"), card: hospital(),
      pagination: Pagination(number: 1, count: 2) { "/hospitals/yanda/page/\($0)/" })
    page.short = transform("延大附院")
    page.aliases = [transform("延大附院"), transform("延安大学第一附属医院")]
    page.province = link("陕西", "/hospitals/province/610000/")
    page.website = "https://www.example.org/"
    page.introduction = prose()
    page.honours = [honour("2023", "康复中医党支部"), honour("2021", "呼吸与危重症医学科党支部")]
    page.former = [transform("延安医学院附属医院")]
    let post = PostValue(place: name("延安大学附属医院"), title: transform("院长"), from: day(2016), to: day(2020))
    page.staff = [
      StaffValue(
        person: link("邬亮", "/people/a/"),
        posts: [PostValue(place: name("甲"), title: transform("党委书记"), from: day(2020), to: nil)])
    ]
    page.formerStaff = [StaffValue(person: link("文彦", "/people/b/"), posts: [post])]
    page.neighbours = [link("延安市人民医院", "/hospitals/b/")]
    page.coverage = [
      ArticleGroup(title: transform("相关报道"), articles: [card(1), card(3)], count: 3),
      ArticleGroup(title: transform("文中提及"), articles: [card(2)], count: 1),
    ]
    return page
  }

  func people() -> PeopleIndexPage {
    PeopleIndexPage(
      frame: frame("人物", "/people/"),
      groups: [
        PersonGroup(title: transform("S"), people: [person("宋树立", "党委书记", "中日友好医院")]),
        PersonGroup(title: transform("W"), people: [person(), person("文彦", "主持人", "人民网重庆频道")]),
      ])
  }

  func personPage() -> PersonPage {
    PersonPage(
      frame: frame("邬亮", "/people/wu-liang/"), name: transform("邬亮"), aliases: [transform("鄔亮")],
      posts: [
        PostValue(place: name("重庆医药高等专科学校附属第一医院", "/hospitals/a/"), title: transform("党委书记"), from: day(2020), to: nil)
      ],
      introduction: BodyValue(), honours: [honour("2023", "个人")], otherHonours: [transform("省部级表彰")],
      articles: [card(1)],
      pagination: Pagination(number: 1, count: 1) { "/\($0)/" })
  }

  private var award: AwardDigest {
    AwardDigest(
      link: link("公立医院临床科室标杆党支部", "/awards/benchmark-branch/"), issuer: transform("全国医院党建工作指导委员会"),
      editions: [edition(), edition("公立医院党建示范医院·2021", declared: nil, recorded: 2)])
  }

  func awards() -> AwardIndexPage {
    AwardIndexPage(
      frame: frame("荣誉榜", "/awards/"),
      groups: [
        AwardGroup(title: transform("国家级"), awards: [award, award]),
        AwardGroup(title: transform("省级"), awards: [award]),
      ],
      map: map())
  }

  func awardPage() -> AwardPage {
    AwardPage(
      frame: frame("标杆党支部", "/awards/benchmark-branch/"), award: award, level: transform("国家级"),
      introduction: BodyValue(),
      map: map(),
      comparison: ComparisonValue(
        isByCategory: false, editions: [link("2023", "/awards/a/2023/"), link("2021", "/awards/a/2021/")],
        rows: [
          ComparisonValue.Row(
            title: transform("陕西"),
            cells: [
              ShareValue(title: transform("2023"), declared: 109, recorded: 3),
              ShareValue(title: transform("2021"), declared: nil, recorded: 0),
            ])
        ]), articles: [card(3)])
  }

  func editionPage() -> EditionPage {
    EditionPage(
      frame: frame("标杆党支部·2023", "/awards/benchmark-branch/2023/"), card: edition(),
      source: name("各界新闻网", "https://www.gjnews.cn/"),
      introduction: BodyValue(parts: [.prose(Markup(trusted: "<p>名单由全国医院党建工作指导委员会公布。</p>"))]),
      categories: [
        ShareValue(title: transform("示范医院"), declared: 109, recorded: 3),
        ShareValue(title: transform("标杆党支部"), declared: 399, recorded: 6),
      ], provinces: [ShareValue(title: transform("陕西"), declared: 14, recorded: 1)], rows: rows, map: map(),
      csv: "roll.csv",
      json: "roll.json", siblings: [edition(), edition("2021")], articles: [card(3)])
  }

  private var rows: [RollRowValue] {
    [
      ("陕西", "延安大学附属医院", "康复中医党支部", "各界新闻网"), ("四川", "巴中市中心医院", "呼吸与危重症医学科党支部", "医院网站"),
      ("湖北", "襄阳市第一人民医院", "康复医学科党支部", "襄阳日报"), ("海南", "三亚中心医院", "第十八党支部（妇产科）", "医院网站"),
    ].enumerated().map { index, line in
      RollRowValue(
        hospital: name(line.1, "/hospitals/a/"), branch: transform(line.2),
        person: index == 1 ? name("邬亮", "/people/a/") : nil,
        work: index == 2 ? transform("作品") : "", category: transform(index == 3 ? "示范医院" : "标杆党支部"),
        province: transform(line.0),
        source: name(line.3, "https://www.example.org/"))
    }
  }

  private var document: DocumentCard {
    DocumentCard(
      url: "/documents/opinions/", title: transform("关于加强公立医院党的建设工作的意见"), issuer: transform("中共中央办公厅"),
      date: day(2018, 6),
      number: transform("中办发〔2018〕35号"), citations: 5)
  }

  func documents() -> DocumentIndexPage {
    var undated = document
    undated.date = nil
    return DocumentIndexPage(frame: frame("政策文件", "/documents/"), documents: [document, undated])
  }

  func documentPage() -> DocumentPage {
    DocumentPage(
      frame: frame("意见", "/documents/opinions/"), card: document, link: "https://www.gov.cn/", introduction: prose(),
      years: [ArticleGroup(title: transform("2023年"), articles: [card(1)])],
      pagination: Pagination(number: 1, count: 1) { "/\($0)/" })
  }

  func tags() -> TagIndexPage {
    TagIndexPage(frame: frame("标签", "/tags/"), tags: [CountedLink(transform("党建"), "/tags/a/", 12)])
  }

  func tagPage() -> TagPage {
    TagPage(
      frame: frame("党建", "/tags/party/"), title: transform("党建"), count: 2, articles: [card(1), card(2)],
      related: [CountedLink(transform("质量"), "/tags/b/", 3)], pagination: Pagination(number: 1, count: 1) { "/\($0)/" })
  }

  func standalone() -> StandalonePage {
    StandalonePage(
      frame: frame("关于本站", "/about/"), title: transform("关于本站"), text: prose(), showsContents: true,
      updated: day(2022, 6))
  }

  func notFound() -> NotFoundPage {
    NotFoundPage(frame: frame("这一页没有找到", "/404.html"), links: [link("首页", "/"), link("医院", "/hospitals/")])
  }
}
