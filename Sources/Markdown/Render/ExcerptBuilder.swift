import Bytes

/// Builds the excerpt from the beginning of a text, without markup.
struct ExcerptBuilder {
  /// The maximum length in characters.
  static let limit = 120
  /// The number of characters from which whole sentences are preferred to a longer, truncated excerpt.
  private static let minimumLength = 40

  private var bytes: [UInt8] = []
  private var count = 0
  /// The offset of the first gap, where the words depend on the whole site.
  private var gapOffset: Int?
  /// Whether the text being rendered belongs to a paragraph that contributes to the excerpt.
  var isOpen = false

  /// Whether the limit has been exceeded.
  var isFull: Bool { count > ExcerptBuilder.limit }

  /// Appends text.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard isOpen, !isFull else { return }
    var i = 0
    while i < text.count, !isFull {
      i += UTF8Scalars.length(lead: text[i])
      count += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<min(i, text.count)]))
  }

  /// Appends a space to separate words of scripts other than Chinese.
  mutating func appendSpace() {
    guard isOpen, !isFull, let last = bytes.last, last != 0x20 else { return }
    bytes.append(0x20)
    count += 1
  }

  /// Marks a gap, where the words depend on the whole site.
  mutating func markGap() { if isOpen, !isFull { gapOffset = gapOffset ?? bytes.count } }

  /// Begins a new paragraph.
  mutating func beginParagraph() {
    isOpen = true
    if let last = bytes.last, last < 0x80 { appendSpace() }
  }

  /// Returns the excerpt: all of a short text, or the whole sentences that fit, or as much as fits and an ellipsis. If
  /// it contains a gap, it ends with the clause before the gap, if there is one.
  func finish() -> String {
    let excerpt = truncatedText()
    guard let gapOffset, gapOffset < excerpt.utf8.count else { return excerpt }
    return clauses(before: gapOffset) ?? excerpt
  }

  /// The clauses that end before an offset, ended as a sentence; nil if there are none.
  private func clauses(before offset: Int) -> String? {
    bytes.withUnsafeBufferPointer { bytes in
      var text: String?
      var i = 0
      while i < offset {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: i)
        let before = i
        i += length
        // ， and ；
        if scalar == 0xFF0C || scalar == 0xFF1B {
          text = String(decoding: bytes[..<before], as: UTF8.self) + "。"
        } else if ExcerptBuilder.isStop(scalar) {
          while i < offset, case let (mark, length) = UTF8Scalars.decode(bytes, at: i),
            ExcerptBuilder.isClosingMark(mark)
          {
            i += length
          }
          text = String(decoding: bytes[..<i], as: UTF8.self)
        }
      }
      return text
    }
  }

  private func truncatedText() -> String {
    var end = bytes.count
    if isFull {
      if let sentence = endOfSentence() { return String(decoding: bytes[..<sentence], as: UTF8.self) }
      end = offset(of: ExcerptBuilder.limit - 1)
    }
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self) + (isFull ? "…" : "")
  }

  /// The byte offset of the character at index `character`.
  private func offset(of character: Int) -> Int {
    var i = 0
    for _ in 0..<character where i < bytes.count { i += UTF8Scalars.length(lead: bytes[i]) }
    return min(i, bytes.count)
  }

  /// The end of the last complete sentence within the limit, including closing quotation marks.
  private func endOfSentence() -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var end: Int?
      var i = 0
      var characters = 0
      var isClosed = false
      while i < bytes.count, characters < ExcerptBuilder.limit {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: i)
        i += length
        characters += 1
        let isStop = ExcerptBuilder.isStop(scalar) || scalar == 0x2E && i < bytes.count && bytes[i] == 0x20
        isClosed = isStop || isClosed && ExcerptBuilder.isClosingMark(scalar)
        if isClosed, characters >= ExcerptBuilder.minimumLength { end = i }
      }
      return end
    }
  }

  /// Whether `scalar` is one of 。！？；!?.
  private static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x21, 0x3F: true
    default: false
    }
  }

  /// Whether `scalar` is one of ” ’ 」 』 ） ) ".
  private static func isClosingMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x29, 0x22: true
    default: false
    }
  }
}
