import Diagnostics

/// The lines around the end of a plain scalar that were meant to continue a list or a text, but do not.
struct ContinuationLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the end of the scalar.
  private let end: Int
  /// The line on which the scalar ends.
  private let line: Int

  /// Creates the lines around a scalar that ends at the offset `end`, on line `line` of its file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, end: Int, line: Int) {
    self.bytes = bytes
    self.end = end
    self.line = line
  }

  /// Returns the position of the first line of the scalar after `firstLine` that begins with `- `.
  func dash(after firstLine: Int) -> SourcePosition? {
    var dash: SourcePosition?
    var end = end
    for line in (firstLine + 1...line).reversed() {
      let start = lineStart(before: end)
      if let first = PlainScalar.start(start, end, in: bytes), bytes[first] == UInt8(ascii: "-"), first + 1 < end,
        bytes[first + 1] == 0x20
      {
        dash = SourcePosition(line: line, column: first - start + 1)
      }
      end = start - 1
    }
    return dash
  }

  /// Returns the position of a comment on the line after the scalar that was probably meant to continue it: `#罕见病`,
  /// without a space after the number sign, and indented more than the key of the scalar, which begins at `start`.
  func comment(afterScalarAt start: Int) -> SourcePosition? {
    var next = end
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    guard next < bytes.count, bytes[next] == 0x0A else { return nil }
    next += 1
    guard let mark = PlainScalar.start(next, bytes.count, in: bytes), bytes[mark] == UInt8(ascii: "#"), mark > next,
      mark + 1 < bytes.count, bytes[mark + 1] > 0x20, bytes[mark + 1] != UInt8(ascii: "#")
    else { return nil }
    let firstLine = lineStart(before: start)
    // The key, unless the scalar begins on a line of its own.
    var first = firstLine
    while first < start, bytes[first] == 0x20 { first += 1 }
    let hasOwnLine = first == start
    while first < start, bytes[first] == 0x20 || bytes[first] == UInt8(ascii: "-") { first += 1 }
    let indentation = first - firstLine
    guard mark - next > indentation || hasOwnLine && mark - next == indentation else { return nil }
    return SourcePosition(line: line + 1, column: mark - next + 1)
  }

  /// Returns the offset of the first byte of the line that contains the byte before `offset`.
  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }
}
