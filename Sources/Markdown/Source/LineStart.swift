/// Skips the prefix of a line before its content.
enum LineStart {
  /// Whether only white space and block quote markers precede `offset` in its line.
  static func precedes(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = offset
    while i > 0 {
      switch bytes[i - 1] {
      case UInt8(ascii: ">"), UInt8(ascii: " "), 9: i -= 1
      case 10, 13: return true
      default: return false
      }
    }
    return true
  }

  /// The offset of the content of a continuation line inside `quotes` block quotes.
  static func contentOffset(of line: Range<Int>, quotes: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var i = line.lowerBound
    var remaining = quotes
    while i < line.upperBound {
      switch bytes[i] {
      case UInt8(ascii: " "), 9: i += 1
      case UInt8(ascii: ">") where remaining > 0:
        remaining -= 1
        i += 1
      default: return i
      }
    }
    return i
  }
}
