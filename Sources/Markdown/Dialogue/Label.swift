import Bytes

/// A speaker's label at the beginning of a paragraph: the words before the first colon.
struct Label {
  /// The bytes of the label, without the colon and without markup.
  var bytes: [UInt8]
  /// The label as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }
  /// The index of the text node that contains the colon.
  var node: Int
  /// The offset after the colon in that node's text.
  var end: Int
  /// The index of a link node in the label.
  var link: Int?

  /// The maximum number of characters searched for the colon.
  private static let maximumLength = 24

  /// Creates the label of the paragraph at `paragraph`; nil if there is no colon near its beginning.
  ///
  /// The colon may be ： or :, inside or after markup: `主持人：`, `**主持人：**`, `**主持人**：`, `[李为民](person:li)：`.
  init?(_ tree: Tree, _ text: UnsafeBufferPointer<UInt8>, paragraph: Int) {
    bytes = []
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
          bytes.append(contentsOf: string[..<colon.lowerBound])
          node = i
          end = colon.upperBound
          trim()
          if bytes.isEmpty { return nil }
          return
        }
        bytes.append(contentsOf: string)
      default: return nil
      }
      if count > Label.maximumLength { return nil }
    }
    return nil
  }

  /// The range of the first colon, unless more characters precede it than a label may have.
  private static func colon(in text: UnsafeBufferPointer<UInt8>, _ count: inout Int) -> Range<Int>? {
    var i = 0
    while i < text.count, count <= maximumLength {
      let (scalar, length) = UTF8Scalars.decode(text, at: i)
      if isColon(scalar) { return i..<i + length }
      count += 1
      i += length
    }
    return nil
  }

  /// Whether `scalar` ends a label: `:`, ：, and the look-alikes ﹕ and ∶.
  static func isColon(_ scalar: UInt32) -> Bool {
    scalar == 0x3A || scalar == 0xFF1A || scalar == 0xFE55 || scalar == 0x2236
  }

  /// Removes surrounding white space (including ideographic spaces), ornaments, and the brackets of `【主持人】`.
  private mutating func trim() {
    bytes = Array(LabelShape.trimmed(string).utf8)
  }
}
