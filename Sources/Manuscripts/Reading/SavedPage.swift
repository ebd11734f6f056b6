import SourceFiles

/// A web page that was saved: what it says of itself, and the part of it that is the article.
///
/// The article is the element that WeChat calls `js_content`, else `article`, else `main`, else an element with one of the ids and classes
/// that publishing systems give it, else the body. Navigation, scripts, forms and what is not shown are left out and noted.
struct SavedPage {
  /// The article alone, for pandoc.
  private(set) var html: [UInt8] = []
  /// The title: the one for sharing, else the heading, else that of the window.
  var title: String? { metas["og:title"] ?? texts["activity-name"] ?? heading ?? windowTitle }
  /// Who wrote it.
  var author: String? { metas["author"] ?? metas["og:article:author"] ?? texts["js_author_name"] }
  /// The summary for sharing.
  var summary: String? { metas["description"] ?? metas["og:description"] }
  /// The name of the account or of the site.
  var publisher: String? { texts["js_name"] ?? metas["og:site_name"] }
  /// The address of the page.
  var url: String? { metas["og:url"] ?? canonical }
  /// The day of publication, as the page writes it.
  var date: String? {
    metas["article:published_time"] ?? metas["publishdate"] ?? metas["pubdate"] ?? texts["publish_time"] ?? scriptedDate
  }
  private(set) var notes = ImportNotes()

  private var metas: [String: String] = [:]
  private var texts: [String: String] = [:]
  private var heading: String?
  private var titleText: String?
  private var canonical: String?
  private var scriptedDate: String?
  /// The best element so far: its rank, and the number of its start tag among all.
  private var root: (rank: Int, tag: Int) = (.max, -1)

  /// The page in UTF-8.
  init(_ bytes: [UInt8]) {
    survey(bytes)
    cut(bytes)
  }

  /// The title of the window without the name of the site.
  private var windowTitle: String? {
    guard let titleText else { return nil }
    for mark in [" - ", "_", " | ", "-", "|"] {
      if let part = titleText.split(separator: mark).first, part.count < titleText.count {
        return String(part).trimmingBlanks
      }
    }
    return titleText
  }
}

extension SavedPage {
  /// Reads what the page says of itself, and finds the article.
  private mutating func survey(_ bytes: [UInt8]) {
    var scanner = HTMLScanner(bytes)
    // The elements whose text is wanted, with the depth at which they end.
    var open: [(key: String, name: String, depth: Int, text: String)] = []
    var tag = -1
    while let token = scanner.next() {
      switch token {
      case .start(let name, let attributes):
        tag += 1
        let values = Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }
        read(name, values)
        rank(name, values, tag: tag)
        for index in open.indices where open[index].name == name { open[index].depth += 1 }
        if let key = Self.key(name, values) { open.append((key, name, 1, "")) }
      case .end(let name):
        for index in open.indices.reversed() where open[index].name == name {
          open[index].depth -= 1
          guard open[index].depth == 0 else { continue }
          let element = open.remove(at: index)
          note(element.key, element.text.trimmingBlanks)
        }
      case .text(let range):
        guard !open.isEmpty else { continue }
        let text = HTMLText.decoded(bytes[range])
        for index in open.indices { open[index].text += text }
      case .other: break
      }
    }
  }

  /// Where the text of an element is kept; nil where it is not wanted.
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

  /// The names that publishing systems of newspapers, hospitals and authorities give the element of the article.
  private static let articleNames: Set<String> = [
    "TRS_Editor", "trs_editor_view", "article-content", "article_content", "articleContent", "article-body",
    "entry-content",
    "post-content", "rich_media_content", "rm_txt_con", "v_news_content", "vsb_content", "detail-content",
    "content-article",
  ]

  /// `var createTime = '2023-11-05 10:20'` or `var ct = "1699150800"`, as WeChat writes it.
  private static func date(inScript text: String) -> String? {
    func value(_ name: String) -> String? {
      let parts = text.split(separator: name, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      let rest = parts[1].drop { " =".contains($0) }
      guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
      return String(rest.dropFirst().prefix { $0 != quote })
    }
    if let time = value("var createTime"), DateSpelling(time) != nil { return time }
    guard let number = value("var ct").flatMap({ Int($0) }), number > 1_000_000_000 else { return nil }
    let moment = Timestamp(secondsSinceEpoch: number, zone: .shanghai)
    return "\(moment.year)-\(moment.month)-\(moment.day)"
  }
}

extension SavedPage {
  /// Elements that are left out with all that is in them.
  private static let furniture: Set<String> = [
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "textarea",
    "input", "canvas",
    "svg", "dialog", "rt", "rp", "head",
  ]
  /// Elements that show something of another address.
  private static let embedding: Set<String> = [
    "iframe", "video", "audio", "embed", "object", "mpvoice", "mp-common-mpaudio", "mp-common-videosnap",
    "mp-common-profile",
    "mpprofile", "mp-miniprogram", "qqmusic",
  ]
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  /// The attributes that say something of the text.
  private static let kept: Set<String> = ["href", "alt", "colspan", "rowspan", "start", "align"]

  /// Writes the article without what is left out.
  private mutating func cut(_ bytes: [UInt8]) {
    var scanner = HTMLScanner(bytes)
    var (tag, rootName, depth) = (-1, "", 0)
    var skipped: (name: String, depth: Int)?
    html = Array("<!DOCTYPE html><meta charset=utf-8><body>".utf8)
    while let token = scanner.next() {
      switch token {
      case .start(let name, let attributes):
        tag += 1
        if depth == 0, tag == root.tag {
          (rootName, depth) = (name, 1)
          continue
        }
        guard depth > 0 else { continue }
        if name == rootName { depth += 1 }
        if let current = skipped {
          if current.name == name { skipped?.depth += 1 }
        } else if let omission = omission(of: name, attributes) {
          if omission != .element("rp") { notes.add(omission) }
          if !Self.void.contains(name) { skipped = (name, 1) }
        } else {
          write(name, attributes)
        }
      case .end(let name):
        guard depth > 0 else { continue }
        if name == rootName {
          depth -= 1
          if depth == 0 { return }
        }
        if let current = skipped {
          if current.name == name { skipped = current.depth == 1 ? nil : (name, current.depth - 1) }
        } else {
          html += Array("</\(name)>".utf8)
        }
      case .text(let range):
        if depth > 0, skipped == nil { html += bytes[range] }
      case .other: break
      }
    }
  }

  private func omission(of name: String, _ attributes: [(name: String, value: String)]) -> Omission? {
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    if Self.furniture.contains(name) { return .element(name) }
    if Self.embedding.contains(name) {
      let url = ["src", "data-src", "data"].lazy.compactMap(value).first { !$0.isEmpty }
      return .embedded(url ?? value("nickname") ?? value("data-nickname") ?? value("name") ?? name)
    }
    let style = (value("style") ?? "").lowercased().filter { $0 != " " }
    return style.contains("display:none") || attributes.contains { $0.name == "hidden" } ? .hiddenElement : nil
  }

  private mutating func write(_ name: String, _ attributes: [(name: String, value: String)]) {
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    var tag = "<\(name)"
    for (key, value) in attributes where Self.kept.contains(key) { tag += " \(key)=\"\(HTMLText.encoded(value))\"" }
    // Bold text of editors on the web is often nothing but a style.
    if name == "span", let style = value("style"), !style.isEmpty { tag += " style=\"\(HTMLText.encoded(style))\"" }
    // Pages load pictures when they come into view, and name them elsewhere until then.
    if name == "img", let url = value("data-src") ?? value("data-original") ?? value("src") {
      tag += " src=\"\(HTMLText.encoded(url))\""
    }
    html += Array((tag + ">").utf8)
  }
}
