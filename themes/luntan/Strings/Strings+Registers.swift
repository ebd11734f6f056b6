/// Strings of hospitals, people, documents and tags.
extension Strings {
  var province: String { "省份" }
  var city: String { "城市" }
  var grade: String { pick("等级", "等級") }
  var type: String { pick("类型", "類型") }
  var website: String { pick("网站", "網站") }
  var short: String { pick("简称", "簡稱") }
  var aliases: String { "又名" }
  var facts: String { pick("概况", "概況") }
  var introduction: String { pick("介绍", "介紹") }
  var honours: String { pick("荣誉", "榮譽") }
  var otherHonours: String { pick("其他荣誉", "其他榮譽") }
  var staff: String { "人物" }
  var posts: String { pick("任职", "任職") }
  var toNow: String { "至今" }
  var until: String { "至" }
  var byProvince: String { "按省份" }
  var byInitial: String { "按拼音" }
  var byCity: String { "按城市" }
  var hospitalMap: String { pick("各省医院", "各省醫院") }
  var findHospital: String { pick("筛选医院", "篩選醫院") }
  var findHospitalHint: String { pick("输入名称或城市", "輸入名稱或城市") }
  var findPerson: String { pick("筛选人物", "篩選人物") }
  var findPersonHint: String { pick("输入姓名或单位", "輸入姓名或單位") }
  var findByBeginning: String { pick("输入名称或城市的开头两个字", "輸入名稱或城市的開頭兩個字") }
  var typeTwo: String { pick("请输入至少两个字。", "請輸入至少兩個字。") }
  var found: String { "共{n}家" }
  var foundMore: String { pick("共{all}家，列出前{n}家", "共{all}家，列出前{n}家") }
  var registerFailed: String { pick("名录暂时无法载入，请按省份或拼音查找。", "名錄暫時無法載入，請按省份或拼音查找。") }
  var allGrades: String { pick("全部等级", "全部等級") }
  var allTypes: String { pick("全部类型", "全部類型") }
  var origin: String { pick("名录来源", "名錄來源") }
  var licence: String { pick("许可", "授權條款") }
  var former: String { pick("曾用名", "曾用名") }
  var formerStaff: String { pick("曾在本院任职", "曾在本院任職") }
  var sameCity: String { pick("同城医院", "同城醫院") }
  var namedIn: String { pick("另见", "另見") }
  var relatedTags: String { pick("相关标签", "相關標籤") }
  var contributors: String { pick("作者与人物", "作者與人物") }
  var noMatch: String { pick("没有符合的条目。", "沒有符合的條目。") }
  var elsewhere: String { pick("未注明城市", "未註明城市") }
  var issuer: String { pick("发布机关", "發布機關") }
  var date: String { "日期" }
  var number: String { pick("文号", "文號") }
  var fullText: String { "查看全文" }
  var citedBy: String { "引用本文件的文章" }
  var dateUnknown: String { pick("日期不详", "日期不詳") }
  var aboutHospital: String { pick("相关报道", "相關報道") }
  var notFound: String { pick("没有找到这一页", "沒有找到這一頁") }
  var notFoundNotice: String { pick("网址可能有误，或者内容已经移走。可以从下面几处继续。", "網址可能有誤，或者內容已經移走。可以從下面幾處繼續。") }

  /// Returns the heading of the articles of one year that cite a document: `引用本文件的文章（2023年）`.
  func citedBy(_ year: String) -> String { "\(citedBy)（\(year)）" }

  /// Returns the number of hospitals: `328家`.
  func hospitals(_ count: Int) -> String { "\(count)家" }

  /// Returns the number of honours: `荣誉3项`.
  func honours(_ count: Int) -> String { pick("荣誉\(count)项", "榮譽\(count)項") }

  /// Returns the number of articles that cite a document: `被引5篇`.
  func citations(_ count: Int) -> String { "被引\(count)篇" }
}
