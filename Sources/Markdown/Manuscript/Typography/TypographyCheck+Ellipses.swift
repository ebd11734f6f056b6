import Bytes
import Diagnostics

extension TypographyCheck {
  /// Returns the fault of three or more dots at `i` next to Chinese text.
  func dots(at i: Int, _ leaf: LeafBlock) -> TextFault? {
    guard i == 0 || source[i - 1] != UInt8(ascii: ".") else { return nil }
    var end = i
    while end < leaf.range.upperBound, source[end] == UInt8(ascii: ".") { end += 1 }
    let isBeside =
      letter(before: i, in: leaf).map { ChineseText.isUnspacedCJK($0.scalar) } ?? false
      || ChineseText.isUnspacedCJK(scalar(at: end, in: leaf))
    return end - i >= 3 && isBeside ? ellipsis(i..<end) : nil
  }

  /// Returns the fault of three or more ideographic full stops at `i`.
  mutating func stops(at i: Int) -> TextFault? {
    var end = i
    while end + 2 < source.count, source[end] == 0xE3, source[end + 1] == 0x80, source[end + 2] == 0x82 { end += 3 }
    return end - i >= 9 && leaf(at: i) != nil ? ellipsis(i..<end) : nil
  }

  private func ellipsis(_ range: Range<Int>) -> TextFault {
    TextFault(
      problem: .nonstandardEllipsis(String(decoding: source[range], as: UTF8.self)), range: range, edited: range,
      replacement: Array("……".utf8))
  }
}
