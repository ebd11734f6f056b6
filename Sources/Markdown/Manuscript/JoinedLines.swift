import Bytes
import Diagnostics

/// Finds lines intended as separate paragraphs that Markdown joins: they begin with ideographic spaces or with `（一）`,
/// `一、` or `①`, or every line ends a sentence, or a line is longer than any that an editor would have wrapped.
enum JoinedLines: ParagraphRule {
  static func finding(in paragraph: SourceParagraph) -> Finding? {
    guard paragraph.lines.count > 1 else { return nil }
    var starts: [Int] = []
    var styles: [Enumerator.Style] = []
    for index in paragraph.lines.indices {
      if beginsParagraph(index, in: paragraph, &styles) { starts.append(index) }
    }
    if starts.isEmpty, !paragraph.isInList, !paragraph.isQuoted { starts = sentences(paragraph) }
    guard let first = starts.first else { return nil }
    return Finding(
      problem: .joinedLines(starts.count), range: paragraph.lines[first].prefix(firstLength(first, paragraph)))
  }

  private static func firstLength(_ index: Int, _ paragraph: SourceParagraph) -> Int {
    UTF8Scalars.length(lead: paragraph.bytes[paragraph.lines[index].lowerBound])
  }

  /// Whether the line at `index` was intended to begin a paragraph; records the style of its enumerator.
  private static func beginsParagraph(
    _ index: Int, in paragraph: SourceParagraph, _ styles: inout [Enumerator.Style]
  ) -> Bool {
    let line = paragraph.lines[index]
    guard !line.isEmpty else { return false }
    var start = line.lowerBound
    while paragraph.scalar(at: start, in: line) == 0x3000 { start += 3 }
    while paragraph.scalar(at: start, in: line) == 0xA0 { start += 2 }
    let isSpaced = start > line.lowerBound
    let style = Enumerator(at: start, in: line, of: paragraph)?.style
    defer { if let style { styles.append(style) } }
    guard index > 0, !paragraph.hasHardBreak(index - 1), start < line.upperBound else { return false }
    if isSpaced { return true }
    let mark = paragraph.lastMark(index - 1)
    if let style, style != .number { return styles.contains(style) || Enumerator.mayFollow(mark) }
    if !paragraph.isDialogue, isField(index, of: paragraph), isField(index - 1, of: paragraph) { return true }
    let isIndented = paragraph.indents[index] >= 2 && !paragraph.isInList
    return isIndented && endsSentence(mark) && Han.contains(paragraph.scalar(at: start, in: line))
  }

  /// Whether the line at `index` begins with at most six Han characters and a full-width colon: 姓名：张三.
  private static func isField(_ index: Int, of paragraph: SourceParagraph) -> Bool {
    let line = paragraph.lines[index]
    var i = line.lowerBound
    while i - line.lowerBound <= 18, i < line.upperBound {
      let scalar = paragraph.scalar(at: i, in: line)
      if scalar == 0xFF1A { return i > line.lowerBound && i + 3 < line.upperBound }
      guard Han.contains(scalar), scalar < 0x10000 else { return false }
      i += 3
    }
    return false
  }

  /// Returns the lines that follow the end of a sentence, if every line ends a sentence or some line is longer than any
  /// that an editor would wrap.
  private static func sentences(_ paragraph: SourceParagraph) -> [Int] {
    let following = paragraph.lines.indices.dropFirst().filter { index in
      endsSentence(paragraph.lastMark(index - 1)) && !paragraph.hasHardBreak(index - 1)
        && paragraph.bytes[paragraph.lines[index]].contains { $0 >= 0xE3 }
    }
    let isWhole =
      following.count == paragraph.lines.count - 1 && endsSentence(paragraph.lastMark(paragraph.lines.count - 1))
    return isWhole || paragraph.lines.contains { $0.count > maximumLineLength } ? following : []
  }

  /// The maximum length of a line that an editor would wrap: the bytes of 50 Han characters.
  private static let maximumLineLength = 150

  /// Whether `mark` is one of 。！？…；.
  private static func endsSentence(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x3002, 0xFF01, 0xFF1F, 0x2026, 0xFF1B: true
    default: false
    }
  }
}
