import Theme

/// Page values for rendering. Every text in them passes through `transform`.
struct Sample {
  var transform: @Sendable (String) -> String = { $0 }
  var language = "zh-Hans"
  var hasCover = true

  func site() -> SiteValue {
    var site = SiteValue()
    site.title = transform("杏林论坛")
    site.tagline = transform("党建引领公立医院高质量发展")
    site.language = language
    site.since = transform("2022年6月")
    site.navigation = [
      link("首页", "/"), link("医院党建专家论坛", "/columns/expert-forum/"), link("医院文化", "/columns/culture/"),
      link("和谐医患故事", "/columns/stories/"), link("医院", "/hospitals/"), link("人物", "/people/"),
      link("荣誉榜", "/awards/"), link("政策文件", "/documents/"),
    ]
    site.feeds = [Feed(title: transform("杏林论坛"), url: "/feed.xml", mediaType: "application/atom+xml")]
    site.manifest = "/manifest.webmanifest"
    site.footer = footer()
    for name in [
      "luntan.css", "settings.js", "share.js", "qr.js", "lists/roll.js", "lists/filter.js", "icon.svg",
      "touch-icon.png",
    ] {
      site.assets[name] = "/assets/" + name
    }
    return site
  }

  private func footer() -> FooterValue {
    var footer = FooterValue()
    footer.links = [link("关于本站", "/about/"), link("联系我们", "/contact/"), link("隐私政策", "/privacy/")]
    footer.friends = [link("健康报", "https://www.jkb.com.cn/")]
    footer.icp = link("京ICP备00000000号", "https://beian.miit.gov.cn/")
    footer.police = link("京公网安备00000000号", "https://beian.mps.gov.cn/")
    footer.licence = transform("互联网新闻信息服务许可证：示例")
    footer.contact = transform("纠错与来信：editor@luntan.example.org")
    footer.disclaimer = transform("本站为示例站点，内容据公开报道摘编，所列荣誉以颁发单位正式公布为准。不作为诊疗依据。")
    footer.copyright = transform("© 2022 杏林论坛")
    return footer
  }

  func frame(_ title: String, _ url: String, type: String = "website", path: [Link] = []) -> Frame {
    var head = Head(
      title: transform(title), description: transform("记录公立医院党建的政策、做法与人物。"),
      canonical: "https://luntan.example.org" + url,
      type: type)
    head.image = transform("https://luntan.example.org/a.png")
    head.published = "2022-06-22T00:00:00+08:00"
    head.structuredData = Markup(trusted: #"{"@context":"https://schema.org"}"#)
    let home = url == "/" ? [] : [link("首页", "/")]
    return Frame(site: site(), head: head, breadcrumbs: home + path, url: url)
  }

  func link(_ title: String, _ url: String) -> Link { Link(transform(title), url) }
  func name(_ text: String, _ url: String? = nil) -> Name { Name(transform(text), url) }

  func day(_ year: Int, _ month: Int? = nil, _ day: Int? = nil, _ time: String? = nil) -> Moment {
    var moment = Moment(year: year, month: month, day: day, time: time, datetime: "")
    moment.datetime = moment.numeric + (time.map { "T" + $0 + "+08:00" } ?? "")
    return moment
  }

  func map() -> TileMap { TileMap(subject: transform("医院"), tiles: provinces.map(tile)) }

  private func tile(_ line: String) -> TileMap.Tile {
    let parts = line.split(separator: " ").map(String.init)
    let numbers = parts.dropFirst(2).compactMap(Int.init)
    let count = numbers.count > 2 ? numbers[2] : 0
    return TileMap.Tile(
      name: transform(parts[0]), abbreviation: transform(parts[1]), row: numbers[0], column: numbers[1], count: count,
      url: count > 0 ? "/hospitals/province/\(numbers[0])\(numbers[1])/" : nil)
  }

  /// Name, character, row, column and count of each province.
  private var provinces: [String] {
    [
      "北京 京 1 5 3", "天津 津 1 6", "河北 冀 1 4", "山西 晋 1 3", "内蒙古 蒙 0 5 5", "辽宁 辽 1 7", "吉林 吉 1 8", "黑龙江 黑 0 7",
      "上海 沪 3 6 1", "江苏 苏 3 5", "浙江 浙 4 5 2", "安徽 皖 3 4", "福建 闽 5 4 1", "江西 赣 4 4", "山东 鲁 2 4 4", "河南 豫 2 3",
      "湖北 鄂 3 3 2", "湖南 湘 4 3 3", "广东 粤 5 3 9", "广西 桂 5 2", "海南 琼 6 3 1", "重庆 渝 3 2 3", "四川 川 3 1 7",
      "贵州 贵 4 2 1", "云南 云 4 1", "西藏 藏 2 0", "陕西 陕 2 2 5", "甘肃 甘 1 1", "青海 青 2 1", "宁夏 宁 1 2", "新疆 新 0 0",
      "台湾 台 5 5", "香港 港 6 4", "澳门 澳 6 5",
    ]
  }
}
