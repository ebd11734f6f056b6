import Bytes
import Diagnostics

/// Finds typographical faults in the source of headings, paragraphs and table cells, where each can be fixed in place.
struct TypographyCheck {
  let tree: Tree
  /// The marked text.
  let source: UnsafeBufferPointer<UInt8>
  let lines: LineTable
  /// The index in ``Tree/leaves`` of the block that the scan has reached.
  private var index = 0
  /// The prose of that block, computed on demand.
  private var proseSpans: ProseSpans?

  /// Creates a check of `tree`, which was parsed from `source`.
  init(_ tree: Tree, source: UnsafeBufferPointer<UInt8>, lines: LineTable) {
    self.tree = tree
    self.source = source
    self.lines = lines
  }

  /// Reports each fault in order. If `findsNotes` is true, this includes pinyin notes, which are otherwise found in the
  /// parsed text.
  mutating func run(findsNotes: Bool = false, _ report: (TextFault) -> Void) {
    var i = 0
    while true {
      i = source.firstOffset(from: i, where: TypographyScan.mayBegin)
      guard i < source.count else { return }
      guard let fault = fault(at: i, findsNotes: findsNotes) else {
        i += 1
        continue
      }
      report(fault)
      i = max(i + 1, fault.end)
    }
  }

  /// Returns the fault at `i`, an offset matched by ``TypographyScan``.
  private mutating func fault(at i: Int, findsNotes: Bool) -> TextFault? {
    guard i + 1 < source.count else { return nil }
    switch (source[i], source[i + 1]) {
    case (0x2E, 0x2E): return leaf(at: i).flatMap { dots(at: i, $0) }
    case (0x82, 0xE3): return (i < 2 ? nil : stops(at: i - 2)) ?? repeatedMarks(endingAt: i)
    case (0x80, 0x80):
      guard i > 0, source[i - 1] == 0xE3 else { return repeatedMarks(endingAt: i) }
      return leaf(at: i - 1).flatMap { space(at: i - 1, $0) }
    case (0xC2, 0xA0): return leaf(at: i).flatMap { space(at: i, $0) }
    case (0xE2, 0x80...0x81), (0xEF, 0xBB): return invisibleCharacters(at: i)
    case (_, 0xE2), (_, 0xE3), (_, 0xEF):
      return source[i] == 0xA6 ? nil : repeatedMarks(endingAt: i)
    case (0xA6, 0xE4...0xEE): return i < 2 ? nil : halfEllipsis(at: i - 2)
    case (0x97, 0x8B): return i > 0 && source[i - 1] == 0xE2 ? falseZero(after: i - 2) : nil
    case (0x9F, 0x31...0x37): return weekdayDigit(after: i) ?? falseZero(after: i)
    case (0xBC, 0x90...0x99): return wideDigits(at: i)
    case (_, UInt8(ascii: "0")), (_, UInt8(ascii: "O")): return falseZero(after: i)
    case (_, UInt8(ascii: "(")) where findsNotes: return leaf(at: i + 1).flatMap { pinyinNote(at: i + 1, $0) }
    case (_, UInt8(ascii: ",")), (_, UInt8(ascii: "!")), (_, UInt8(ascii: "?")), (_, UInt8(ascii: ":")),
      (_, UInt8(ascii: ";")):
      return leaf(at: i + 1).flatMap { halfWidthMark(at: i + 1, $0) }
    default: return nil
    }
  }

  /// Returns the invisible characters at `i`, which are removed.
  private mutating func invisibleCharacters(at i: Int) -> TextFault? {
    // Most bytes that the scan matches begin a quotation mark or a dash.
    guard InvisibleCharacters.mayBegin(at: i, in: source), let leaf = leaf(at: i),
      let found = InvisibleCharacters.find(
        at: i, in: source, to: leaf.range.upperBound,
        hasRightToLeftText: proseSpans?.containsRightToLeftText ?? false)
    else { return nil }
    return TextFault(problem: found.problem, range: found.range, edited: found.range)
  }

  /// The block whose prose contains the byte at `offset`; nil for code, link destinations, raw HTML and blocks in other
  /// scripts.
  mutating func leaf(at offset: Int) -> LeafBlock? {
    while index < tree.leaves.count, tree.leaves[index].range.upperBound <= offset {
      index += 1
      proseSpans = nil
    }
    guard index < tree.leaves.count, tree.leaves[index].range.contains(offset) else { return nil }
    let leaf = tree.leaves[index]
    switch tree.nodes[Int(leaf.node)].kind {
    case .paragraph, .heading, .tableCell: break
    default: return nil
    }
    let words = proseSpans ?? ProseSpans(in: source, leaf.range)
    self.proseSpans = words
    return words.contains(offset) && !words.containsKanaOrHangul ? leaf : nil
  }

  /// Whether the block returned by ``leaf(at:)`` is a bibliographic reference, whose marks are half-width.
  var isReference: Bool { proseSpans?.isReference ?? false }

  /// The scalar before `offset` in `leaf`, skipping emphasis asterisks and this library's marks, and the offset where
  /// it ends.
  func letter(before offset: Int, in leaf: LeafBlock) -> (scalar: UInt32, end: Int)? {
    var end = offset
    while end > leaf.range.lowerBound, offset - end < 16, let (scalar, length) = UTF8Scalars.decode(source, before: end)
    {
      guard scalar == 0x2A || scalar == 0x2017 || (0xFDD0...0xFDEF).contains(scalar) else { return (scalar, end) }
      end -= length
    }
    return nil
  }

  /// The scalar at `offset`, or 0 at or after the end of `leaf`.
  func scalar(at offset: Int, in leaf: LeafBlock) -> UInt32 {
    offset < leaf.range.upperBound ? UTF8Scalars.decode(source, at: offset).scalar : 0
  }

  /// Whether `scalar` belongs to Chinese text: a Han character or a Chinese punctuation mark.
  static func isChinese(_ scalar: UInt32) -> Bool {
    ChineseText.isUnspacedCJK(scalar) || ChineseText.isAmbiguousWidth(scalar)
  }
}
