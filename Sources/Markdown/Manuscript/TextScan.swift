import Bytes

/// The first pass over text: finds bytes that may begin something a rule looks for.
enum TextScan {
  /// Matches brackets, braces, delimiters, question marks and the bytes of their full-width equivalents.
  ///
  /// Few bytes of body text match, whatever the script.
  @inline(__always)
  static func mayBegin(_ block: ByteBlock) -> ByteBlock.Matches {
    // [ ] _ { and Y y } DEL; ( * ; ?
    let ascii = block.matchingBits(0x59, in: 0xD9) .| block.matchingBits(0x28, in: 0xFD) .| block.equal(0x3F)
    // The last two bytes of ＊ 】 ］ and 锟.
    let wide =
      block.pair(0xBC, 0x8A) .| block.pair(0xBC, 0xBD) .| block.pair(0x80, 0x91)
      .| block.pair(0x94, 0x9F)
    // ¼ and €, which occur in marks decoded with the wrong encoding.
    let misread = block.pair(0xC2, 0xBC) .| block.pair(0x82, 0xAC)
    // EE, and EF 80 to EF A3: private-use characters.
    let second = block.successors.matchingBits(0x80, in: 0xE0) .| block.successors.matchingBits(0xA0, in: 0xFC)
    return ascii .| wide .| misread .| block.equal(0xEE) .| (block.equal(0xEF) .& second)
  }
}
