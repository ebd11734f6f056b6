extension PageText {
  /// Extracts the text of a page.
  init(_ bytes: [UInt8]) {
    var reader = PageReader()
    var scanner = PageScanner(bytes)
    while let piece = scanner.next() { reader.read(piece) }
    reader.endBlock()
    self = reader.page
  }
}

/// Collects blocks from the tokens of a page.
private struct PageReader {
  var page = PageText()
  /// The open block elements, innermost last.
  private var open: [String] = []
  /// The number of open block elements by name, so that an end tag without a start tag causes no search.
  private var openCounts: [String: Int] = [:]
  private var text = ""
  private var references: [String] = []
  /// The open element whose text is not part of a block: the title, a script or a style sheet.
  private var own: String?
  private var isStructuredData = false
  /// The nesting depth of elements without visible text, such as drawings.
  private var unread = 0

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
  private static let drawings: Set<String> = ["svg", "template", "math"]
  private static let referring: Set<String> = [
    "href", "src", "srcset", "alt", "action", "poster", "datetime", "title", "aria-label", "value", "placeholder",
    "content",
  ]

  mutating func read(_ piece: PageScanner.Piece) {
    switch piece {
    case .text(let text): take(text)
    case .end(let name): end(name)
    case .start(let name, let attributes, let raw):
      page.tags.append(raw)
      start(name, attributes, isClosed: raw.hasSuffix("/>"))
    }
  }

  private mutating func take(_ text: String) {
    switch own {
    case "title": page.rows.append(PageText.Row(label: "title", value: Self.collapsed(text)))
    case "script" where isStructuredData: page.rows += StructuredDataRows.rows(of: text)
    case "script", "style": break
    default: if unread == 0 { self.text += text }
    }
  }

  private mutating func start(_ name: String, _ attributes: [(name: String, value: String)], isClosed: Bool) {
    if Self.drawings.contains(name) { unread += isClosed ? 0 : 1 }
    if unread > 0 { return }
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    switch name {
    case "title": own = name
    case "style": own = name
    case "script":
      (own, isStructuredData) = (name, value("type") == "application/ld+json")
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
        open.append(name)
        openCounts[name, default: 0] += 1
      }
      references += attributes.lazy.filter { Self.referring.contains($0.name) }.map { "\($0.name) \($0.value)" }
      if Self.media.contains(name) {
        open.append(name)
        // A picture inside a line belongs to its block.
        if Self.collapsed(text).isEmpty { endBlock() }
        open.removeLast()
      }
    }
  }

  private mutating func end(_ name: String) {
    if Self.drawings.contains(name) { unread = max(0, unread - 1) }
    if own == name { own = nil }
    guard Self.blockElements.contains(name) else { return }
    endBlock()
    guard openCounts[name, default: 0] > 0 else { return }
    while let last = open.popLast() {
      openCounts[last, default: 0] -= 1
      if last == name { return }
    }
  }

  /// Ends the current block, unless it contains neither text nor references.
  mutating func endBlock() {
    let collapsed = Self.collapsed(text)
    if !collapsed.isEmpty || !references.isEmpty {
      page.blocks.append(PageText.Block(element: open.last ?? "body", text: collapsed, references: references))
    }
    (text, references) = ("", [])
  }

  /// Returns the text with white space collapsed and trimmed.
  private static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " ")
  }
}
