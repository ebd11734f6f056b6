import Theme

/// Strings of articles and of lists of articles.
extension Strings {
  var latest: String { "最新" }
  var articles: String { "文章" }
  var relatedArticles: String { pick("相关阅读", "相關閱讀") }
  var body: String { "正文" }
  var contents: String { pick("目录", "目錄") }
  var source: String { pick("来源", "來源") }
  var author: String { "作者" }
  var correspondent: String { pick("通讯员", "通訊員") }
  var editor: String { pick("责编", "責編") }
  var reviewer: String { pick("审核", "審核") }
  var original: String { pick("原创", "原創") }
  var updated: String { "更新" }
  var members: String { pick("专业版", "專業版") }
  var people: String { "本文人物" }
  var hospitals: String { pick("相关医院", "相關醫院") }
  var awards: String { pick("相关荣誉", "相關榮譽") }
  var tags: String { pick("标签", "標籤") }
  var attachments: String { "附件" }
  var video: String { pick("视频", "視頻") }
  var watchVideo: String { pick("观看视频", "觀看視頻") }
  var wholePicture: String { pick("大图", "大圖") }
  var close: String { pick("关闭", "關閉") }
  var previousPicture: String { pick("上一张", "上一張") }
  var nextPicture: String { pick("下一张", "下一張") }
  var resume: String { pick("接着上次读", "接著上次讀") }
  var forgetPlace: String { pick("不用了，从头读", "不用了，從頭讀") }
  var series: String { "系列" }
  func wholeSeries(_ count: Int) -> String { "全部\(count)篇" }
  var previous: String { "上一篇" }
  var next: String { "下一篇" }
  var neighbours: String { pick("前后文章", "前後文章") }
  var reprint: String { pick("转载说明", "轉載說明") }
  var reprintSource: String { pick("原载", "原載") }
  var originalTitle: String { pick("原题", "原題") }
  var originalAuthor: String { "原作者" }
  var reprintEditor: String { pick("转载编辑", "轉載編輯") }
  var organisers: String { pick("主办单位", "主辦單位") }
  var margin: String { pick("本文相关", "本文相關") }
  var host: String { "主持" }
  var share: String { "分享" }
  var copyLink: String { pick("复制链接", "複製連結") }
  var copied: String { pick("链接已复制", "連結已複製") }
  var qrCode: String { pick("二维码", "二維碼") }
  var scan: String { pick("微信扫一扫，在手机上读", "微信掃一掃，在手機上讀") }
  var print: String { pick("打印", "列印") }
  var correction: String { pick("发现差错？告诉编辑部", "發現差錯？告訴編輯部") }
  var corrections: String { "更正" }
  var closedCorrection: String { pick("更正内容见会员正文。", "更正內容見會員正文。") }
  var pinned: String { pick("置顶", "置頂") }
  var archive: String { pick("按月归档", "按月歸檔") }
  var earlierMonth: String { pick("上一个有文章的月份", "上一個有文章的月份") }
  var laterMonth: String { pick("下一个有文章的月份", "下一個有文章的月份") }

  var sponsor: String { pick("赞助", "贊助") }
  var report: String { pick("违法和不良信息举报", "違法和不良資訊舉報") }

  /// Returns the notice in lists for an article that is shown only in a preview.
  func word(_ pending: ArticleCard.Pending) -> String {
    switch pending {
    case .draft: "草稿"
    case .future: pick("未到发布时间", "未到發布時間")
    }
  }

  /// Returns the notice above an article that is shown only in a preview.
  func notice(_ pending: ArticleCard.Pending) -> String {
    switch pending {
    case .draft: pick("草稿：只在预览里显示，不会发布", "草稿：只在預覽裡顯示，不會發布")
    case .future: pick("还没有到发布时间：现在只在预览里显示", "還沒有到發布時間：現在只在預覽裡顯示")
    }
  }

  /// Returns the label of the images of a file's pages.
  func previews(_ title: String) -> String { pick("《\(title)》页面预览", "《\(title)》頁面預覽") }

  /// Returns the text alternative of one of these images.
  func page(_ number: Int, of title: String) -> String { pick("《\(title)》第\(number)页", "《\(title)》第\(number)頁") }

  var letters: String { pick("读者来信", "讀者來信") }
  var moreLetters: String { pick("更多来信", "更多來信") }
  var reply: String { pick("编辑部回复", "編輯部回覆") }

  /// Returns the number of letters: `5封`.
  func letters(_ count: Int) -> String { "\(count)封" }

  /// Returns the reading time: `阅读约6分钟`.
  func minutes(_ count: Int) -> String { pick("阅读约\(count)分钟", "閱讀約\(count)分鐘") }

  /// Returns the number of articles: `12篇`.
  func articles(_ count: Int) -> String { "\(count)篇" }

  /// Returns a role with names: `责编：陈易、刘政宁`.
  func credit(_ role: String, _ names: [String]) -> String { role + "：" + list(names) }
}
