/// The level of each heading of an article, whose title is the first level.
struct HeadingLevels {
  /// The highest level of the manuscript's own headings; nil where it has none.
  private var highest: Int?
  /// Whether headings of both depths are numbered: `一、` and `（一）`.
  private var isDeep = false

  /// The levels of the headings among `blocks`.
  init(_ blocks: [PandocBlock]) {
    for block in blocks { note(block) }
  }

  private mutating func note(_ block: PandocBlock) {
    switch block {
    case .heading(let level, _): highest = min(highest ?? level, level)
    case .division(_, let inner): for block in inner { note(block) }
    case .paragraph(let inlines), .plain(let inlines):
      if Enumeration(inlines.plainText.trimmingBlanks)?.depth == 0, Self.isShort(inlines.plainText) { isDeep = true }
    default: break
    }
  }

  /// The level of a heading by its style: the highest of the manuscript is the second of the page.
  func level(ofStyle level: Int) -> Int { min(6, level - (highest ?? level) + 2) }

  /// The level of a paragraph that is a heading by its number; nil for any other, and where styles say what headings are.
  func level(of text: String, _ inlines: [PandocInline]) -> Int? {
    guard highest == nil, let number = Enumeration(text), Self.isShort(text), !inlines.holdsPicture else { return nil }
    return 2 + (isDeep ? number.depth : 0)
  }

  /// Whether a numbered line is a heading and not a sentence.
  private static func isShort(_ text: String) -> Bool {
    let text = text.trimmingBlanks
    guard text.unicodeScalars.count <= 40, let last = text.unicodeScalars.last else { return false }
    return !"。；，、：,;:".unicodeScalars.contains(last) && !text.contains("。")
  }
}
