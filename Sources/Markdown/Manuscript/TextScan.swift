import Bytes

/// The first look at text: which bytes may begin anything that a rule is about.
enum TextScan {
  /// Brackets, braces, delimiters, question marks and the bytes of the full-width marks that stand for them.
  ///
  /// Few bytes of running text are such, in whatever script.
  @inline(__always)
  static func mayBegin(_ block: ByteBlock) -> ByteBlock.Matches {
    // [ ] _ { and Y y } DEL; ( * ; ?
    let ascii = block.have(0x59, in: 0xD9) .| block.have(0x28, in: 0xFD) .| block.equal(0x3F)
    // The last two bytes of ＊ 】 ］ and 锟.
    let wide =
      block.pair(0xBC, 0x8A) .| block.pair(0xBC, 0xBD) .| block.pair(0x80, 0x91)
      .| block.pair(0x94, 0x9F)
    // ¼ and €, which stand in marks that were read in another encoding.
    let misread = block.pair(0xC2, 0xBC) .| block.pair(0x82, 0xAC)
    // EE, and EF 80 to EF A3: characters for private use.
    let second = block.behind.have(0x80, in: 0xE0) .| block.behind.have(0xA0, in: 0xFC)
    return ascii .| wide .| misread .| block.equal(0xEE) .| (block.equal(0xEF) .& second)
  }
}
