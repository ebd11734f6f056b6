import Bytes
import Diagnostics

/// Finds paragraphs that a line of hyphens or equals signs below turned into a heading: they end a sentence or have
/// several lines.
enum UnderlinedHeading {
  static func finding(in leaf: LeafBlock, _ bytes: UnsafeBufferPointer<UInt8>, lines: LineTable) -> Finding? {
    guard let first = bytes[leaf.range].first, first != UInt8(ascii: "#") else { return nil }
    let paragraph = SourceParagraph(leaf, in: bytes, lines: lines)
    guard paragraph.lines.count > 1, let underline = paragraph.lines.last else { return nil }
    let isParagraph = paragraph.lines.count > 2 || Enumerator.mayFollow(paragraph.lastMark(paragraph.lines.count - 2))
    guard isParagraph, bytes[underline].contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }) else {
      return nil
    }
    return Finding(problem: .underlinedParagraph, range: underline)
  }
}
