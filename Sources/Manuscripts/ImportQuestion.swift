import Diagnostics

/// A question that an import leaves to a person.
package enum ImportQuestion: Sendable, Hashable {
  /// The manuscript has no title; the file name is used.
  case noTitle
  /// The manuscript has no date; the associated day is used.
  case noDate(String)
  /// A date that cannot be parsed.
  case unparsedDate(String)
  /// A picture on another site, which was not downloaded.
  case remotePicture(String)
  /// A picture that was not found beside the manuscript.
  case missingPicture(String)
  /// A picture in a format that browsers do not support, saved so that it can be converted.
  case unsupportedPicture(String, format: String)
  /// A table with cells that span several rows or columns.
  case mergedCells
  /// A formula.
  case formula(String)
  /// A link whose target is not a web page.
  case droppedLink(String)
  /// A paragraph of a Word document that the conversion left out.
  case lostText(String)

  /// The description of the question, and what to do about it.
  package var message: Message {
    switch self {
    case .noTitle:
      Message(zh: "没有找到标题，写的是文件名：请改 title", en: "no title found; using the file name: edit 'title'")
    case .noDate(let day):
      Message(zh: "没有找到日期，写的是 \(day)：请核对 date", en: "no date found; using \(day): check 'date'")
    case .unparsedDate(let text):
      Message(zh: "看不懂的日期“\(text)”：请核对 date", en: "cannot parse the date '\(text)': check 'date'")
    case .remotePicture(let url):
      Message(
        zh: "图片在别的网站上，没有下载：\(url)；请存到文章旁边再插入",
        en: "a picture on another site was not downloaded: \(url); save it beside the article and insert it")
    case .missingPicture(let path):
      Message(zh: "网页旁边没有图片 \(path)：请补上", en: "picture \(path) not found beside the page: add it")
    case .unsupportedPicture(let name, let format):
      Message(
        zh: "图片 \(name) 是 \(format)，浏览器不显示：请另存为 JPEG 或 PNG",
        en: "the picture \(name) is \(format), which browsers do not support: save it as JPEG or PNG")
    case .mergedCells:
      Message(
        zh: "有合并的单元格，拆开后只在第一格写了内容：请核对表格",
        en: "merged cells were split, with the text in the first one: check the table")
    case .formula(let text): Message(zh: "公式写成了代码：\(text)", en: "a formula was converted to code: \(text)")
    case .lostText(let text):
      Message(
        zh: "没有转过来的文字（多半在文本框或图形里）：“\(text)”；请补到正文里",
        en: "text that was not converted, probably from a text box: '\(text)'; add it to the article")
    case .droppedLink(let url): Message(zh: "链接 \(url) 去掉了，只留文字", en: "the link \(url) was removed; its text was kept")
    }
  }
}
