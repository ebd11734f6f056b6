import Bytes

/// The first pass over the source: finds bytes that may begin a typographical fault.
///
/// The scan runs over every source, so it tests as little as possible: a block without ASCII, the usual case in
/// Chinese, skips the tests for ASCII marks. ``TypographyCheck`` does the rest.
enum TypographyScan {
  /// Matches the byte before an ASCII mark or digit that follows Han or emphasis, consecutive dots, U+3000 and U+00A0,
  /// a stop before another mark, and bytes that may begin an invisible character, a wrong numeral or half an ellipsis.
  @inline(__always)
  static func mayBegin(_ block: ByteBlock) -> ByteBlock.Matches {
    let next = block.successors
    let high = block.matchingBits(0x80, in: 0x80)
    // Most Chinese marks end with a byte from 80 to 9F; a mark after one begins with E2, E3 or EF.
    let marks = block.matchingBits(0x80, in: 0xE0) .& (next.matchingBits(0xE2, in: 0xFE) .| next.equal(0xEF))
    // U+3000 and ○; full-width digits; … before Han.
    let others =
      block.pair(0x80, 0x80) .| block.pair(0x97, 0x8B) .| (block.equal(0xBC) .& next.matchingBits(0x90, in: 0xF0))
      .| (block.equal(0xA6) .& next.matchingBits(0xE0, in: 0xF0)) .| block.pair(0xC2, 0xA0)
      .| InvisibleCharacters.mayBegin(block)
    guard holdsASCII(next) else { return marks .| others }
    // 20 to 3F include , ! ? : ; ( and the digits.
    let ascii = (high .| block.equal(0x2A)) .& (next.matchingBits(0x20, in: 0xE0) .| next.equal(0x4F))
    return marks .| others .| ascii .| block.pair(0x2E, 0x2E)
  }

  /// Whether any byte of the block is ASCII.
  @inline(__always)
  private static func holdsASCII(_ block: ByteBlock) -> Bool {
    let halves = unsafeBitCast(block.bytes, to: SIMD2<UInt64>.self)
    return halves[0] & halves[1] & 0x8080_8080_8080_8080 != 0x8080_8080_8080_8080
  }
}
