import SourceFiles

extension SavedPage {
  /// Reads the metadata of the page and locates the article.
  mutating func analyze(_ bytes: [UInt8]) {
    var scanner = HTMLTokenizer(bytes)
    // The open elements whose text is collected, with their nesting depth.
    var open: [(key: String, name: String, depth: Int, text: String)] = []
    var tag = -1
    var line = ""
    while let token = scanner.next() {
      switch token {
      case .start(let name, let attributes):
        tag += 1
        let values = Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }
        read(name, values)
        rank(name, values, tag: tag)
        if !Self.inlineElements.contains(name) { endLine(&line) }
        for index in open.indices where open[index].name == name { open[index].depth += 1 }
        // A page that never closes its elements must not make this slow.
        if open.count < Self.maximumOpenElements, let key = Self.key(name, values) { open.append((key, name, 1, "")) }
      case .end(let name):
        if !Self.inlineElements.contains(name) { endLine(&line) }
        for index in open.indices.reversed() where open[index].name == name {
          open[index].depth -= 1
          guard open[index].depth == 0 else { continue }
          let element = open.remove(at: index)
          note(element.key, element.text.trimmingBlanks)
        }
      case .text(let range):
        let text = HTMLText.decoded(bytes[range])
        if line.utf8.count < Self.maximumLineLength { line += text }
        for index in open.indices { open[index].text += text }
      case .other: break
      }
    }
  }

  /// The maximum number of open elements that are collected, and the maximum length of a line in bytes.
  private static let (maximumOpenElements, maximumLineLength) = (16, 1000)
  /// The maximum number of byline candidates.
  private static let maximumBylines = 100
  /// Inline elements, which do not end a line.
  private static let inlineElements: Set<String> = [
    "a", "span", "b", "strong", "em", "i", "font", "label", "small", "time", "script", "style", "img",
  ]

  /// Records the line if it is a byline: many pages place it above the article element.
  private mutating func endLine(_ line: inout String) {
    defer { line = "" }
    let text = line.trimmingBlanks
    // Without a label, a date or a name may belong to another article.
    guard bylines.count < Self.maximumBylines, Self.labels.contains(where: text.contains), let byline = Byline(text)
    else {
      return
    }
    bylines.append(byline)
  }

  private static let labels = ["来源", "作者", "记者", "编辑", "责编", "时间", "日期"]

  /// Returns the key for the text of an element, or nil if the text is not collected.
  private static func key(_ name: String, _ values: [String: String]) -> String? {
    if let id = values["id"], ["activity-name", "publish_time", "js_name", "js_author_name"].contains(id) { return id }
    return ["h1", "title", "script"].contains(name) ? name : nil
  }

  private mutating func note(_ key: String, _ text: String) {
    guard !text.isEmpty else { return }
    switch key {
    case "h1": if heading == nil { heading = text }
    case "title": if titleText == nil { titleText = text }
    case "script": if scriptedDate == nil { scriptedDate = Self.date(inScript: text) }
    default: texts[key] = text
    }
  }

  private mutating func read(_ name: String, _ values: [String: String]) {
    if name == "meta", let key = (values["name"] ?? values["property"])?.lowercased(),
      let content = values["content"]?.trimmingBlanks, !content.isEmpty, metas[key] == nil
    {
      metas[key] = content
    }
    if name == "link", values["rel"]?.lowercased() == "canonical" { canonical = values["href"] }
  }

  private mutating func rank(_ name: String, _ values: [String: String], tag: Int) {
    let names = [values["id"]].compactMap(\.self) + (values["class"] ?? "").split(separator: " ").map(String.init)
    let rank: Int
    if values["id"] == "js_content" {
      rank = 0
    } else if names.contains(where: Self.articleNames.contains) {
      rank = 1
    } else {
      switch name {
      case "article": rank = 2
      case "main": rank = 3
      case "body": rank = 4
      default: return
      }
    }
    if rank < root.rank { root = (rank, tag) }
  }

  /// The IDs and classes that the publishing systems of newspapers, hospitals and authorities give the article element.
  private static let articleNames: Set<String> = [
    "TRS_Editor", "trs_editor_view", "article-content", "article_content", "articleContent", "article-body",
    "entry-content",
    "post-content", "rich_media_content", "rm_txt_con", "v_news_content", "vsb_content", "detail-content",
    "content-article",
  ]

  /// Parses the date in WeChat's `var createTime = '2023-11-05 10:20'` or `var ct = "1699150800"`.
  private static func date(inScript text: String) -> String? {
    func value(_ name: String) -> String? {
      let parts = text.split(separator: name, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      let rest = parts[1].drop { " =".contains($0) }
      guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
      return String(rest.dropFirst().prefix { $0 != quote })
    }
    if let time = value("var createTime"), InformalDate(time) != nil { return time }
    guard let number = value("var ct").flatMap({ Int($0) }), number > 1_000_000_000 else { return nil }
    let moment = Timestamp(secondsSinceEpoch: number, zone: .shanghai)
    return "\(moment.year)-\(moment.month)-\(moment.day)"
  }
}
