import Bytes
import HTML
import Manuscripts

/// Converts an article's HTML to the subset that WeChat's editor accepts when pasted: inline styles, and no classes,
/// ids, lists or links.
///
/// The input is the well-formed HTML of the same document that the page shows. Links and footnotes become numbered
/// notes at the end, and list items become sections with a marker. Unsupported elements are omitted and recorded.
struct WeChatMarkup: ~Copyable {
  /// The HTML.
  var html = ByteBuffer()
  /// The absolute URLs of the images, without duplicates, in order of appearance.
  var pictures: [String] = []
  /// The elements that were omitted.
  var omissions: [String] = []
  /// The number of visible characters, excluding white space.
  private(set) var characterCount = 0

  /// The HTML of the notes at the end, with the link target that refers to each.
  var notes: [(target: String, html: [UInt8])] = []
  /// The footnotes by id.
  var footnotes: [String: [UInt8]] = [:]
  var lists: [List] = []
  /// Whether a table has begun but its start tag has not been written yet.
  var hasPendingTable = false
  /// The open elements, with their closing markup and the number of the note that a link becomes.
  var openElements: [(name: String, closing: StaticString, note: Int?)] = []
  /// Whether a note is being written. Its paragraphs are joined on one line.
  var isInNote = false
  /// The marker to write before the first text of a list item.
  var marker: String?
  var skipped: (name: String, depth: Int)?

  struct List {
    var number: Int?
  }

  /// Converts `source`, whose URLs must be absolute.
  init(_ source: [UInt8], notesTitle: String) {
    let (text, footnotes) = Footnotes.extracted(from: source)
    self.footnotes = footnotes
    open("section", WeChatStyle.article)
    write(text)
    writeNotes(notesTitle)
    html.append("</section>\n")
  }

  mutating func write(_ source: [UInt8]) {
    var tokenizer = HTMLTokenizer(source)
    while let token = tokenizer.next() {
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
    openElements.append((element, closing, nil))
  }

  // MARK: Text

  mutating func append(escaped text: ArraySlice<UInt8>) {
    guard text.contains(where: { $0 > 0x20 }) else {
      // White space between blocks is insignificant.
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
