import Bytes
import Diagnostics

/// Converts offsets in a marked text into lines and columns of the file.
///
/// The last position is cached, so that positions in ascending order cost one pass over the text, however long its
/// lines are.
struct SourcePositionConverter {
  /// The marked text.
  let bytes: UnsafeBufferPointer<UInt8>
  private let insertions: [MarkedText.Insertion]
  /// The lines of the marked text, which are those of the source.
  let lines: LineTable
  private let firstLine: Int
  private var last = (line: 1, offset: 0, column: 1)

  init(_ bytes: UnsafeBufferPointer<UInt8>, insertions: [MarkedText.Insertion], firstLine: Int) {
    self.bytes = bytes
    self.insertions = insertions
    self.firstLine = firstLine
    lines = LineTable(bytes)
  }

  /// Returns the position of the character at `offset`.
  mutating func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.line(at: offset)
    let start = lines.start(of: line)
    if line == last.line {
      let (low, high) = (min(last.offset, offset), max(last.offset, offset))
      let moved = characters(in: low..<high)
      last = (line, offset, last.column + (offset < last.offset ? -moved : moved))
    } else {
      last = (line, offset, 1 + characters(in: start..<offset))
    }
    return SourcePosition(line: line + firstLine - 1, column: last.column)
  }

  /// Returns the source range of the bytes at `range`, at least one character.
  mutating func range(_ range: Range<Int>) -> SourceRange {
    let start = position(of: range.lowerBound)
    let end = position(of: range.upperBound)
    return SourceRange(start, to: end > start ? end : nil)
  }

  /// The first offset at or after `offset` whose byte is not skipped.
  func offset(from offset: Int, skipping isSkipped: (UInt8) -> Bool) -> Int {
    var i = offset
    while i < bytes.count, isSkipped(bytes[i]) { i += 1 }
    return i
  }

  /// The lines of a block, without leading white space and line endings.
  func lines(of leaf: LeafBlock) -> [Range<Int>] { SourceParagraph(leaf, in: bytes, lines: lines).lines }

  /// The text at `range` without marks.
  func text(of range: Range<Int>) -> String {
    var text: [UInt8] = []
    Mark.strip(UnsafeBufferPointer(rebasing: bytes[range]), into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The next occurrence of `name` at or after `offset`; the byte at `offset` if the source spells it differently.
  func find(_ name: UnsafeBufferPointer<UInt8>, from offset: Int) -> Range<Int> {
    guard offset < bytes.count else { return offset..<offset }
    return ByteStringSearch.first(name, in: bytes, offset..<bytes.count) ?? offset..<offset + 1
  }

  /// The number of characters that begin in `range`, excluding insertions.
  private func characters(in range: Range<Int>) -> Int {
    var count = UTF8Scalars.count(UnsafeBufferPointer(rebasing: bytes[range]))
    guard !insertions.isEmpty else { return count }
    var low = 0
    var high = insertions.count
    while low < high {
      let middle = (low + high) / 2
      if insertions[middle].offset < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < insertions.count, insertions[low].offset + insertions[low].length <= range.upperBound {
      count -= insertions[low].characters
      low += 1
    }
    return count
  }
}
