/// The syntax of pipe tables.
///
/// Source: GitHub Flavored Markdown, section 4.10. A full-width ｜ is not a pipe.
enum TableSyntax {
  /// The alignments of a delimiter row such as `|:--|--:|`; nil for any other line.
  ///
  /// A line without a pipe is not a delimiter row, so that a paragraph before `:-` stays a paragraph.
  static func alignments(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Alignment]? {
    var i = line.lowerBound
    let end = line.upperBound
    var pipes = 0
    var alignments: [Alignment] = []
    skipSpace(bytes, &i, end)
    if i < end, bytes[i] == UInt8(ascii: "|") {
      i += 1
      pipes += 1
    }
    while true {
      skipSpace(bytes, &i, end)
      guard i < end else { break }
      let hasLeftColon = bytes[i] == UInt8(ascii: ":")
      if hasLeftColon { i += 1 }
      let dashes = i
      while i < end, bytes[i] == UInt8(ascii: "-") { i += 1 }
      guard i > dashes else { return nil }
      let hasRightColon = i < end && bytes[i] == UInt8(ascii: ":")
      if hasRightColon { i += 1 }
      alignments.append(hasLeftColon ? (hasRightColon ? .center : .left) : (hasRightColon ? .right : .none))
      skipSpace(bytes, &i, end)
      guard i < end else { break }
      guard bytes[i] == UInt8(ascii: "|") else { return nil }
      i += 1
      pipes += 1
    }
    return pipes > 0 && !alignments.isEmpty ? alignments : nil
  }

  /// Appends the cells of a row as ranges without surrounding white space. An escaped pipe does not separate cells.
  static func addCells(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, to cells: inout [Range<Int>]) {
    var i = line.lowerBound
    var end = line.upperBound
    skipSpace(bytes, &i, end)
    while end > i, isSpace(bytes[end - 1]) { end -= 1 }
    if i < end, bytes[i] == UInt8(ascii: "|") { i += 1 }
    var start = i
    while i < end {
      switch bytes[i] {
      case UInt8(ascii: "\\"): i += 2
      case UInt8(ascii: "|"):
        cells.append(trimmed(bytes, start..<i))
        i += 1
        start = i
      default: i += 1
      }
    }
    if start < end { cells.append(trimmed(bytes, start..<end)) }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isSpace(bytes[low]) { low += 1 }
    while high > low, isSpace(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 9 }

  private static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ end: Int) {
    while i < end, isSpace(bytes[i]) { i += 1 }
  }
}
