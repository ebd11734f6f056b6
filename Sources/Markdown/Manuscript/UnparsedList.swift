import Bytes
import Diagnostics

/// Finds list markers without the space that makes them one: `1.党建`, `1、党建`, `-项目`.
///
/// A single numbered line reads as written and is ignored; consecutive ones would run together.
enum UnparsedList: ParagraphRule {
  static func finding(in paragraph: SourceParagraph) -> Finding? {
    guard !paragraph.isQuoted else { return nil }
    if let finding = bullet(in: paragraph) { return finding }
    guard paragraph.lines.count > 1 else { return nil }
    var first: Range<Int>?
    for (index, line) in paragraph.lines.enumerated() {
      guard index == 0 || !paragraph.hasHardBreak(index - 1),
        let mark = Enumerator(at: line.lowerBound, in: line, of: paragraph), mark.style == .number
      else { continue }
      guard index > 0 else {
        first = mark.range
        continue
      }
      if first != nil || paragraph.isInList || Enumerator.mayFollow(paragraph.lastMark(index - 1)) {
        return Finding(problem: .malformedList("1."), range: first ?? mark.range)
      }
      first = mark.range
    }
    return nil
  }

  private static func bullet(in paragraph: SourceParagraph) -> Finding? {
    for (index, line) in paragraph.lines.enumerated() where index == 0 || !paragraph.hasHardBreak(index - 1) {
      guard line.count > 3 else { continue }
      let byte = paragraph.bytes[line.lowerBound]
      guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") else { continue }
      let next = paragraph.scalar(at: line.lowerBound + 1, in: line)
      guard Han.contains(next) || next == 0xA0 || next == 0x3000 || next == 0x201C || next == 0x300A else { continue }
      // Emphasis, -完- and the like end with the mark that they begin with.
      let rest = paragraph.bytes[(line.lowerBound + 1)..<line.upperBound]
      if byte == UInt8(ascii: "*") ? mayClose(byte, in: paragraph.lines[index...], of: paragraph) : rest.last == byte {
        continue
      }
      if byte == UInt8(ascii: "+"), index == 0 { continue }
      return Finding(problem: .malformedList("-"), range: line.prefix(1))
    }
    return nil
  }
  /// Whether `byte` occurs in any of `lines` after its first byte.
  private static func mayClose(
    _ byte: UInt8, in lines: ArraySlice<Range<Int>>, of paragraph: SourceParagraph
  ) -> Bool {
    lines.contains { line in paragraph.bytes[line].dropFirst().contains(byte) }
  }
}
