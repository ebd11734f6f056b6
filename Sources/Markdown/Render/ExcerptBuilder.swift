import Bytes

/// Collects the beginning of a text, without markup.
struct ExcerptBuilder {
  /// At most so many characters.
  static let limit = 120
  /// A whole sentence is preferred when it has so many characters.
  private static let least = 40

  private var bytes: [UInt8] = []
  private var count = 0
  /// The offset at which words are missing that only the whole site knows, of the first place where they are.
  private var gap: Int?
  /// Whether the text being rendered belongs to a paragraph that counts.
  var isOpen = false

  /// Whether there is enough.
  var isFull: Bool { count > ExcerptBuilder.limit }

  /// Adds text.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard isOpen, !isFull else { return }
    var i = 0
    while i < text.count, !isFull {
      i += UTF8Scalars.length(lead: text[i])
      count += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<min(i, text.count)]))
  }

  /// Adds a space, where words of other scripts would run together otherwise.
  mutating func appendSpace() {
    guard isOpen, !isFull, let last = bytes.last, last != 0x20 else { return }
    bytes.append(0x20)
    count += 1
  }

  /// Notes that words follow which are not known yet.
  mutating func leaveGap() { if isOpen, !isFull { gap = gap ?? bytes.count } }

  /// Begins another paragraph.
  mutating func beginParagraph() {
    isOpen = true
    if let last = bytes.last, last < 0x80 { appendSpace() }
  }

  /// The excerpt: all of a short text; the whole sentences that fit; or as much as fits and an ellipsis. Where words are missing in
  /// it, it ends with the clause before them, if there is one.
  func finish() -> String {
    let excerpt = whole()
    guard let gap, gap < excerpt.utf8.count else { return excerpt }
    return clauses(before: gap) ?? excerpt
  }

  /// The clauses that end before an offset, as sentences; nil where none does.
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
          while i < offset, case let (mark, length) = UTF8Scalars.decode(bytes, at: i), ExcerptBuilder.closes(mark) {
            i += length
          }
          text = String(decoding: bytes[..<i], as: UTF8.self)
        }
      }
      return text
    }
  }

  private func whole() -> String {
    var end = bytes.count
    if isFull {
      if let sentence = endOfSentence() { return String(decoding: bytes[..<sentence], as: UTF8.self) }
      end = offset(of: ExcerptBuilder.limit - 1)
    }
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self) + (isFull ? "…" : "")
  }

  /// The offset of the character with the number `character`.
  private func offset(of character: Int) -> Int {
    var i = 0
    for _ in 0..<character where i < bytes.count { i += UTF8Scalars.length(lead: bytes[i]) }
    return min(i, bytes.count)
  }

  /// The end of the last sentence that is whole within the limit, the quotation marks that close it included.
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
        isClosed = isStop || isClosed && ExcerptBuilder.closes(scalar)
        if isClosed, characters >= ExcerptBuilder.least { end = i }
      }
      return end
    }
  }

  /// 。！？；!?
  private static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x21, 0x3F: true
    default: false
    }
  }

  /// ” ’ 」 』 ） ) "
  private static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x29, 0x22: true
    default: false
    }
  }
}
