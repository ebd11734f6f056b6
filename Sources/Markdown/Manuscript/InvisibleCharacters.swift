import Bytes
import Diagnostics

/// Finds invisible characters that Chinese text does not need: zero-width spaces, word joiners, byte order marks, and
/// marks of the writing direction where nothing is written from right to left.
///
/// They come with text pasted from web pages and word processors, and words that contain them are not found by browsers
/// and search engines. Zero-width joiners stay: emoji and some scripts need them.
enum InvisibleCharacters {
  /// Returns the range of the characters at `i` of a text that ends at `end`, and the problem; nil if there are none.
  static func find(
    at i: Int, in bytes: UnsafeBufferPointer<UInt8>, to end: Int, hasRightToLeftText: @autoclosure () -> Bool
  ) -> (problem: Problem, range: Range<Int>)? {
    guard let first = scalar(at: i, in: bytes, to: end) else { return nil }
    if isDirectional(first), hasRightToLeftText() { return nil }
    var next = i + 3
    while let scalar = scalar(at: next, in: bytes, to: end), isDirectional(scalar) == isDirectional(first) { next += 3 }
    return (.invisibleCharacter(first), i..<next)
  }

  /// Matches the first two bytes of such characters, and of many others.
  @inline(__always)
  static func mayBegin(_ block: ByteBlock) -> ByteBlock.Matches {
    (block.equal(0xE2) .& block.successors.matchingBits(0x80, in: 0xFE)) .| block.pair(0xEF, 0xBB)
  }

  /// Whether such a character begins at `i`, whatever surrounds it.
  static func mayBegin(at i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    scalar(at: i, in: bytes, to: bytes.count) != nil
  }

  private static func scalar(at i: Int, in bytes: UnsafeBufferPointer<UInt8>, to end: Int) -> UInt32? {
    guard i + 3 <= end else { return nil }
    switch (bytes[i], bytes[i + 1], bytes[i + 2]) {
    // U+200B; U+200E, U+200F; U+202A to U+202E; U+2060; U+2066 to U+2069; U+FEFF.
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0),
      (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF):
      return UTF8Scalars.decode(bytes, at: i).scalar
    default: return nil
    }
  }

  private static func isDirectional(_ scalar: UInt32) -> Bool {
    scalar != 0x200B && scalar != 0x2060 && scalar != 0xFEFF
  }

  /// Whether `byte` begins a letter of Hebrew, Arabic, or another script in U+0580 to U+07FF.
  static func isRightToLeft(_ byte: UInt8) -> Bool { (0xD6...0xDF).contains(byte) }
}
