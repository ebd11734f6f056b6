import Bytes

/// Recognises paragraphs that leading white space turned into code.
enum IndentedText {
  /// Whether indented code reads as Chinese text: its first line begins with Han or a Chinese punctuation mark,
  /// possibly after the marker of a heading, a list or a block quote.
  static func isText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound, mayBeLinePrefix(bytes[i]) { i += 1 }
    guard i < range.upperBound else { return false }
    let (scalar, length) = UTF8Scalars.decode(bytes, at: i)
    if Han.contains(scalar) || scalar == 0x3000 { return true }
    let next = i + length < range.upperBound ? UTF8Scalars.decode(bytes, at: i + length).scalar : 10
    return Characters.isAmbiguous(scalar) || (0x3008...0x3011).contains(scalar) || scalar == 0xFF08
      ? Han.contains(next) : false
  }

  /// Whether `byte` is white space, a digit or a marker that may begin a line of Markdown.
  private static func mayBeLinePrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case 9, 0x20, UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"),
      UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
