/// Strings of hospitals, people, awards, documents and consent texts.
extension Strings {
  var province: String { localized("省份", "省份", "Province") }
  var city: String { localized("城市", "城市", "City") }
  var grade: String { localized("等级", "等級", "Grade") }
  var type: String { localized("类型", "類型", "Type") }
  var website: String { localized("网站", "網站", "Website") }
  var short: String { localized("简称", "簡稱", "Short name") }
  var aliases: String { localized("又名", "又名", "Also called") }
  var former: String { localized("曾用名", "曾用名", "Formerly") }
  var honours: String { localized("荣誉", "榮譽", "Honours") }
  var otherHonours: String { localized("其他荣誉", "其他榮譽", "Other honours") }
  var staff: String { localized("人物", "人物", "People at this hospital") }
  var formerStaff: String { localized("曾在本院任职", "曾在本院任職", "Formerly at this hospital") }
  var posts: String { localized("任职", "任職", "Posts") }
  var toNow: String { localized("至今", "至今", "today") }
  var byProvince: String { localized("按省份", "按省份", "By province") }
  var byInitial: String { localized("按拼音", "按拼音", "By initial") }
  var sameCity: String { localized("同城医院", "同城醫院", "In the same city") }
  var seeAlso: String { localized("另见", "另見", "See also") }
  var relatedTags: String { localized("相关标签", "相關標籤", "Related tags") }
  var origin: String { localized("名录来源", "名錄來源", "About this register") }
  var licence: String { localized("许可", "授權條款", "Licence") }
  var issuer: String { localized("发布机关", "發布機關", "Issued by") }
  var date: String { localized("日期", "日期", "Date") }
  var number: String { localized("文号", "文號", "Number") }
  var fullText: String { localized("查看全文", "查看全文", "Full text") }
  var declared: String { localized("公布", "公布", "Declared") }
  var recorded: String { localized("本站已收录", "本站已收錄", "Recorded here") }
  var level: String { localized("级别", "級別", "Level") }
  var editions: String { localized("历届", "歷屆", "Editions") }
  var otherEditions: String { localized("其他届次", "其他屆次", "Other editions") }
  var allRolls: String { localized("荣誉榜", "榮譽榜", "Rolls") }
  var roll: String { localized("名单", "名單", "Roll") }
  var rollNotice: String {
    localized(
      "名单只收录有出处的条目，未收录不等于未获评。", "名單只收錄有出處的條目，未收錄不等於未獲評。",
      "The roll lists only entries with a source; other awards may have been given.")
  }
  var noRows: String { localized("名单尚未收录条目。", "名單尚未收錄條目。", "No entries yet.") }
  var hospital: String { localized("医院", "醫院", "Hospital") }
  var recipient: String { localized("获评对象", "獲評對象", "Recipient") }
  var category: String { localized("类别", "類別", "Category") }
  var rowSource: String { localized("出处", "出處", "Source") }
  var unknownRecipient: String { localized("未能核实身份", "未能核實身分", "not identified") }
  var byCategory: String { localized("各类别", "各類別", "By category") }
  var comparison: String { localized("历届对照", "歷屆對照", "Editions side by side") }
  var cellNote: String { localized("每格为本站收录数；斜线后为公布数。", "每格為本站收錄數；斜線後為公布數。", "Recorded here / declared.") }
  var announcementDate: String { localized("公布日期", "公布日期", "Announced") }
  var announcementSource: String { localized("公布来源", "公布來源", "Announcement") }
  var version: String { localized("版本", "版本", "Version") }
  var inForce: String { localized("生效", "生效", "In force from") }
  var versions: String { localized("历次版本", "歷次版本", "Versions") }
  var changes: String { localized("与上一版的不同", "與上一版的不同", "Changes") }
  var controller: String { localized("个人信息处理者", "個人資料處理者", "Controller") }
  var purpose: String { localized("处理目的", "處理目的", "Purpose") }
  var method: String { localized("处理方式", "處理方式", "Method") }
  var information: String { localized("信息种类", "資料種類", "Information") }
  var recipients: String { localized("信息接收方", "資料接收方", "Recipients") }
  var transfer: String { localized("向境外提供", "向境外提供", "Transfer abroad") }
  var retention: String { localized("保存期限", "保存期限", "Retention") }
  var rights: String { localized("行使权利的方式", "行使權利的方式", "Rights") }
  var contact: String { localized("联系方式", "聯絡方式", "Contact") }
  var audience: String { localized("面向", "面向", "For") }
  var checksum: String { localized("SHA-256", "SHA-256", "SHA-256") }
  var informed: String { localized("知情同意", "知情同意", "Informed consent") }
  var publicPages: String { localized("公开的内容", "公開的內容", "Open to all") }
  var requirements: String { localized("申请时需要", "申請時需要", "What you need") }

  /// Returns the number of hospitals: `328家`.
  func hospitals(_ count: Int) -> String { localized("\(count)家", "\(count)家", "\(count) hospitals") }

  /// Returns both numbers of a roll: `公布399，收录6`.
  func counts(declared: Int?, recorded: Int) -> String {
    let second = localized("收录\(recorded)", "收錄\(recorded)", "\(recorded) recorded")
    return declared.map { localized("公布\($0)，", "公布\($0)，", "\($0) declared, ") + second } ?? second
  }

  /// Returns the number of articles that cite a document: `被引5篇`.
  func citations(_ count: Int) -> String { localized("被引\(count)篇", "被引\(count)篇", "cited \(count) times") }
}
