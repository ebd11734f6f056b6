/// Strings of the page chrome.
extension Strings {
  var skip: String { "跳到正文" }
  /// The name of the edition, in its own script.
  var edition: String { localized("简体版", "繁體版") }
  var mastheadNote: String { localized("本站公告", "本站公告") }
  var columns: String { localized("栏目", "欄目") }
  var breadcrumbs: String { localized("当前位置", "目前位置") }
  var home: String { localized("首页", "首頁") }
  var settings: String { localized("阅读设置", "閱讀設定") }
  var scheme: String { "配色" }
  var schemeAuto: String { localized("自动", "自動") }
  var schemeLight: String { localized("浅色", "淺色") }
  var schemeDark: String { "深色" }
  var elder: String { localized("关怀版", "關懷版") }
  var textSize: String { localized("字号", "字級") }
  var sizeSmall: String { "小" }
  var sizeMedium: String { "中" }
  var sizeLarge: String { "大" }
  var sizeHuge: String { "特大" }
  var toTop: String { localized("回到页首", "回到頁首") }
  var friends: String { localized("友情链接", "友情連結") }
  var siteLinks: String { "本站" }
  var pages: String { localized("分页", "分頁") }
  var earlierPage: String { localized("上一页", "上一頁") }
  var laterPage: String { localized("下一页", "下一頁") }
  var more: String { "全部" }
  var empty: String { localized("暂时没有内容。", "暫時沒有內容。") }
  var since: String { localized("始于", "始於") }
  var feeds: String { localized("订阅", "訂閱") }
  var subscribeNotice: String {
    localized("用阅读器订阅，有新文章时自动收到，不用留下任何信息。", "用閱讀器訂閱，有新文章時自動收到，不用留下任何資料。")
  }
  var subscribeSteps: [String] {
    [
      localized("在手机或电脑上装一个支持RSS的阅读器，不少邮件软件和浏览器也能用。", "在手機或電腦上裝一個支援RSS的閱讀器，不少郵件軟體和瀏覽器也能用。"),
      localized("复制下面的一个网址：想看全部文章，选“全站”；只看一个专栏，选那个专栏。", "複製下面的一個網址：想看全部文章，選「全站」；只看一個專欄，選那個專欄。"),
      localized("在阅读器里选“添加订阅”，把网址粘贴进去。三种格式内容相同，不知道选哪一种，就选Atom。", "在閱讀器裡選「新增訂閱」，把網址貼進去。三種格式內容相同，不知道選哪一種，就選Atom。"),
    ]
  }
}
