/// How much work deeply nested lists make for libcmark.
///
/// Each line makes libcmark 0.30 look at all containers that are open, and empty lines close no list: n lists within each other
/// before n empty lines take quadratic time.
enum NestingWork {
  /// The most containers that empty lines may have to look at, added up: less than a second.
  static let limit = 1 << 26
  /// A text of fewer bytes never reaches the limit: half of them in markers and half in empty lines make an eighth of its square.
  static let least = 20_000

  /// The offset of the line at which a text exceeds the limit; nil where it does not.
  static func excess(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var (work, depth, start) = (0, 0, 0)
    var isAfterEmpty = true
    while start < text.count {
      var i = start
      var isEmpty = true
      // A container takes one byte of the beginning of its line at least.
      while i < text.count, let isMarker = isMarker(text[i]) {
        isEmpty = isEmpty && !isMarker
        i += 1
      }
      isEmpty = isEmpty && (i == text.count || text[i] == 10)
      if isEmpty {
        work += depth
        if work > limit { return start }
      } else {
        // A line after another one may go on with its paragraph, however deep that is.
        depth = isAfterEmpty ? i - start : max(depth, i - start)
      }
      isAfterEmpty = isEmpty
      while i < text.count, text[i] != 10 { i += 1 }
      start = i + 1
    }
    return nil
  }

  /// Whether a byte belongs to the marker of a list; nil for one that belongs to no container, false for space and for `>`.
  private static func isMarker(_ byte: UInt8) -> Bool? {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ">"): false
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: nil
    }
  }
}
