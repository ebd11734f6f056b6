/// Estimates the cost to libcmark of deeply nested lists.
///
/// For each line, libcmark 0.30 visits all open containers, and empty lines do not close lists: n nested lists followed
/// by n empty lines take quadratic time.
enum NestingCost {
  /// The maximum number of containers visited for empty lines, in total: less than a second.
  static let limit = 1 << 26
  /// The size in bytes below which a text cannot reach the limit: half of it markers and half empty lines cause one
  /// eighth of its square.
  static let minimumByteCount = 20_000

  /// The offset of the line at which a text exceeds the limit; nil if it does not.
  static func offsetOverLimit(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var (work, depth, start) = (0, 0, 0)
    var isAfterEmpty = true
    while start < text.count {
      var i = start
      var isEmpty = true
      // Each container takes at least one byte at the start of its line.
      while i < text.count, let isMarker = isMarker(text[i]) {
        isEmpty = isEmpty && !isMarker
        i += 1
      }
      isEmpty = isEmpty && (i == text.count || text[i] == 10)
      if isEmpty {
        work += depth
        if work > limit { return start }
      } else {
        // A line after a non-empty one may continue its paragraph at any depth.
        depth = isAfterEmpty ? i - start : max(depth, i - start)
      }
      isAfterEmpty = isEmpty
      while i < text.count, text[i] != 10 { i += 1 }
      start = i + 1
    }
    return nil
  }

  /// Whether a byte belongs to a list marker: false for white space and `>`, nil for a byte that cannot start a
  /// container.
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
