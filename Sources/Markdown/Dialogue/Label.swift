import Bytes

/// A speaker's label at the beginning of a paragraph: what stands before the first colon.
struct Label {
  /// The words, without the colon and without markup.
  var words: [UInt8]
  /// The words as text.
  var string: String { String(decoding: words, as: UTF8.self) }
  /// The node of the text that holds the colon.
  var node: Int
  /// The offset after the colon in that text.
  var end: Int
  /// The node of a link in the label.
  var link: Int?

  /// At most so many characters are read in search of the colon.
  private static let reach = 24

  /// The label of the paragraph at `paragraph`; nil without a colon near its beginning.
  ///
  /// The colon may be ： or :, and stand inside or after markup: `主持人：`, `**主持人：**`, `**主持人**：`, `[李为民](person:li)：`.
  init?(_ tree: Tree, _ text: UnsafeBufferPointer<UInt8>, paragraph: Int) {
    words = []
    node = 0
    end = 0
    var count = 0
    for i in (paragraph + 1)..<max(paragraph + 1, Int(tree.nodes[paragraph].end)) {
      switch tree.nodes[i].kind {
      case .emphasis, .strong: continue
      case .link: link = link ?? i
      case .text:
        let string = UnsafeBufferPointer(rebasing: text[tree.nodes[i].string])
        if let colon = Label.colon(in: string, &count) {
          words.append(contentsOf: string[..<colon.lowerBound])
          node = i
          end = colon.upperBound
          trim()
          if words.isEmpty { return nil }
          return
        }
        words.append(contentsOf: string)
      default: return nil
      }
      if count > Label.reach { return nil }
    }
    return nil
  }

  /// The first colon, unless more characters stand before it than a label has.
  private static func colon(in text: UnsafeBufferPointer<UInt8>, _ count: inout Int) -> Range<Int>? {
    var i = 0
    while i < text.count, count <= reach {
      let (scalar, length) = UTF8Scalars.decode(text, at: i)
      if isColon(scalar) { return i..<i + length }
      count += 1
      i += length
    }
    return nil
  }

  /// Whether a scalar ends a label: `:`, ：, and the signs that look like one, ﹕ and ∶.
  static func isColon(_ scalar: UInt32) -> Bool {
    scalar == 0x3A || scalar == 0xFF1A || scalar == 0xFE55 || scalar == 0x2236
  }

  /// Removes white space, ideographic spaces too, ornaments, and the brackets of `【主持人】`.
  private mutating func trim() {
    words = Array(LabelShape.trimmed(string).utf8)
  }
}
