import Bytes
import HTML
import Manuscripts

/// An article's HTML in the form that WeChat's editor keeps when it is pasted: inline styles and no class, id, list or link.
///
/// It is made from the HTML of the same document that the page shows, which is well formed. Links and footnotes become numbered notes at
/// the end, items of lists sections with a mark. What has no form there is left out and noted.
struct WeChatMarkup: ~Copyable {
  /// The HTML.
  var html = ByteBuffer()
  /// The absolute URLs of the pictures, each once, in the order of the text.
  var pictures: [String] = []
  /// The elements that were left out.
  var omissions: [String] = []
  /// How many characters readers see.
  private(set) var characterCount = 0

  /// The notes at the end: HTML of each, by the address that leads to it.
  var notes: [(target: String, html: [UInt8])] = []
  /// The footnotes by their ids.
  var footnotes: [String: [UInt8]] = [:]
  var lists: [List] = []
  /// Whether a table has begun of which nothing is written yet.
  var isTableDue = false
  /// The elements that are open: what ends each, and the number of the note that a link becomes.
  var closings: [(name: String, closing: StaticString, note: Int?)] = []
  /// Whether a note is being written, whose paragraphs stand in one line.
  var isInNote = false
  /// The mark of an item that stands before its first words.
  var marker: String?
  var skipped: (name: String, depth: Int)?

  struct List {
    var number: Int?
  }

  /// The markup of `source`, whose addresses are absolute ones.
  init(_ source: [UInt8], notesTitle: String) {
    let (text, footnotes) = Footnotes.taken(from: source)
    self.footnotes = footnotes
    open("section", WeChatStyle.article)
    write(text)
    writeNotes(notesTitle)
    html.append("</section>\n")
  }

  mutating func write(_ source: [UInt8]) {
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

  mutating func open(_ name: StaticString, _ style: String) {
    html.append("<")
    html.append(name)
    html.append(" style=\"")
    html.append(escapingAttribute: style)
    html.append("\">")
  }

  mutating func open(_ element: String, as name: StaticString, _ style: String, closing: StaticString) {
    open(name, style)
    closings.append((element, closing, nil))
  }

  // MARK: Text

  mutating func append(escaped text: ArraySlice<UInt8>) {
    guard text.contains(where: { $0 > 0x20 }) else {
      // White space between blocks is nothing.
      if text.contains(0x20), !isInNote, html.last != 0x0A { html.append(byte: 0x20) }
      return
    }
    writeMarker()
    html.append(bytes: Array(text))
    characterCount += HTMLText.decoded(text).unicodeScalars.count { !$0.properties.isWhitespace }
  }

  mutating func append(text: String) {
    html.append(escaping: text)
    characterCount += text.unicodeScalars.count { !$0.properties.isWhitespace }
  }
}
