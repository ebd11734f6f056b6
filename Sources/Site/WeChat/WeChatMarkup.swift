import Bytes
import HTML
import Manuscripts

/// An article's HTML in the form that WeChat's editor keeps when it is pasted: inline styles and no class, id, list or link.
///
/// It is made from the HTML of the same document that the page shows, which is well formed. Links and footnotes become numbered notes at
/// the end, items of lists sections with a mark. What has no form there is left out and noted.
struct WeChatMarkup: ~Copyable {
  /// The HTML.
  private(set) var html = ByteBuffer()
  /// The absolute URLs of the pictures, each once, in the order of the text.
  private(set) var pictures: [String] = []
  /// The elements that were left out.
  private(set) var omissions: [String] = []
  /// How many characters readers see.
  private(set) var characterCount = 0

  /// The notes at the end: HTML of each, by the address that leads to it.
  private var notes: [(target: String, html: [UInt8])] = []
  /// The footnotes by their ids.
  private var footnotes: [String: [UInt8]] = [:]
  private var lists: [List] = []
  /// Whether a table has begun of which nothing is written yet.
  private var isTableDue = false
  /// The elements that are open: what ends each, and the number of the note that a link becomes.
  private var closings: [(name: String, closing: StaticString, note: Int?)] = []
  /// The mark of an item that stands before its first words.
  private var marker: String?
  private var skipped: (name: String, depth: Int)?

  private struct List {
    var number: Int?
  }

  /// The markup of `source`, whose addresses are absolute ones.
  init(_ source: [UInt8], notesTitle: String) {
    let (text, footnotes) = Self.withoutFootnotes(source)
    self.footnotes = footnotes
    open("section", WeChatStyle.article)
    write(text)
    writeNotes(notesTitle)
    html.append("</section>\n")
  }

  // MARK: Footnotes

  /// The text and the footnotes behind it, by their ids.
  private static func withoutFootnotes(_ source: [UInt8]) -> (text: [UInt8], notes: [String: [UInt8]]) {
    var scanner = HTMLScanner(source)
    var (text, notes) = ([UInt8](), [String: [UInt8]]())
    var (start, depth) = (0, 0)
    var note: (id: String, start: Int, depth: Int)?
    while true {
      let before = scanner.offset
      guard let token = scanner.next() else { break }
      switch token {
      case .start("section", let attributes):
        if depth > 0 {
          depth += 1
        } else if attributes.contains(where: { $0.name == "role" && $0.value == "doc-endnotes" }) {
          text += source[start..<before]
          depth = 1
        }
      case .end("section") where depth > 0:
        depth -= 1
        if depth == 0 { start = scanner.offset }
      case .start("li", let attributes) where depth > 0:
        if note != nil {
          note?.depth += 1
        } else if let id = attributes.first(where: { $0.name == "id" })?.value {
          note = (id, scanner.offset, 1)
        }
      case .end("li") where depth > 0:
        guard let current = note else { break }
        note?.depth -= 1
        if current.depth == 1 {
          notes[current.id] = Array(source[current.start..<before])
          note = nil
        }
      default: break
      }
    }
    if depth == 0 { text += source[start...] }
    return (text, notes)
  }

  /// The number of the note for an address, which is added where it is new.
  private mutating func number(for target: String, html: [UInt8]) -> Int {
    if let index = notes.firstIndex(where: { $0.target == target }) { return index + 1 }
    notes.append((target, html))
    return notes.count
  }

  private mutating func writeNotes(_ title: String) {
    guard !notes.isEmpty else { return }
    open("section", WeChatStyle.notes)
    open("section", WeChatStyle.note)
    html.append("<strong>")
    append(text: title)
    html.append("</strong></section>\n")
    // A footnote may hold links, which are notes too.
    var index = 0
    while index < notes.count {
      let note = notes[index]
      index += 1
      open("section", WeChatStyle.note)
      append(text: "[\(index)] ")
      isInNote = true
      write(note.html)
      isInNote = false
      html.append("</section>\n")
    }
    html.append("</section>\n")
  }

  /// Whether a note is being written, whose paragraphs stand in one line.
  private var isInNote = false

  // MARK: Elements

  private mutating func write(_ source: [UInt8]) {
    var scanner = HTMLScanner(source)
    while let token = scanner.next() {
      if let current = skipped {
        switch token {
        case .start(current.name, _): skipped?.depth += 1
        case .end(current.name): skipped = current.depth == 1 ? nil : (current.name, current.depth - 1)
        default: break
        }
        continue
      }
      switch token {
      case .start(let name, let attributes): start(name, attributes)
      case .end(let name): end(name)
      case .text(let range): append(escaped: source[range])
      case .other: break
      }
    }
  }

  private mutating func open(_ name: StaticString, _ style: String) {
    html.append("<")
    html.append(name)
    html.append(" style=\"")
    html.append(escapingAttribute: style)
    html.append("\">")
  }

  private mutating func open(_ element: String, as name: StaticString, _ style: String, closing: StaticString) {
    open(name, style)
    closings.append((element, closing, nil))
  }

  private mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = Int(name.dropFirst()) ?? 2
      open(name, as: "section", WeChatStyle.heading(level), closing: "</section>\n")
    case "p", "dd":
      if isInNote { return closings.append((name, " ", nil)) }
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
      // A caption stands before the table: WeChat keeps none in it.
      isTableDue = true
      closings.append((name, "</table>\n", nil))
    case "thead", "tbody", "tfoot":
      openTable()
      closings.append((name, "", nil))
    case "tr":
      openTable()
      html.append("<tr>")
      closings.append((name, "</tr>", nil))
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
      // The mark of a footnote is written with its link.
      if value("class") == "footnote" { return closings.append((name, "", nil)) }
      open(name, as: "sup", "font-size:75%", closing: "</sup>")
    case "sub": open(name, as: "sub", "font-size:75%", closing: "</sub>")
    case "code": open(name, as: "span", WeChatStyle.code, closing: "</span>")
    case "pre": open(name, as: "section", WeChatStyle.block, closing: "</section>\n")
    case "br": html.append("<br>")
    case "hr":
      open("section", WeChatStyle.rule)
      html.append("<br></section>\n")
    case "img": image(value("src") ?? "", value("alt") ?? "")
    case "input": append(text: attributes.contains { $0.name == "checked" } ? "☑" : "☐")
    case "a": link(value("href") ?? "", role: value("role"))
    case "svg", "script", "style", "video", "audio", "iframe", "object", "button", "form", "select", "template",
      "dialog":
      omissions.append(name)
      skipped = (name, 1)
    case "source", "link", "meta", "col", "wbr", "track", "embed", "area", "base": break
    // What else there is holds text, and its own look is the site's.
    default: closings.append((name, "", nil))
    }
  }

  private mutating func end(_ name: String) {
    guard let index = closings.lastIndex(where: { $0.name == name }) else { return }
    while closings.count > index {
      let last = closings.removeLast()
      if last.name == "table" { openTable() }
      html.append(last.closing)
      if let note = last.note { mark(note) }
      if last.name == "ul" || last.name == "ol" { _ = lists.popLast() }
    }
  }

  /// Begins the table that is due, behind its caption.
  private mutating func openTable() {
    guard isTableDue else { return }
    isTableDue = false
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

  private mutating func writeMarker() {
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
    closings.append((name, isHead ? "</th>" : "</td>", nil))
  }

  private mutating func image(_ url: String, _ alternative: String) {
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

  /// The number of the note that a link becomes stands behind its words.
  private mutating func link(_ url: String, role: String?) {
    let isPicture = ["jpg", "jpeg", "png", "gif", "webp", "avif"].contains { url.lowercased().hasSuffix("." + $0) }
    if role == "doc-backlink" { skipped = ("a", 1); return }
    let anchor = url.lastIndex(of: "#").map { String(url[url.index(after: $0)...]) }
    if role == "doc-noteref", let id = anchor, let note = footnotes[id] {
      mark(number(for: "#" + id, html: note))
      skipped = ("a", 1)
    } else if isPicture || !url.hasPrefix("http") && !url.hasPrefix("mailto:") && !url.hasPrefix("tel:") {
      closings.append(("a", "", nil))
    } else {
      var address = ByteBuffer()
      address.append(escaping: url)
      closings.append(("a", "", number(for: url, html: address.bytes)))
    }
  }

  private mutating func mark(_ number: Int) {
    open("sup", WeChatStyle.mark)
    append(text: "[\(number)]")
    html.append("</sup>")
  }

  // MARK: Text

  private mutating func append(escaped text: ArraySlice<UInt8>) {
    guard text.contains(where: { $0 > 0x20 }) else {
      // White space between blocks is nothing.
      if text.contains(0x20), !isInNote, html.last != 0x0A { html.append(byte: 0x20) }
      return
    }
    writeMarker()
    html.append(bytes: Array(text))
    characterCount += HTMLText.decoded(text).unicodeScalars.count { !$0.properties.isWhitespace }
  }

  private mutating func append(text: String) {
    html.append(escaping: text)
    characterCount += text.unicodeScalars.count { !$0.properties.isWhitespace }
  }
}
