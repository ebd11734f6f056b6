import Bytes

/// The first look at the source: which bytes may begin a fault of typography.
///
/// It runs over every text, so it asks little: blocks without ASCII, which are most of Chinese, skip what is about ASCII marks.
/// ``TypographyCheck`` asks the rest.
enum TypographyScan {
  /// The byte before an ASCII mark or digit that follows Han or emphasis, dots in a row, U+3000 and U+00A0, a stop before
  /// another mark, and what may begin a wrong numeral or half an ellipsis.
  @inline(__always)
  static func mayBegin(_ block: ByteBlock) -> ByteBlock.Matches {
    let behind = block.behind
    let high = block.have(0x80, in: 0x80)
    // Most marks of Chinese end with a byte of 80 to 9F; a mark behind one begins with E2, E3 or EF.
    let marks = block.have(0x80, in: 0xE0) .& (behind.have(0xE2, in: 0xFE) .| behind.equal(0xEF))
    // U+3000, and ○; full-width digits; … before Han.
    let others =
      block.pair(0x80, 0x80) .| block.pair(0x97, 0x8B) .| (block.equal(0xBC) .& behind.have(0x90, in: 0xF0))
      .| (block.equal(0xA6) .& behind.have(0xE0, in: 0xF0)) .| block.pair(0xC2, 0xA0)
    guard holdsASCII(behind) else { return marks .| others }
    // 20 to 3F hold , ! ? : ; ( and the digits.
    let ascii = (high .| block.equal(0x2A)) .& (behind.have(0x20, in: 0xE0) .| behind.equal(0x4F))
    return marks .| others .| ascii .| block.pair(0x2E, 0x2E)
  }

  /// Whether any byte of a block is ASCII.
  @inline(__always)
  private static func holdsASCII(_ block: ByteBlock) -> Bool {
    let halves = unsafeBitCast(block.bytes, to: SIMD2<UInt64>.self)
    return halves[0] & halves[1] & 0x8080_8080_8080_8080 != 0x8080_8080_8080_8080
  }
}
