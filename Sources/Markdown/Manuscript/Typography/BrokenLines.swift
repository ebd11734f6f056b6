import Bytes
import Diagnostics

/// Finds sentences broken by a line end or an empty line, as copying from a fixed-width page leaves them.
///
/// Lines that end with a punctuation mark are not reported, nor are short lines, which stand on their own.
enum BrokenLines: ParagraphRule {
  /// The minimum length of a broken line: the bytes of 10 Han characters.
  private static let minimumLineLength = 30
  /// The minimum length of a paragraph before an empty line within a sentence: the bytes of 20 Han characters.
  private static let minimumParagraphLength = 60

  static func finding(in paragraph: SourceParagraph) -> Finding? {
    guard let first = faults(in: paragraph).first else { return nil }
    return Finding(problem: first.problem, range: first.range)
  }

  /// Returns the line breaks within sentences of a paragraph.
  static func faults(in paragraph: SourceParagraph) -> [TextFault] {
    guard paragraph.lines.count > 1, !paragraph.isQuoted, !paragraph.isInList,
      endsSentence(paragraph.lastMark(paragraph.lines.count - 1))
    else { return [] }
    return paragraph.lines.indices.dropLast().compactMap { index in
      let (line, next) = (paragraph.lines[index], paragraph.lines[index + 1])
      let end = contentEnd(of: line, in: paragraph)
      guard end - line.lowerBound >= minimumLineLength,
        let (last, length) = UTF8Scalars.decode(paragraph.bytes, before: end),
        Han.contains(last), continuesSentence(next, in: paragraph)
      else { return nil }
      return TextFault(
        problem: .brokenLine, range: (end - length)..<end, edited: end..<next.lowerBound)
    }
  }

  /// Returns the fault of an empty line between `previous`, which ends with a comma, and `next`, which continues its
  /// sentence.
  static func fault(
    between previous: LeafBlock, and next: LeafBlock, in tree: Tree, _ source: UnsafeBufferPointer<UInt8>,
    lines: LineTable
  ) -> TextFault? {
    let end = previous.range.upperBound
    guard previous.range.count >= minimumParagraphLength, endsWithComma(end, in: source), isPlain(previous, tree),
      isPlain(next, tree), next.range.lowerBound > end,
      source[end..<next.range.lowerBound].allSatisfy({ $0 == 10 || $0 == 13 || $0 == 0x20 })
    else { return nil }
    let paragraph = SourceParagraph(next, in: source, lines: lines)
    guard continuesSentence(paragraph.lines[0], in: paragraph) else { return nil }
    return TextFault(problem: .brokenLine, range: (end - 3)..<end, edited: end..<next.range.lowerBound)
  }

  private static func isPlain(_ leaf: LeafBlock, _ tree: Tree) -> Bool {
    leaf.quotes == 0 && !leaf.isInList && tree.nodes[Int(leaf.node)].kind == .paragraph
  }

  /// Whether the text before `end` ends with ， or 、.
  private static func endsWithComma(_ end: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end > 2 else { return false }
    let last = (source[end - 3], source[end - 2], source[end - 1])
    return last == (0xEF, 0xBC, 0x8C) || last == (0xE3, 0x80, 0x81)
  }

  /// Whether a line continues a sentence: it begins with Han, but not with an enumerator or a label.
  private static func continuesSentence(_ line: Range<Int>, in paragraph: SourceParagraph) -> Bool {
    guard Han.contains(paragraph.scalar(at: line.lowerBound, in: line)),
      Enumerator(at: line.lowerBound, in: line, of: paragraph) == nil
    else { return false }
    var i = line.lowerBound
    while i < line.upperBound, i - line.lowerBound < 24 {
      let (scalar, length) = UTF8Scalars.decode(paragraph.bytes, at: i)
      if scalar == 0xFF1A || scalar == 0x3A { return false }
      i += length
    }
    return true
  }

  /// The end of a line, excluding white space and the backslash of a hard break.
  private static func contentEnd(of line: Range<Int>, in paragraph: SourceParagraph) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, [0x20, 9, UInt8(ascii: "\\")].contains(paragraph.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Whether `mark` is one of 。！？…；.
  private static func endsSentence(_ mark: UInt32) -> Bool { [0x3002, 0xFF01, 0xFF1F, 0x2026, 0xFF1B].contains(mark) }
}
