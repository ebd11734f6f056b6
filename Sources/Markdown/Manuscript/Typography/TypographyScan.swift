import Bytes

/// The first look at the source: which bytes may begin a fault of typography. A clean text has next to none.
enum TypographyScan {
  /// The byte before an ASCII mark that follows Han or emphasis, dots in a row, and the bytes of U+3000 and U+00A0.
  @inline(__always)
  static func mayBegin(_ block: ByteBlock) -> ByteBlock.Matches {
    // , ! ? and : ; behind a byte of a character that is not ASCII, or behind *.
    let behind = block.behind
    let mark =
      behind.equal(0x2C) .| behind.equal(0x21) .| behind.equal(0x3F) .| behind.have(0x3A, in: 0xFE)
    let letter = block.have(0x80, in: 0x80) .| block.equal(0x2A)
    let dots = block.pair(0x2E, 0x2E) .| block.pair(0x82, 0xE3)
    return (letter .& mark) .| dots .| block.pair(0x80, 0x80) .| block.pair(0xC2, 0xA0)
  }

  /// As ``mayBegin(_:)``, with the byte before a bracket that follows Han: a pinyin note, which the check finds in the
  /// parsed text.
  @inline(__always)
  static func mayBeginOrNote(_ block: ByteBlock) -> ByteBlock.Matches {
    mayBegin(block) .| (block.have(0x80, in: 0x80) .& block.behind.equal(0x28))
  }
}
