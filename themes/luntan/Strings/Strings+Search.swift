/// Strings of search.
extension Strings {
  var searchField: String { pick("检索词", "檢索詞") }
  var searchHint: String { pick("输入两个字以上", "輸入兩個字以上") }
  var searchSite: String { pick("检索", "檢索") }
  var searchResults: String { pick("检索结果", "檢索結果") }
  var searchNeeds: String {
    pick(
      "检索在您的浏览器里进行，需要JavaScript。不使用JavaScript，可以从下面的索引查找。",
      "檢索在您的瀏覽器裡進行，需要JavaScript。不使用JavaScript，可以從下面的索引查找。")
  }
  var searchWays: String { pick("从索引查找", "從索引查找") }
  var allKinds: String { pick("全部类别", "全部類別") }
  var allColumns: String { pick("全部专栏", "全部專欄") }
  var allYears: String { pick("全部年份", "全部年份") }
  var foundAll: String { pick("找到{n}条。", "找到{n}條。") }
  var foundSome: String { pick("已找到{n}条，还有更早的没有列出。", "已找到{n}條，還有更早的沒有列出。") }
  var foundNear: String { pick("没有原样的说法。列出的{n}条有其中大部分词。", "沒有原樣的說法。列出的{n}條有其中大部分詞。") }
  var foundNone: String { pick("没有找到。可以换一个说法，少写几个字，或者从索引查找。", "沒有找到。可以換一個說法，少寫幾個字，或者從索引查找。") }
  var searchUnclear: String { pick("请输入汉字、字母或数字。", "請輸入漢字、字母或數字。") }
  var searchFailed: String { pick("索引没有载入。请稍后重试，或者从索引页查找。", "索引沒有載入。請稍後重試，或者從索引頁查找。") }
  var searchOffline: String { pick("网络断开了。接通后重试。", "網路斷開了。接通後重試。") }
  var searchMeant: String { pick("您是不是要找：", "您是不是要找：") }
  var unverified: String { pick("没有核对原文", "沒有核對原文") }
  var searchMore: String { pick("继续查找更早的", "繼續查找更早的") }
  var searchAgain: String { pick("重试", "重試") }
}
