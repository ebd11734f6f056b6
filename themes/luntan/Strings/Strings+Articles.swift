import Theme

/// Strings of articles and of lists of articles.
extension Strings {
  var latest: String { "最新" }
  var articles: String { "文章" }
  var relatedArticles: String { localized("相关阅读", "相關閱讀") }
  var body: String { "正文" }
  var contents: String { localized("目录", "目錄") }
  var source: String { localized("来源", "來源") }
  var author: String { "作者" }
  var correspondent: String { localized("通讯员", "通訊員") }
  var editor: String { localized("责编", "責編") }
  var reviewer: String { localized("审核", "審核") }
  var original: String { localized("原创", "原創") }
  var updated: String { "更新" }
  var members: String { localized("专业版", "專業版") }
  var people: String { "本文人物" }
  var hospitals: String { localized("相关医院", "相關醫院") }
  var awards: String { localized("相关荣誉", "相關榮譽") }
  var tags: String { localized("标签", "標籤") }
  var attachments: String { "附件" }
  var video: String { localized("视频", "視頻") }
  var watchVideo: String { localized("观看视频", "觀看視頻") }
  var enlargedPicture: String { localized("大图", "大圖") }
  var close: String { localized("关闭", "關閉") }
  var previousPicture: String { localized("上一张", "上一張") }
  var nextPicture: String { localized("下一张", "下一張") }
  var resume: String { localized("接着上次读", "接著上次讀") }
  var startOver: String { localized("不用了，从头读", "不用了，從頭讀") }
  var series: String { "系列" }
  func wholeSeries(_ count: Int) -> String { "全部\(count)篇" }
  var previous: String { "上一篇" }
  var next: String { "下一篇" }
  var neighbours: String { localized("前后文章", "前後文章") }
  var reprint: String { localized("转载说明", "轉載說明") }
  var reprintSource: String { localized("原载", "原載") }
  var originalTitle: String { localized("原题", "原題") }
  var originalAuthor: String { "原作者" }
  var reprintEditor: String { localized("转载编辑", "轉載編輯") }
  var organisers: String { localized("主办单位", "主辦單位") }
  var relatedEntities: String { localized("本文相关", "本文相關") }
  var host: String { "主持" }
  var share: String { "分享" }
  var copyLink: String { localized("复制链接", "複製連結") }
  var copied: String { localized("链接已复制", "連結已複製") }
  var qrCode: String { localized("二维码", "二維碼") }
  var scan: String { localized("微信扫一扫，在手机上读", "微信掃一掃，在手機上讀") }
  var print: String { localized("打印", "列印") }
  var correction: String { localized("发现差错？告诉编辑部", "發現差錯？告訴編輯部") }
  var corrections: String { "更正" }
  var membersOnlyCorrection: String { localized("更正内容见会员正文。", "更正內容見會員正文。") }
  var pinned: String { localized("置顶", "置頂") }
  var archive: String { localized("按月归档", "按月歸檔") }
  var earlierMonth: String { localized("上一个有文章的月份", "上一個有文章的月份") }
  var laterMonth: String { localized("下一个有文章的月份", "下一個有文章的月份") }

  var sponsor: String { localized("赞助", "贊助") }
  var report: String { localized("违法和不良信息举报", "違法和不良資訊舉報") }

  /// Returns the notice in lists for an article that is shown only in a preview.
  func badge(_ pending: ArticleCard.Pending) -> String {
    switch pending {
    case .draft: "草稿"
    case .future: localized("未到发布时间", "未到發布時間")
    }
  }

  /// Returns the notice above an article that is shown only in a preview.
  func notice(_ pending: ArticleCard.Pending) -> String {
    switch pending {
    case .draft: localized("草稿：只在预览里显示，不会发布", "草稿：只在預覽裡顯示，不會發布")
    case .future: localized("还没有到发布时间：现在只在预览里显示", "還沒有到發布時間：現在只在預覽裡顯示")
    }
  }

  /// Returns the label of the images of a file's pages.
  func previews(_ title: String) -> String { localized("《\(title)》页面预览", "《\(title)》頁面預覽") }

  /// Returns the text alternative of one of these images.
  func page(_ number: Int, of title: String) -> String { localized("《\(title)》第\(number)页", "《\(title)》第\(number)頁") }

  var letters: String { localized("读者来信", "讀者來信") }
  var moreLetters: String { localized("更多来信", "更多來信") }
  var reply: String { localized("编辑部回复", "編輯部回覆") }

  /// Returns the number of letters: `5封`.
  func letters(_ count: Int) -> String { "\(count)封" }

  /// Returns the reading time: `阅读约6分钟`.
  func minutes(_ count: Int) -> String { localized("阅读约\(count)分钟", "閱讀約\(count)分鐘") }

  /// Returns the number of articles: `12篇`.
  func articles(_ count: Int) -> String { "\(count)篇" }

  /// Returns a role with names: `责编：陈易、刘政宁`.
  func credit(_ role: String, _ names: [String]) -> String { role + "：" + list(names) }
}
