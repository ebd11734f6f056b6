/// Strings of articles and of lists of articles.
extension Strings {
  var latest: String { localized("最新", "最新", "Latest") }
  var articles: String { localized("文章", "文章", "Articles") }
  var relatedArticles: String { localized("相关阅读", "相關閱讀", "Related") }
  var contents: String { localized("目录", "目錄", "Contents") }
  var source: String { localized("来源", "來源", "Source") }
  var author: String { localized("作者", "作者", "By") }
  var correspondent: String { localized("通讯员", "通訊員", "Correspondent") }
  var editor: String { localized("责编", "責編", "Editor") }
  var reviewer: String { localized("审核", "審核", "Reviewed by") }
  var original: String { localized("原创", "原創", "Original") }
  var updated: String { localized("更新", "更新", "Updated") }
  var members: String { localized("专业版", "專業版", "Members") }
  var people: String { localized("本文人物", "本文人物", "People") }
  var hospitals: String { localized("相关医院", "相關醫院", "Hospitals") }
  var awards: String { localized("相关荣誉", "相關榮譽", "Awards") }
  var tags: String { localized("标签", "標籤", "Tags") }
  var attachments: String { localized("附件", "附件", "Files") }
  var video: String { localized("视频", "視頻", "Video") }
  var watchVideo: String { localized("观看视频", "觀看視頻", "Watch the video") }
  var series: String { localized("系列", "系列", "Series") }
  var previous: String { localized("上一篇", "上一篇", "Previous") }
  var next: String { localized("下一篇", "下一篇", "Next") }
  var neighbours: String { localized("前后文章", "前後文章", "Before and after") }
  var reprintSource: String { localized("原载", "原載", "First published in") }
  var originalTitle: String { localized("原题", "原題", "Original title") }
  var originalAuthor: String { localized("原作者", "原作者", "Original author") }
  var reprintEditor: String { localized("转载编辑", "轉載編輯", "Reprint edited by") }
  var correction: String { localized("发现差错？告诉编辑部", "發現差錯？告訴編輯部", "Report an error") }
  var corrections: String { localized("更正", "更正", "Corrections") }
  var membersOnlyCorrection: String {
    localized("更正内容见会员正文。", "更正內容見會員正文。", "The correction is in the members-only text.")
  }
  var pinned: String { localized("置顶", "置頂", "Pinned") }
  var archive: String { localized("按月归档", "按月歸檔", "Archive") }
  var earlierMonth: String { localized("上一个有文章的月份", "上一個有文章的月份", "Earlier month") }
  var laterMonth: String { localized("下一个有文章的月份", "下一個有文章的月份", "Later month") }
  var sponsor: String { localized("赞助", "贊助", "Sponsored") }
  var letters: String { localized("读者来信", "讀者來信", "Letters") }
  var reply: String { localized("编辑部回复", "編輯部回覆", "The editors' reply") }
  var draft: String { localized("草稿", "草稿", "Draft") }
  var future: String { localized("未到发布时间", "未到發布時間", "Not published yet") }
  var membersNotice: String {
    localized("正文只向通过认证的医疗卫生专业人士开放。", "正文只向通過認證的醫療衛生專業人士開放。", "The text is for certified healthcare professionals.")
  }
  var plainNotice: String {
    localized(
      "这里是不用脚本的简版，加密的正文在这一版里打不开。", "這裡是不用腳本的簡版，加密的正文在這一版裡打不開。",
      "This plain theme has no scripts, so it cannot open encrypted texts.")
  }
  var toGate: String { localized("查看协议和办法", "查看協議和辦法", "Agreement and access") }

  /// Returns the number of articles: `12篇`.
  func articles(_ count: Int) -> String {
    localized("\(count)篇", "\(count)篇", count == 1 ? "1 article" : "\(count) articles")
  }

  /// Returns the reading time: `阅读约6分钟`.
  func minutes(_ count: Int) -> String { localized("阅读约\(count)分钟", "閱讀約\(count)分鐘", "\(count) min") }

  /// Returns the text of the link to a whole series: `全部30篇`.
  func wholeSeries(_ count: Int) -> String { localized("全部\(count)篇", "全部\(count)篇", "All \(count)") }
}
