import Bytes
import HTML

extension WeChatMarkup {
  mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = Int(name.dropFirst()) ?? 2
      open(name, as: "section", WeChatStyle.heading(level), closing: "</section>\n")
    case "p", "dd":
      if isInNote { return openElements.append((name, " ", nil)) }
      open(name, as: "p", WeChatStyle.paragraph, closing: "</p>\n")
      writeMarker()
    case "dt": open(name, as: "p", "margin:0;font-weight:bold", closing: "</p>\n")
    case "blockquote": open(name, as: "section", WeChatStyle.quotation, closing: "</section>\n")
    case "ul", "ol":
      writeMarker()
      lists.append(List(number: name == "ol" ? value("start").flatMap(Int.init) ?? 1 : nil))
      open(name, as: "section", WeChatStyle.list, closing: "</section>\n")
    case "li": startItem()
    case "table":
      // The caption precedes the table, because WeChat does not support captions inside tables.
      hasPendingTable = true
      openElements.append((name, "</table>\n", nil))
    case "thead", "tbody", "tfoot":
      openTable()
      openElements.append((name, "", nil))
    case "tr":
      openTable()
      html.append("<tr>")
      openElements.append((name, "</tr>", nil))
    case "td", "th": startCell(name, value)
    case "caption": open(name, as: "section", WeChatStyle.caption, closing: "</section>\n")
    case "figure": open(name, as: "section", WeChatStyle.figure, closing: "</section>\n")
    case "figcaption": open(name, as: "section", WeChatStyle.caption, closing: "</section>\n")
    default: startInline(name, attributes)
    }
  }

  private mutating func startInline(_ name: String, _ attributes: [(name: String, value: String)]) {
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    writeMarker()
    switch name {
    case "strong", "b": open(name, as: "strong", "font-weight:bold", closing: "</strong>")
    case "em", "i": open(name, as: "em", "font-style:italic", closing: "</em>")
    case "del": open(name, as: "span", "text-decoration:line-through", closing: "</span>")
    case "sup":
      // The marker of a footnote is written together with its link.
      if value("class") == "footnote" { return openElements.append((name, "", nil)) }
      open(name, as: "sup", "font-size:75%", closing: "</sup>")
    case "sub": open(name, as: "sub", "font-size:75%", closing: "</sub>")
    case "code": open(name, as: "span", WeChatStyle.code, closing: "</span>")
    case "pre": open(name, as: "section", WeChatStyle.codeBlock, closing: "</section>\n")
    case "br": html.append("<br>")
    case "hr":
      open("section", WeChatStyle.rule)
      html.append("<br></section>\n")
    case "img": writeImage(value("src") ?? "", value("alt") ?? "")
    case "input": append(text: attributes.contains { $0.name == "checked" } ? "☑" : "☐")
    case "a": writeLink(value("href") ?? "", role: value("role"))
    case "svg", "script", "style", "video", "audio", "iframe", "object", "button", "form", "select", "template",
      "dialog":
      omissions.append(name)
      skipped = (name, 1)
    case "source", "link", "meta", "col", "wbr", "track", "embed", "area", "base": break
    // Other elements are unwrapped: their text is kept, their appearance is specific to the site.
    default: openElements.append((name, "", nil))
    }
  }

  mutating func end(_ name: String) {
    guard let index = openElements.lastIndex(where: { $0.name == name }) else { return }
    while openElements.count > index {
      let last = openElements.removeLast()
      if last.name == "table" { openTable() }
      html.append(last.closing)
      if let note = last.note { writeNoteReference(note) }
      if last.name == "ul" || last.name == "ol" { _ = lists.popLast() }
    }
  }

  /// Opens the pending table, after its caption.
  private mutating func openTable() {
    guard hasPendingTable else { return }
    hasPendingTable = false
    open("table", WeChatStyle.table)
  }

  private mutating func startItem() {
    open("li", as: "section", WeChatStyle.item, closing: "</section>\n")
    guard !lists.isEmpty else { return }
    if let number = lists[lists.count - 1].number {
      marker = "\(number). "
      lists[lists.count - 1].number = number + 1
    } else {
      marker = lists.count > 1 ? "◦ " : "• "
    }
  }

  mutating func writeMarker() {
    guard let marker else { return }
    self.marker = nil
    open("span", WeChatStyle.marker)
    append(text: marker)
    html.append("</span>")
  }

  private mutating func startCell(_ name: String, _ value: (String) -> String?) {
    let isHead = name == "th"
    html.append(isHead ? "<th" : "<td")
    for key in ["colspan", "rowspan"] {
      guard let count = value(key).flatMap({ Int($0) }) else { continue }
      html.append(text: " \(key)=\"\(count)\"")
    }
    html.append(" style=\"")
    html.append(escapingAttribute: isHead ? WeChatStyle.head : WeChatStyle.cell)
    html.append("\">")
    openElements.append((name, isHead ? "</th>" : "</td>", nil))
  }

  private mutating func writeImage(_ url: String, _ alternative: String) {
    guard !url.isEmpty else { return }
    if !pictures.contains(url) { pictures.append(url) }
    html.append("<img src=\"")
    html.append(escapingAttribute: url)
    html.append("\" alt=\"")
    html.append(escapingAttribute: alternative)
    html.append("\" style=\"")
    html.append(escapingAttribute: WeChatStyle.image)
    html.append("\">")
  }

  /// Writes a link as a numbered note. The number follows the text of the link.
  private mutating func writeLink(_ url: String, role: String?) {
    let isPicture = ["jpg", "jpeg", "png", "gif", "webp", "avif"].contains { url.lowercased().hasSuffix("." + $0) }
    if role == "doc-backlink" { skipped = ("a", 1); return }
    let anchor = url.lastIndex(of: "#").map { String(url[url.index(after: $0)...]) }
    if role == "doc-noteref", let id = anchor, let note = footnotes[id] {
      writeNoteReference(addNote(for: "#" + id, html: note))
      skipped = ("a", 1)
    } else if isPicture || !url.hasPrefix("http") && !url.hasPrefix("mailto:") && !url.hasPrefix("tel:") {
      openElements.append(("a", "", nil))
    } else {
      var escapedURL = ByteBuffer()
      escapedURL.append(escaping: url)
      openElements.append(("a", "", addNote(for: url, html: escapedURL.bytes)))
    }
  }

  private mutating func writeNoteReference(_ number: Int) {
    open("sup", WeChatStyle.noteReference)
    append(text: "[\(number)]")
    html.append("</sup>")
  }
}
