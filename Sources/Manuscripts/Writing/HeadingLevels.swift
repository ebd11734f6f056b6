/// The levels of an article's headings, below the title at level 1.
struct HeadingLevels {
  /// The highest level of the manuscript's headings, or nil if it has none.
  private var highest: Int?
  /// Whether headings are numbered at both depths, `一、` and `（一）`.
  private var hasNestedNumbering = false

  /// Determines the levels of the headings in `blocks`.
  init(_ blocks: [PandocBlock]) {
    for block in blocks { note(block) }
  }

  private mutating func note(_ block: PandocBlock) {
    switch block {
    case .heading(let level, _): highest = min(highest ?? level, level)
    case .division(_, let inner): for block in inner { note(block) }
    case .paragraph(let inlines), .plain(let inlines):
      if HeadingNumber(inlines.plainText.trimmingBlanks)?.depth == 0, Self.isShort(inlines.plainText) {
        hasNestedNumbering = true
      }
    default: break
    }
  }

  /// Returns the level of a styled heading. The manuscript's highest level becomes level 2.
  func level(ofStyle level: Int) -> Int { min(6, level - (highest ?? level) + 2) }

  /// Returns the level of a paragraph that its number marks as a heading. Returns nil for other paragraphs, and for all
  /// of them if the manuscript has styled headings.
  func level(of text: String, _ inlines: [PandocInline]) -> Int? {
    guard highest == nil, let number = HeadingNumber(text), Self.isShort(text), !inlines.holdsPicture else {
      return nil
    }
    return 2 + (hasNestedNumbering ? number.depth : 0)
  }

  /// Whether a numbered line is short enough to be a heading and not a sentence.
  private static func isShort(_ text: String) -> Bool {
    let text = text.trimmingBlanks
    guard text.unicodeScalars.count <= 40, let last = text.unicodeScalars.last else { return false }
    return !"。；，、：,;:".unicodeScalars.contains(last) && !text.contains("。")
  }
}
