/// Code spans in the lines of a block. Source: CommonMark 0.30, section 6.1.
enum CodeSpans {
  /// Returns the spans in `range`, including their backquotes, in order.
  static func ranges(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    let runs = runs(in: bytes, range)
    guard runs.count > 1 else { return [] }
    // For each length, the runs of that length from last to first, so that each run is examined once.
    var byLength: [Int: [Int]] = [:]
    for index in runs.indices.reversed() { byLength[runs[index].count, default: []].append(index) }
    var spans: [Range<Int>] = []
    var index = 0
    while index < runs.count {
      let length = runs[index].count
      while let last = byLength[length]?.last, last <= index { byLength[length]?.removeLast() }
      if !isEscaped(runs[index].lowerBound, in: bytes), let close = byLength[length]?.last {
        spans.append(runs[index].lowerBound..<runs[close].upperBound)
        index = close + 1
      } else {
        index += 1
      }
    }
    return spans
  }

  private static func runs(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var i = range.lowerBound
    while i < range.upperBound {
      guard bytes[i] == UInt8(ascii: "`") else {
        i += 1
        continue
      }
      let start = i
      while i < range.upperBound, bytes[i] == UInt8(ascii: "`") { i += 1 }
      runs.append(start..<i)
    }
    return runs
  }

  private static func isEscaped(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = offset
    while i > 0, bytes[i - 1] == UInt8(ascii: "\\") { i -= 1 }
    return (offset - i) & 1 == 1
  }
}
