import Content
import Entities

/// The site's own strings for page titles, lists and feeds, in the script of the site.
struct SiteStrings: Sendable {
  let isTraditional: Bool

  init(language: String) {
    isTraditional = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains { language.hasPrefix($0) }
  }

  /// Creates the strings for an article, in the article's script if its language is Chinese.
  init(article: Article, of configuration: SiteConfiguration) {
    let articleLanguage = article.identity.language.flatMap { $0.hasPrefix("zh") ? $0 : nil }
    self.init(language: articleLanguage ?? configuration.language)
  }

  /// Returns the text in the site's script.
  func localized(_ simplified: String, _ traditional: String) -> String {
    isTraditional ? traditional : simplified
  }

  var home: String { localized("首页", "首頁") }
  var columns: String { localized("专栏", "專欄") }
  var hospitals: String { localized("医院", "醫院") }
  var people: String { "人物" }
  var awards: String { localized("荣誉榜", "榮譽榜") }
  var tags: String { localized("标签", "標籤") }
  var gate: String { localized("专业版", "專業版") }
  var requestErasure: String { localized("写信请编辑部删除我的申请资料", "寫信請編輯部刪除我的申請資料") }
  var membersPreview: String {
    localized("预览：以下内容只给会员看。它只在这台电脑的内存里，不写入磁盘；发布时加密。", "預覽：以下內容只給會員看。它只在這台電腦的記憶體裡，不寫入磁碟；發布時加密。")
  }
  var notFound: String { localized("没有找到这一页", "沒有找到這一頁") }
  var offline: String { localized("现在没有网络", "目前沒有網路") }
  var cachedPages: String { localized("这台设备上读过的这些页面，现在也能看：", "這台裝置上讀過的這些頁面，現在也能看：") }
  var noCachedPages: String { localized("这一页还没有在这台设备上读过，联网以后再看。", "這一頁還沒有在這台裝置上讀過，連線以後再看。") }
  var declared: String { "公布" }
  var recorded: String { localized("收录", "收錄") }
  var watchVideo: String { localized("观看视频", "觀看視頻") }
  var correction: String { localized("纠错", "糾錯") }
  var corrections: String { "更正" }
  func correction(of title: String) -> String { "更正：" + title }
  var moved: String { localized("页面已移至新地址", "頁面已移至新地址") }
  /// The notice for pages that do not exist in the Traditional edition.
  var simplifiedOnly: String { localized("这一页只有简体版", "這一頁只有簡體版") }
  var recipients: String { localized("获奖者", "獲獎者") }
  var otherCities: String { "其他" }

  var subscribe: String { localized("订阅", "訂閱") }
  var wholeSite: String { "全站" }
  var search: String { localized("检索", "檢索") }
  /// The kinds of search results, in the order of ``SearchSource/Kind``.
  var searchKinds: [String] {
    isTraditional
      ? ["文章", "醫院", "人物", "獎項", "專欄", "文件", "頁面"] : ["文章", "医院", "人物", "奖项", "专栏", "文件", "页面"]
  }
  var authors: String { "作者" }
  var aboutHospital: String { localized("相关报道", "相關報道") }
  var byPeopleOfHospital: String { "本院人物" }
  var mentionsOfHospital: String { "文中提及" }

  /// Returns the message by which readers who withdraw their consent request the erasure of their data.
  func erasureRequest(_ site: String) -> (subject: String, text: String) {
    (
      localized("撤回同意，请删除个人信息", "撤回同意，請刪除個人資料"),
      localized(
        "我已撤回在“\(site)”专业版的同意，请删除我申请访问码时提供的个人信息，并告知处理结果。\r\n\r\n申请时使用的邮箱：\r\n申请日期：\r\n",
        "我已撤回在「\(site)」專業版的同意，請刪除我申請存取碼時提供的個人資料，並告知處理結果。\r\n\r\n申請時使用的電子郵件：\r\n申請日期：\r\n")
    )
  }

  func year(_ year: Int) -> String { "\(year)年" }
  func page(_ number: Int) -> String { localized("第\(number)页", "第\(number)頁") }
  func month(_ year: Int, _ month: Int) -> String { "\(year)年\(month)月" }
  func month(_ month: Int) -> String { "\(month)月" }
  func edition(_ title: String, _ id: String) -> String {
    id.count == 4 && id.allSatisfy(\.isNumber) ? "\(title)（\(id)年）" : "\(title)（第\(id)届）"
  }
  func initial(_ letter: Character) -> String { letter == "#" ? "#" : String(letter) }
  /// Returns the title of an initial's page; `#` is for names that begin with neither a Han character nor a letter.
  func hospitals(initial: Character) -> String {
    initial == "#"
      ? localized("名称不以汉字或字母开头的医院", "名稱不以漢字或字母開頭的醫院")
      : localized("名称拼音以\(initial)开头的医院", "名稱拼音以\(initial)開頭的醫院")
  }
  func hospitals(in place: String) -> String { place + localized("的医院", "的醫院") }
  func series(_ title: String) -> String { "系列：" + title }
  func taggedArticles(_ tag: String) -> String { localized("标签：", "標籤：") + tag }

  /// Returns the name of a kind of article; `nil` for ordinary articles.
  func kind(_ kind: ArticleKind) -> String? {
    switch kind {
    case .article: nil
    case .interview: localized("访谈", "訪談")
    case .roundtable: localized("圆桌", "圓桌")
    case .case: "案例"
    case .notice: "公告"
    }
  }

  /// Returns the name of the level at which an award is given.
  func level(_ level: Award.Level) -> String {
    switch level {
    case .national: localized("国家级", "國家級")
    case .provincial: localized("省级", "省級")
    case .municipal: localized("市级", "市級")
    case .other: "其他"
    }
  }
}
