/// Strings of hospitals, people, awards, documents and consent texts.
extension Words {
  var province: String { pick("省份", "省份", "Province") }
  var city: String { pick("城市", "城市", "City") }
  var grade: String { pick("等级", "等級", "Grade") }
  var type: String { pick("类型", "類型", "Type") }
  var website: String { pick("网站", "網站", "Website") }
  var short: String { pick("简称", "簡稱", "Short name") }
  var aliases: String { pick("又名", "又名", "Also called") }
  var former: String { pick("曾用名", "曾用名", "Formerly") }
  var honours: String { pick("荣誉", "榮譽", "Honours") }
  var otherHonours: String { pick("其他荣誉", "其他榮譽", "Other honours") }
  var staff: String { pick("人物", "人物", "People at this hospital") }
  var formerStaff: String { pick("曾在本院任职", "曾在本院任職", "Formerly at this hospital") }
  var posts: String { pick("任职", "任職", "Posts") }
  var toNow: String { pick("至今", "至今", "today") }
  var byProvince: String { pick("按省份", "按省份", "By province") }
  var byInitial: String { pick("按拼音", "按拼音", "By initial") }
  var sameCity: String { pick("同城医院", "同城醫院", "In the same city") }
  var namedIn: String { pick("另见", "另見", "See also") }
  var relatedTags: String { pick("相关标签", "相關標籤", "Related tags") }
  var origin: String { pick("名录来源", "名錄來源", "About this register") }
  var licence: String { pick("许可", "授權條款", "Licence") }
  var issuer: String { pick("发布机关", "發布機關", "Issued by") }
  var date: String { pick("日期", "日期", "Date") }
  var number: String { pick("文号", "文號", "Number") }
  var fullText: String { pick("查看全文", "查看全文", "Full text") }
  var declared: String { pick("公布", "公布", "Declared") }
  var recorded: String { pick("本站已收录", "本站已收錄", "Recorded here") }
  var level: String { pick("级别", "級別", "Level") }
  var editions: String { pick("历届", "歷屆", "Editions") }
  var otherEditions: String { pick("其他届次", "其他屆次", "Other editions") }
  var allRolls: String { pick("荣誉榜", "榮譽榜", "Rolls") }
  var roll: String { pick("名单", "名單", "Roll") }
  var rollNotice: String {
    pick(
      "名单只收录有出处的条目，未收录不等于未获评。", "名單只收錄有出處的條目，未收錄不等於未獲評。",
      "The roll lists only entries with a source; other awards may have been given.")
  }
  var noRows: String { pick("名单尚未收录条目。", "名單尚未收錄條目。", "No entries yet.") }
  var hospital: String { pick("医院", "醫院", "Hospital") }
  var recipient: String { pick("获评对象", "獲評對象", "Recipient") }
  var category: String { pick("类别", "類別", "Category") }
  var rowSource: String { pick("出处", "出處", "Source") }
  var unknownRecipient: String { pick("未能核实身份", "未能核實身分", "not identified") }
  var byCategory: String { pick("各类别", "各類別", "By category") }
  var comparison: String { pick("历届对照", "歷屆對照", "Editions side by side") }
  var cellNote: String { pick("每格为本站收录数；斜线后为公布数。", "每格為本站收錄數；斜線後為公布數。", "Recorded here / declared.") }
  var announced: String { pick("公布日期", "公布日期", "Announced") }
  var announcedAt: String { pick("公布来源", "公布來源", "Announcement") }
  var version: String { pick("版本", "版本", "Version") }
  var inForce: String { pick("生效", "生效", "In force from") }
  var versions: String { pick("历次版本", "歷次版本", "Versions") }
  var changes: String { pick("与上一版的不同", "與上一版的不同", "Changes") }
  var controller: String { pick("个人信息处理者", "個人資料處理者", "Controller") }
  var purpose: String { pick("处理目的", "處理目的", "Purpose") }
  var method: String { pick("处理方式", "處理方式", "Method") }
  var information: String { pick("信息种类", "資料種類", "Information") }
  var recipients: String { pick("信息接收方", "資料接收方", "Recipients") }
  var transfer: String { pick("向境外提供", "向境外提供", "Transfer abroad") }
  var retention: String { pick("保存期限", "保存期限", "Retention") }
  var rights: String { pick("行使权利的方式", "行使權利的方式", "Rights") }
  var contact: String { pick("联系方式", "聯絡方式", "Contact") }
  var audience: String { pick("面向", "面向", "For") }
  var checksum: String { pick("SHA-256", "SHA-256", "SHA-256") }
  var informed: String { pick("知情同意", "知情同意", "Informed consent") }
  var publicPages: String { pick("公开的内容", "公開的內容", "Open to all") }
  var bring: String { pick("申请时需要", "申請時需要", "What you need") }

  /// Returns the number of hospitals: `328家`.
  func hospitals(_ count: Int) -> String { pick("\(count)家", "\(count)家", "\(count) hospitals") }

  /// Returns both numbers of a roll: `公布399，收录6`.
  func counts(declared: Int?, recorded: Int) -> String {
    let second = pick("收录\(recorded)", "收錄\(recorded)", "\(recorded) recorded")
    return declared.map { pick("公布\($0)，", "公布\($0)，", "\($0) declared, ") + second } ?? second
  }

  /// Returns the number of articles that cite a document: `被引5篇`.
  func citations(_ count: Int) -> String { pick("被引\(count)篇", "被引\(count)篇", "cited \(count) times") }
}
