import Bytes
import Diagnostics

/// `##标题`, `＃＃ 标题`, `##　标题`: number signs that make no heading.
///
/// A single sign before a digit counts something (#1), and one that a second answers is a topic (#健康中国#); neither is
/// reported, nor is anything in quotations.
enum UntakenHeading: ParagraphRule {
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
    // A lone ASCII sign before Latin words is a tag or code; one before Chinese was meant.
    let isMeant =
      count > 1 ? next > 0x2E7F || !Characters.isPunctuation(next) : paragraph.bytes[line].contains { $0 >= 0xE3 }
    guard isMeant || isFullWidth else { return nil }
    let typed = String(repeating: "#", count: max(2, count))
    return Finding(problem: .untakenHeading(typed, isFullWidth: isFullWidth), range: range)
  }

  /// Whether a lone sign counts something or begins a topic, or stands in a language of computers.
  private static func isTopicOrNumber(
    _ next: UInt32, after offset: Int, in line: Range<Int>, of paragraph: SourceParagraph
  ) -> Bool {
    if (0x30...0x39).contains(next) || next == 0x21 { return true }
    return paragraph.bytes[offset..<line.upperBound].contains(0x23)
      || String(decoding: paragraph.bytes[offset..<line.upperBound], as: UTF8.self).unicodeScalars.contains("＃")
  }
}
