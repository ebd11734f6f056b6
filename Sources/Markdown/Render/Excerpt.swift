import Bytes

/// Gathers the beginning of a text, without markup.
struct Excerpt {
  /// At most so many characters.
  static let limit = 120
  /// A whole sentence is preferred when it has so many characters.
  private static let least = 40

  private var bytes: [UInt8] = []
  private var count = 0
  /// Whether the text being rendered belongs to a paragraph that counts.
  var isOpen = false

  /// Whether there is enough.
  var isFull: Bool { count > Excerpt.limit }

  /// Adds text.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard isOpen, !isFull else { return }
    var i = 0
    while i < text.count, !isFull {
      let length = min(UTF8Scalars.length(lead: text[i]), text.count - i)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[i..<i + length]))
      count += 1
      i += length
    }
  }

  /// Adds a space, where words of other scripts would run together otherwise.
  mutating func appendSpace() {
    guard isOpen, !isFull, let last = bytes.last, last != 0x20 else { return }
    bytes.append(0x20)
    count += 1
  }

  /// Begins another paragraph.
  mutating func beginParagraph() {
    isOpen = true
    if let last = bytes.last, last < 0x80 { appendSpace() }
  }

  /// The excerpt: all of a short text; the whole sentences that fit; or as much as fits and an ellipsis.
  func finish() -> String {
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    if scalars.count > Excerpt.limit {
      if let end = Excerpt.endOfSentence(scalars) {
        scalars.removeLast(scalars.count - end)
      } else {
        scalars.removeLast(scalars.count - Excerpt.limit + 1)
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        scalars.append("…")
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The end of the last sentence that is whole within the limit, the quotation marks that close it included.
  private static func endOfSentence(_ scalars: [Unicode.Scalar]) -> Int? {
    var end: Int?
    var i = 0
    while i < limit {
      let isStop = "。！？!?；".unicodeScalars.contains(scalars[i])
      let isPeriod = scalars[i] == "." && i + 1 < scalars.count && scalars[i + 1] == " "
      i += 1
      guard isStop || isPeriod else { continue }
      while i < limit, "”’」』）)\"".unicodeScalars.contains(scalars[i]) { i += 1 }
      if i >= least { end = i }
    }
    return end
  }
}
