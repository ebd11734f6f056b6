/// Strings of search.
extension Strings {
  var searchField: String { localized("检索词", "檢索詞") }
  var searchHint: String { localized("输入两个字以上", "輸入兩個字以上") }
  var searchSite: String { localized("检索", "檢索") }
  var searchResults: String { localized("检索结果", "檢索結果") }
  var searchRequirements: String {
    localized(
      "检索在您的浏览器里进行，需要JavaScript。不使用JavaScript，可以从下面的索引查找。",
      "檢索在您的瀏覽器裡進行，需要JavaScript。不使用JavaScript，可以從下面的索引查找。")
  }
  var browseIndexes: String { localized("从索引查找", "從索引查找") }
  var allKinds: String { localized("全部类别", "全部類別") }
  var allColumns: String { localized("全部专栏", "全部專欄") }
  var allYears: String { localized("全部年份", "全部年份") }
  var foundAll: String { localized("找到{n}条。", "找到{n}條。") }
  var foundSome: String { localized("已列出{n}条，后面还有。", "已列出{n}條，後面還有。") }
  var foundPartialMatches: String { localized("没有原样的说法。列出的{n}条有其中大部分词。", "沒有原樣的說法。列出的{n}條有其中大部分詞。") }
  var foundNone: String { localized("没有找到。可以换一个说法，少写几个字，或者从索引查找。", "沒有找到。可以換一個說法，少寫幾個字，或者從索引查找。") }
  var invalidQuery: String { localized("请输入汉字、字母或数字。", "請輸入漢字、字母或數字。") }
  var searchFailed: String { localized("索引没有载入。请稍后重试，或者从索引页查找。", "索引沒有載入。請稍後重試，或者從索引頁查找。") }
  var searchOffline: String { localized("网络断开了。接通后重试。", "網路斷開了。接通後重試。") }
  var didYouMean: String { localized("您是不是要找：", "您是不是要找：") }
  var unverified: String { localized("没有核对原文", "沒有核對原文") }
  var searchMore: String { localized("列出更多", "列出更多") }
  var searchAgain: String { localized("重试", "重試") }
}
