/// Strings of the page chrome and of small pages.
extension Strings {
  var skip: String { localized("跳到正文", "跳到正文", "Skip to the content") }
  var sections: String { localized("栏目", "欄目", "Sections") }
  var mastheadNote: String { localized("本站公告", "本站公告", "Notice") }
  var breadcrumbs: String { localized("当前位置", "目前位置", "You are here") }
  var body: String { localized("正文", "正文", "Text") }
  var pages: String { localized("分页", "分頁", "Pages") }
  var earlierPage: String { localized("上一页", "上一頁", "Previous page") }
  var laterPage: String { localized("下一页", "下一頁", "Next page") }
  var empty: String { localized("暂时没有内容。", "暫時沒有內容。", "Nothing here yet.") }
  var since: String { localized("始于", "始於", "Since") }
  var feeds: String { localized("订阅", "訂閱", "Feeds") }
  var siteLinks: String { localized("本站", "本站", "This site") }
  var friends: String { localized("友情链接", "友情連結", "Links") }
  var toTop: String { localized("回到页首", "回到頁首", "Back to the top") }
  var report: String { localized("违法和不良信息举报", "違法和不良資訊舉報", "Report unlawful content") }
  var edition: String { localized("简体版", "繁體版", "English") }
  var notFound: String { localized("没有找到这一页", "沒有找到這一頁", "Page not found") }
  var notFoundNotice: String {
    localized(
      "网址可能有误，或者内容已经移走。可以从下面几处继续。", "網址可能有誤，或者內容已經移走。可以從下面幾處繼續。",
      "The address may be wrong, or the page may have moved. Continue here:")
  }
  var subscribeNotice: String {
    localized(
      "把网址复制到阅读器里，有新文章时自动收到。三种格式内容相同。", "把網址複製到閱讀器裡，有新文章時自動收到。三種格式內容相同。",
      "Copy a URL into a feed reader. All formats have the same content.")
  }
}
