/// Strings of the page chrome.
extension Strings {
  var skip: String { "跳到正文" }
  var columns: String { pick("栏目", "欄目") }
  var here: String { pick("当前位置", "目前位置") }
  var home: String { pick("首页", "首頁") }
  var settings: String { pick("阅读设置", "閱讀設定") }
  var scheme: String { "配色" }
  var schemeAuto: String { pick("自动", "自動") }
  var schemeLight: String { pick("浅色", "淺色") }
  var schemeDark: String { "深色" }
  var elder: String { pick("关怀版", "關懷版") }
  var textSize: String { pick("字号", "字級") }
  var sizeSmall: String { "小" }
  var sizeMedium: String { "中" }
  var sizeLarge: String { "大" }
  var sizeHuge: String { "特大" }
  var toTop: String { pick("回到页首", "回到頁首") }
  var friends: String { pick("友情链接", "友情連結") }
  var siteLinks: String { "本站" }
  var pages: String { pick("分页", "分頁") }
  var earlierPage: String { pick("上一页", "上一頁") }
  var laterPage: String { pick("下一页", "下一頁") }
  var more: String { "全部" }
  var empty: String { pick("暂时没有内容。", "暫時沒有內容。") }
  var since: String { pick("始于", "始於") }
  var feeds: String { pick("订阅", "訂閱") }
}
