import Theme

extension Sample {
  func card(_ number: Int = 0, date: Moment? = nil) -> ArticleCard {
    let lines: [(String, String, String)] = [
      ("opening", "一个专栏，三个部分：公立医院党建从这里谈起", "由指导委员会办公室与公立医院党委书记共同撰稿，谈政策，谈经验，也谈科室里的人和事。专栏分为专家论坛、医院文化、和谐医患故事三部分。"),
      ("six-rong", "“党建六融”：一家三甲医院的六项保障", "六个“融”对应六项保障，三项比例都是百分之百，“1+6”战略排出发展的次序。"),
      ("roundtable", "九位发言人谈医院：文化、清廉与人才", "一位主管部门负责人、八家医院的书记和副书记，谈先进典型、患者获得感、院训、治理、制度、县域、清廉与人才。"),
      ("yanda", "延大附院康复中医党支部入选全国标杆", "全国399个临床科室标杆党支部，陕西有14个。"),
      ("wuhao", "县域医院如何建成“五好”", "县域医院三级联动的做法，附可下载的数据表。"),
      ("huaxi", "一百三十年的院训，六百六十条行为准则", "院训文化大讨论落到了纸面上。"),
    ]
    let (slug, title, summary) = lines[number % lines.count]
    return ArticleCard(
      url: "/articles/2022/06/\(slug)/", title: transform(title),
      subtitle: number == 1 ? transform("访重庆医药高等专科学校附属第一医院党委书记邬亮") : nil,
      kicker: number == 0 ? transform("开栏寄语") : nil, summary: transform(summary),
      date: date ?? day(2022, 6, 22 + number),
      kind: number == 1 ? transform("访谈") : nil, column: link("医院党建专家论坛", "/columns/expert-forum/"),
      authors: [transform("指导委员会办公室")],
      hospitals: number == 3 ? [link("延安大学附属医院", "/hospitals/yanda/")] : [],
      cover: number == 0 && hasCover ? picture() : nil, minutes: 6, isForMembers: number == 4)
  }

  func picture() -> PictureValue {
    PictureValue(
      url: transform("/cover.svg"), width: 1600, height: 900, alternative: transform("门诊楼前的杏花"),
      caption: transform("门诊楼前的杏花。"),
      credit: transform("本站绘制"))
  }

  func hospital(_ name: String = "延安大学附属医院", _ province: String = "陕西", _ city: String = "延安市") -> HospitalCard {
    var card = HospitalCard(url: "/hospitals/yanda/", name: transform(name))
    card.province = transform(province)
    card.city = transform(city)
    card.grade = transform("三级甲等")
    card.type = transform("综合医院")
    card.articles = 3
    card.honours = 2
    return card
  }

  func person(_ name: String = "邬亮", _ post: String = "党委书记", _ hospital: String = "重庆医药高等专科学校附属第一医院") -> PersonCard {
    PersonCard(
      url: "/people/wu-liang/", name: transform(name), post: transform(post),
      place: self.name(hospital, "/hospitals/cqmpc-1/"))
  }

  func edition(_ title: String = "公立医院临床科室标杆党支部·2023", declared: Int? = 399, recorded: Int = 6) -> EditionCard {
    EditionCard(
      url: "/awards/benchmark-branch/2023/", title: transform(title),
      award: link("公立医院临床科室标杆党支部", "/awards/benchmark-branch/"), issuer: transform("全国医院党建工作指导委员会"),
      date: day(2023, 12),
      declared: declared, recorded: recorded)
  }

  func honour(_ year: String, _ detail: String) -> HonourValue {
    HonourValue(
      edition: link("公立医院临床科室标杆党支部 · 2023年度", "/awards/benchmark-branch/2023/"), year: transform(year),
      category: transform("标杆党支部"), detail: transform(detail), source: name("各界新闻网", "https://www.gjnews.cn/"))
  }

  func digest(_ title: String, _ summary: String, parts: [CountedLink] = []) -> ColumnDigest {
    ColumnDigest(
      link: link(title, "/columns/expert-forum/"), summary: transform(summary), count: 12,
      articles: [card(1), card(3), card(4)],
      parts: parts)
  }
}
