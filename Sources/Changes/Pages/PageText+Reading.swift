extension PageText {
  /// Extracts the text of a page.
  init(_ bytes: [UInt8]) {
    var reader = PageReader()
    var scanner = HTMLTokenizer(bytes)
    while let token = scanner.next() { reader.read(token) }
    reader.endBlock()
    self = reader.page
  }
}

/// Collects blocks from the tokens of a page.
private struct PageReader {
  var page = PageText()
  /// The open block elements, innermost last.
  private var openElements: [String] = []
  /// The number of open block elements by name, so that an end tag without a start tag causes no search.
  private var openCounts: [String: Int] = [:]
  private var text = ""
  private var references: [String] = []
  /// The open element whose text is not part of a block: the title, a script or a style sheet.
  private var nonBlockElement: String?
  private var isStructuredData = false
  /// The nesting depth of elements without visible text, such as drawings.
  private var hiddenDepth = 0

  /// Elements that begin and end a block.
  private static let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "label",
    "legend",
    "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot",
    "th",
    "thead", "tr", "ul",
  ]
  private static let media: Set<String> = ["img", "video", "audio", "source", "iframe", "input", "textarea"]
  private static let hiddenElements: Set<String> = ["svg", "template", "math"]
  private static let referenceAttributes: Set<String> = [
    "href", "src", "srcset", "alt", "action", "poster", "datetime", "title", "aria-label", "value", "placeholder",
    "content",
  ]

  mutating func read(_ token: HTMLTokenizer.Token) {
    switch token {
    case .text(let text): addText(text)
    case .end(let name): endElement(name)
    case .start(let name, let attributes, let raw):
      page.tags.append(raw)
      startElement(name, attributes: attributes, isSelfClosing: raw.hasSuffix("/>"))
    }
  }

  private mutating func addText(_ text: String) {
    switch nonBlockElement {
    case "title": page.rows.append(PageText.Row(label: "title", value: Self.collapsed(text)))
    case "script" where isStructuredData: page.rows += StructuredDataRows.rows(of: text)
    case "script", "style": break
    default: if hiddenDepth == 0 { self.text += text }
    }
  }

  private mutating func startElement(_ name: String, attributes: [(name: String, value: String)], isSelfClosing: Bool) {
    if Self.hiddenElements.contains(name) { hiddenDepth += isSelfClosing ? 0 : 1 }
    if hiddenDepth > 0 { return }
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    switch name {
    case "title": nonBlockElement = name
    case "style": nonBlockElement = name
    case "script":
      (nonBlockElement, isStructuredData) = (name, value("type") == "application/ld+json")
      if let source = value("src") { page.rows.append(PageText.Row(label: "script", value: source)) }
    case "meta":
      if let key = value("name") ?? value("property") ?? value("http-equiv") {
        page.rows.append(PageText.Row(label: key, value: value("content") ?? ""))
      }
    case "link":
      let rest = [value("href"), value("type"), value("title")].compactMap(\.self)
      page.rows.append(PageText.Row(label: "link " + (value("rel") ?? ""), value: rest.joined(separator: " ")))
    case "br": text += " "
    default:
      if Self.blockElements.contains(name) {
        endBlock()
        openElements.append(name)
        openCounts[name, default: 0] += 1
      }
      references += attributes.lazy.filter { Self.referenceAttributes.contains($0.name) }.map {
        "\($0.name) \($0.value)"
      }
      if Self.media.contains(name) {
        openElements.append(name)
        // A picture inside a line belongs to its block.
        if Self.collapsed(text).isEmpty { endBlock() }
        openElements.removeLast()
      }
    }
  }

  private mutating func endElement(_ name: String) {
    if Self.hiddenElements.contains(name) { hiddenDepth = max(0, hiddenDepth - 1) }
    if nonBlockElement == name { nonBlockElement = nil }
    guard Self.blockElements.contains(name) else { return }
    endBlock()
    guard openCounts[name, default: 0] > 0 else { return }
    while let last = openElements.popLast() {
      openCounts[last, default: 0] -= 1
      if last == name { return }
    }
  }

  /// Ends the current block, unless it contains neither text nor references.
  mutating func endBlock() {
    let collapsed = Self.collapsed(text)
    if !collapsed.isEmpty || !references.isEmpty {
      page.blocks.append(PageText.Block(element: openElements.last ?? "body", text: collapsed, references: references))
    }
    (text, references) = ("", [])
  }

  /// Returns the text with white space collapsed and trimmed.
  private static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " ")
  }
}
