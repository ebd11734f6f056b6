/// Strings of hospitals, people, documents and tags.
extension Strings {
  var province: String { "省份" }
  var city: String { "城市" }
  var grade: String { localized("等级", "等級") }
  var type: String { localized("类型", "類型") }
  var website: String { localized("网站", "網站") }
  var short: String { localized("简称", "簡稱") }
  var aliases: String { "又名" }
  var facts: String { localized("概况", "概況") }
  var introduction: String { localized("介绍", "介紹") }
  var honours: String { localized("荣誉", "榮譽") }
  var otherHonours: String { localized("其他荣誉", "其他榮譽") }
  var staff: String { "人物" }
  var posts: String { localized("任职", "任職") }
  var toNow: String { "至今" }
  var until: String { "至" }
  var byProvince: String { "按省份" }
  var byInitial: String { "按拼音" }
  var byCity: String { "按城市" }
  var hospitalMap: String { localized("各省医院", "各省醫院") }
  var filterHospitals: String { localized("筛选医院", "篩選醫院") }
  var filterHospitalsHint: String { localized("输入名称或城市", "輸入名稱或城市") }
  var filterPeople: String { localized("筛选人物", "篩選人物") }
  var filterPeopleHint: String { localized("输入姓名或单位", "輸入姓名或單位") }
  var filterByPrefixHint: String { localized("输入名称或城市的开头两个字", "輸入名稱或城市的開頭兩個字") }
  var queryTooShort: String { localized("请输入至少两个字。", "請輸入至少兩個字。") }
  var found: String { "共{n}家" }
  var foundMore: String { localized("共{all}家，列出前{n}家", "共{all}家，列出前{n}家") }
  var registerFailed: String { localized("名录暂时无法载入，请按省份或拼音查找。", "名錄暫時無法載入，請按省份或拼音查找。") }
  var allGrades: String { localized("全部等级", "全部等級") }
  var allTypes: String { localized("全部类型", "全部類型") }
  var origin: String { localized("名录来源", "名錄來源") }
  var licence: String { localized("许可", "授權條款") }
  var former: String { localized("曾用名", "曾用名") }
  var formerStaff: String { localized("曾在本院任职", "曾在本院任職") }
  var sameCity: String { localized("同城医院", "同城醫院") }
  var seeAlso: String { localized("另见", "另見") }
  var relatedTags: String { localized("相关标签", "相關標籤") }
  var contributors: String { localized("作者与人物", "作者與人物") }
  var noMatch: String { localized("没有符合的条目。", "沒有符合的條目。") }
  var cityUnknown: String { localized("未注明城市", "未註明城市") }
  var issuer: String { localized("发布机关", "發布機關") }
  var date: String { "日期" }
  var number: String { localized("文号", "文號") }
  var fullText: String { "查看全文" }
  var citedBy: String { "引用本文件的文章" }
  var dateUnknown: String { localized("日期不详", "日期不詳") }
  var aboutHospital: String { localized("相关报道", "相關報道") }
  var notFound: String { localized("没有找到这一页", "沒有找到這一頁") }
  var notFoundNotice: String { localized("网址可能有误，或者内容已经移走。可以从下面几处继续。", "網址可能有誤，或者內容已經移走。可以從下面幾處繼續。") }

  /// Returns the heading of the articles of one year that cite a document: `引用本文件的文章（2023年）`.
  func citedBy(_ year: String) -> String { "\(citedBy)（\(year)）" }

  /// Returns the number of hospitals: `328家`.
  func hospitals(_ count: Int) -> String { "\(count)家" }

  /// Returns the number of honours: `荣誉3项`.
  func honours(_ count: Int) -> String { localized("荣誉\(count)项", "榮譽\(count)項") }

  /// Returns the number of articles that cite a document: `被引5篇`.
  func citations(_ count: Int) -> String { "被引\(count)篇" }
}
