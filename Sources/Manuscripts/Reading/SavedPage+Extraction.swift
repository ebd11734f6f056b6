extension SavedPage {
  /// Elements that are removed along with their content.
  private static let removedElements: Set<String> = [
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "textarea",
    "input", "canvas",
    "svg", "dialog", "rt", "rp", "head",
  ]
  /// Elements that embed content from another URL.
  private static let embeddingElements: Set<String> = [
    "iframe", "video", "audio", "embed", "object", "mpvoice", "mp-common-mpaudio", "mp-common-videosnap",
    "mp-common-profile",
    "mpprofile", "mp-miniprogram", "qqmusic",
  ]
  /// Elements that do not belong to a body, wherever they occur. The `title` of an SVG picture is removed with the
  /// picture.
  private static let headElements: Set<String> = ["html", "head", "title", "meta", "link", "base"]
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  /// The attributes that matter to the article.
  private static let retainedAttributes: Set<String> = ["href", "alt", "colspan", "rowspan", "start", "align"]

  /// Writes the article to `html` without the omitted parts.
  mutating func extractArticle(from bytes: [UInt8]) {
    var scanner = HTMLTokenizer(bytes)
    // Browsers create the body element if the page has none.
    let isBodyImplied = root.tag < 0
    var (tag, rootName, depth) = isBodyImplied ? (-1, "body", 1) : (-1, "", 0)
    var skipped: (name: String, depth: Int)?
    // Scripts, styles and the window title do not count as page text.
    var (isDone, hasPageChrome, isText) = (false, false, true)
    defer { if hasPageChrome { notes.add(.pageChrome) } }
    html = Array("<!DOCTYPE html><meta charset=utf-8><body>".utf8)
    while let token = scanner.next() {
      switch token {
      case .start(let name, let attributes):
        tag += 1
        if depth == 0, !isDone, tag == root.tag {
          (rootName, depth, isDone) = (name, 1, true)
          continue
        }
        isText = !["script", "style", "title"].contains(name)
        guard depth > 0 else { continue }
        if name == rootName { depth += 1 }
        if let current = skipped {
          if current.name == name { skipped?.depth += 1 }
        } else if isBodyImplied, Self.headElements.contains(name) {
          if name == "title" { skipped = (name, 1) }
        } else if let omission = omission(of: name, attributes) {
          if omission != .element("rp") { notes.add(omission) }
          if !Self.voidElements.contains(name) { skipped = (name, 1) }
        } else {
          write(name, attributes)
        }
      case .end(let name):
        isText = true
        guard depth > 0 else { continue }
        if name == rootName {
          depth -= 1
          if depth == 0 { continue }
        }
        if let current = skipped {
          if current.name == name { skipped = current.depth == 1 ? nil : (name, current.depth - 1) }
        } else if !isBodyImplied || !Self.headElements.contains(name) {
          html += Array("</\(name)>".utf8)
        }
      case .text(let range):
        if depth == 0 {
          if isText, bytes[range].contains(where: { $0 > 0x20 }) { hasPageChrome = true }
        } else if skipped == nil {
          html += bytes[range]
        }
      case .other: break
      }
    }
  }

  private func omission(of name: String, _ attributes: [(name: String, value: String)]) -> Omission? {
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    if Self.removedElements.contains(name) { return .element(name) }
    if Self.embeddingElements.contains(name) {
      let url = ["src", "data-src", "data"].lazy.compactMap(value).first { !$0.isEmpty }
      return .embedded(url ?? value("nickname") ?? value("data-nickname") ?? value("name") ?? name)
    }
    let style = (value("style") ?? "").lowercased().filter { $0 != " " }
    return style.contains("display:none") || attributes.contains { $0.name == "hidden" } ? .hiddenElement : nil
  }

  private mutating func write(_ name: String, _ attributes: [(name: String, value: String)]) {
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    var tag = "<\(name)"
    for (key, value) in attributes where Self.retainedAttributes.contains(key) {
      tag += " \(key)=\"\(HTMLText.encoded(value))\""
    }
    // Web editors often express bold type with a style attribute alone.
    if name == "span", let style = value("style"), !style.isEmpty { tag += " style=\"\(HTMLText.encoded(style))\"" }
    // Lazily loaded pictures have their URL in a data attribute.
    if name == "img", let url = value("data-src") ?? value("data-original") ?? value("src") {
      tag += " src=\"\(HTMLText.encoded(url))\""
    }
    html += Array((tag + ">").utf8)
  }
}
