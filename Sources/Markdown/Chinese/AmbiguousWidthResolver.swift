import Bytes

/// Resolves the width of an ambiguous mark such as “ by the nearest character inside it, skipping further ambiguous
/// marks and markup.
///
/// `“[五好](x)”` has 五 inside its first mark and 好 inside its last. The search is bounded, so text made of nothing but
/// marks costs no more than any other.
struct AmbiguousWidthResolver {
  private let bytes: UnsafeBufferPointer<UInt8>
  private static let searchLimit = 256

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether the first character at or after `offset` that is neither an ambiguous mark nor markup is wide.
  func isWide(from offset: Int) -> Bool {
    var i = offset
    var steps = 0
    while i < bytes.count, steps < 8 {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: i)
      if WideScalars.contains(scalar) { return true }
      guard Characters.isAmbiguous(scalar) || isMarkup(scalar) else { return false }
      i += length
      steps += 1
    }
    return false
  }

  /// Whether the last character before `offset` that is neither an ambiguous mark nor markup is wide.
  func isWide(before offset: Int) -> Bool {
    var i = offset
    var steps = 0
    while steps < 8, let (scalar, length) = UTF8Scalars.decode(bytes, before: i) {
      if WideScalars.contains(scalar) { return true }
      i -= length
      if scalar == 0x29, let text = endOfLinkText(before: i) {
        i = text
      } else if !Characters.isAmbiguous(scalar), !isMarkup(scalar), scalar != 0x5D {
        return false
      }
      steps += 1
    }
    return false
  }

  /// Whether `scalar` is an opening delimiter of emphasis, code or a link.
  private func isMarkup(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x5F, 0x7E, 0x60, 0x5B: true
    default: false
    }
  }

  /// The offset of the `]` of a link whose destination ends before `offset`, if it is nearby on the same line.
  private func endOfLinkText(before offset: Int) -> Int? {
    var i = offset
    while i > max(1, offset - AmbiguousWidthResolver.searchLimit), bytes[i - 1] != 10, bytes[i - 1] != UInt8(ascii: ")")
    {
      if bytes[i - 1] == UInt8(ascii: "("), bytes[i - 2] == UInt8(ascii: "]") { return i - 2 }
      i -= 1
    }
    return nil
  }
}
