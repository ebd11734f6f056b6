import Bytes
import Diagnostics

/// The syntax of `{#id}` at the end of a heading.
enum HeadingIdentifier {
  /// What a heading's text ends with.
  enum Ending {
    /// An identifier: its bytes, and the end of the text before it.
    case identifier(Range<Int>, textEnd: Int)
    /// Braces that do not contain a valid identifier.
    case invalid
  }

  /// Returns what the text at `string` ends with; nil unless it ends with braces and a number sign.
  static func ending(_ text: UnsafeBufferPointer<UInt8>, _ string: Range<Int>) -> Ending? {
    var end = string.upperBound
    while end > string.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    guard let (last, length) = UTF8Scalars.decode(text, before: end), end > string.lowerBound else { return nil }
    guard last == 0x7D || last == 0xFF5D else { return nil }
    var i = end - length
    let close = i
    while i > string.lowerBound, let (scalar, length) = UTF8Scalars.decode(text, before: i) {
      i -= length
      guard scalar == 0x7B || scalar == 0xFF5B else {
        if scalar == 0x7D || scalar == 0xFF5D || close - i > 256 { return nil }
        continue
      }
      let sign = i + length
      guard sign < close else { return nil }
      let (mark, width) = UTF8Scalars.decode(text, at: sign)
      guard mark == 0x23 || mark == 0xFF03 else { return nil }
      let identifier = sign + width..<close
      let isPlain = scalar == 0x7B && mark == 0x23 && last == 0x7D
      guard isPlain, isValid(UnsafeBufferPointer(rebasing: text[identifier])) else { return .invalid }
      var words = i
      while words > string.lowerBound, text[words - 1] == 0x20 { words -= 1 }
      return .identifier(identifier, textEnd: words)
    }
    return nil
  }

  /// Returns the problem with a `{#id}` at `i` that the parser left as text, in a heading or at the end of a paragraph.
  static func misplaced(
    at i: Int, in text: UnsafeBufferPointer<UInt8>, _ string: Range<Int>, isHeading: Bool
  ) -> (Problem, Range<Int>)? {
    guard let close = text[i..<min(string.upperBound, i + 256)].firstIndex(of: UInt8(ascii: "}")), close > i + 2 else {
      return nil
    }
    let range = i..<close + 1
    let isLast = text[range.upperBound..<string.upperBound].allSatisfy { $0 == 0x20 }
    let isPlain = isValid(UnsafeBufferPointer(rebasing: text[(i + 2)..<close]))
    // Braces without a valid identifier at the end of a heading are reported when the heading is processed.
    guard isLast ? isPlain : isHeading else { return nil }
    return (.misplacedHeadingIdentifier, range)
  }

  /// Whether the identifier consists of letters, digits, Han characters, `-` and `_`, at least one.
  static func isValid(_ identifier: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !identifier.isEmpty, identifier.count <= 200 else { return false }
    var i = 0
    while i < identifier.count {
      let (scalar, length) = UTF8Scalars.decode(identifier, at: i)
      switch scalar {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: break
      default: guard Han.contains(scalar) else { return false }
      }
      i += length
    }
    return true
  }
}
