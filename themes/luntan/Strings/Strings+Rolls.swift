import Theme

/// Strings of awards and their rolls.
extension Strings {
  /// Returns both numbers in short form: `公布399，收录6`.
  func counts(declared: Int?, recorded: Int) -> String {
    let second = recordedShort + "\(recorded)"
    return declared.map { self.declared + "\($0)，" + second } ?? second
  }

  var declared: String { "公布" }
  var recorded: String { localized("本站已收录", "本站已收錄") }
  var recordedShort: String { localized("收录", "收錄") }
  var declaredUnknown: String { localized("来源未载公布总数", "來源未載公布總數") }
  var rolls: String { localized("荣誉榜", "榮譽榜") }
  var allRolls: String { localized("全部榜单", "全部榜單") }
  var editions: String { localized("历届", "歷屆") }
  var allEditions: String { localized("本奖项历届榜单", "本獎項歷屆榜單") }
  var otherEditions: String { localized("其他届次", "其他屆次") }
  var roll: String { localized("名单", "名單") }
  var rollNotice: String { localized("名单只收录有出处的条目，未收录不等于未获评。", "名單只收錄有出處的條目，未收錄不等於未獲評。") }
  var hospital: String { localized("医院", "醫院") }
  var branch: String { localized("党支部或科室", "黨支部或科室") }
  var person: String { localized("个人", "個人") }
  var work: String { "作品" }
  var recipient: String { localized("获评对象", "獲評對象") }
  var category: String { localized("类别", "類別") }
  var rowSource: String { localized("出处", "出處") }
  var filterRoll: String { localized("筛选名单", "篩選名單") }
  var filterRollHint: String { localized("医院、支部、姓名", "醫院、支部、姓名") }
  var allProvinces: String { "全部省份" }
  var allCategories: String { localized("全部类别", "全部類別") }
  var shown: String { localized("显示{n}条，共{all}条", "顯示{n}條，共{all}條") }
  var downloadCSV: String { localized("下载CSV", "下載CSV") }
  var downloadJSON: String { localized("下载JSON", "下載JSON") }
  var sharesByCategory: String { localized("各类别", "各類別") }
  var sharesByProvince: String { localized("各省公布与收录", "各省公布與收錄") }
  var announcementDate: String { "公布日期" }
  var announcementSource: String { localized("公布来源", "公布來源") }
  var level: String { localized("级别", "級別") }
  /// Returns the caption of a map of recipients, which states whether the numbers are declared or only those recorded.
  func recipientsMap(_ map: TileMap) -> String {
    map.basis == .recorded ? localized("本站收录的各省获评数", "本站收錄的各省獲評數") : localized("各省获评数（公布）", "各省獲評數（公布）")
  }
  var comparison: String { localized("历届对照", "歷屆對照") }
  var cellNote: String { localized("每格为本站收录数；斜线后为公布数。", "每格為本站收錄數；斜線後為公布數。") }
  var unknownRecipient: String { localized("未能核实身份", "未能核實身分") }

  /// Returns the recorded share to a tenth of a percent: `收录占公布的2.8%`; nil if no recipients were declared.
  func share(_ recorded: Int, of declared: Int) -> String? {
    guard declared > 0 else { return nil }
    let tenths = (recorded * 2000 + declared) / (declared * 2)
    return localized("收录占公布的", "收錄占公布的") + "\(tenths / 10).\(tenths % 10)%"
  }

  var noRows: String { localized("名单尚未收录条目。", "名單尚未收錄條目。") }
}
