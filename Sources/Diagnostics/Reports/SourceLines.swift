import Bytes

/// Finds the lines of a file by number.
///
/// Lines end with LF, CR or CRLF, as in CommonMark. A byte order mark is not a character of the first line. The last
/// position found is cached, so that looking up positions in order takes a single pass over the file.
struct SourceLines {
  private let bytes: [UInt8]
  private let first: Int
  private var cursor: Cursor

  /// The last position found: the offset of the line's first byte, and of the character at the column.
  private struct Cursor {
    var line = 1
    var lineStart: Int
    var column = 1
    var offset: Int
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    cursor = Cursor(lineStart: first, offset: first)
  }

  /// Returns the part of the first line of `range` that fits into `width` cells and shows the start of the range.
  ///
  /// Nil if the file has no such line, or if the range stands for a whole binary file, whose bytes would tell a reader
  /// nothing. A column past the end of the line counts as its end.
  mutating func excerpt(of range: SourceRange, width: Int) -> SourceExcerpt? {
    let isWhole = range == SourceRange(SourcePosition())
    guard !(isWhole && bytes.prefix(512).contains(0)), seek(range.start) else { return nil }
    let endsHere = range.end.line == range.start.line
    let length = endsHere ? max(1, range.end.column - range.start.column) : Int.max
    return bytes.withUnsafeBufferPointer { [cursor] in
      SourceExcerpt(
        $0, line: cursor.line, lineStart: cursor.lineStart, caret: cursor.offset, length: length, width: width)
    }
  }

  /// Moves the cursor to `position`; returns false if the file has no such line.
  private mutating func seek(_ position: SourcePosition) -> Bool {
    if position.line < cursor.line { cursor = Cursor(lineStart: first, offset: first) }
    if position.column < cursor.column { (cursor.column, cursor.offset) = (1, cursor.lineStart) }
    return bytes.withUnsafeBufferPointer { bytes in
      while cursor.line < position.line {
        guard let next = SourceLines.nextLine(bytes, from: cursor.offset) else { return false }
        cursor = Cursor(line: cursor.line + 1, lineStart: next, offset: next)
      }
      while cursor.column < position.column, cursor.offset < bytes.count, !SourceLines.isLineEnd(bytes[cursor.offset]) {
        cursor.offset += SourceCharacter(bytes, at: cursor.offset).length
        cursor.column += 1
      }
      return true
    }
  }

  private static func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    var i = offset
    while i < bytes.count, !isLineEnd(bytes[i]) { i += 1 }
    guard i < bytes.count else { return nil }
    let isPair = bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A
    return i + (isPair ? 2 : 1)
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
