import Bytes
import Diagnostics

/// Finds number signs that do not form a heading: `##标题`, `＃＃ 标题`, `##　标题`.
///
/// A single sign before a digit is a number (#1), and a pair of signs encloses a topic (#健康中国#); neither is reported,
/// nor is anything in block quotes.
enum UnparsedHeading: ParagraphRule {
  static func finding(in paragraph: SourceParagraph) -> Finding? {
    guard !paragraph.isQuoted else { return nil }
    for line in paragraph.lines {
      if let finding = finding(in: line, of: paragraph) { return finding }
    }
    return nil
  }

  private static func finding(in line: Range<Int>, of paragraph: SourceParagraph) -> Finding? {
    var i = line.lowerBound
    var count = 0
    var isFullWidth = false
    while true {
      let scalar = paragraph.scalar(at: i, in: line)
      if scalar == 0x23 { i += 1 } else if scalar == 0xFF03 { i += 3 } else { break }
      isFullWidth = isFullWidth || scalar == 0xFF03
      count += 1
    }
    guard count > 0, i < line.upperBound else { return nil }
    let range = line.lowerBound..<i
    let next = paragraph.scalar(at: i, in: line)
    if count > 6 { return next == 0x20 ? Finding(problem: .deepHeading, range: range) : nil }
    if !isFullWidth, next == 0x20 || next == 9 { return nil }
    if count == 1, paragraph.isInList || isTopicOrNumber(next, after: i, in: line, of: paragraph) { return nil }
    // A lone ASCII sign before Latin words is a tag or code; before Chinese it was intended as a heading.
    let isIntended =
      count > 1 ? next > 0x2E7F || !Characters.isPunctuation(next) : paragraph.bytes[line].contains { $0 >= 0xE3 }
    guard isIntended || isFullWidth else { return nil }
    let typed = String(repeating: "#", count: max(2, count))
    return Finding(problem: .malformedHeading(typed, isFullWidth: isFullWidth), range: range)
  }

  /// Whether a lone sign introduces a number, a topic or a shebang line.
  private static func isTopicOrNumber(
    _ next: UInt32, after offset: Int, in line: Range<Int>, of paragraph: SourceParagraph
  ) -> Bool {
    if (0x30...0x39).contains(next) || next == 0x21 { return true }
    return paragraph.bytes[offset..<line.upperBound].contains(0x23)
      || String(decoding: paragraph.bytes[offset..<line.upperBound], as: UTF8.self).unicodeScalars.contains("＃")
  }
}
