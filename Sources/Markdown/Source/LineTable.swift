import Bytes
import Diagnostics
import Platform

/// The line starts of a text as libcmark counts lines, which end with LF, CR or CRLF.
struct LineTable {
  /// The offset of each line's first byte, including the empty line after a final line ending.
  private(set) var starts: [Int32]

  /// Finds the lines of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    starts = [0]
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    starts.reserveCapacity(bytes.count / 64 + 8)
    let hasReturns = memchr(base, 13, bytes.count) != nil
    if hasReturns {
      addByteWise(bytes)
    } else {
      var i = 0
      while i < bytes.count, let end = memchr(base + i, 10, bytes.count - i) {
        i = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(end)) + 1
        starts.append(Int32(truncatingIfNeeded: i))
      }
    }
  }

  private mutating func addByteWise(_ bytes: UnsafeBufferPointer<UInt8>) {
    for i in 0..<bytes.count {
      let isReturn = bytes[i] == 13 && !(i + 1 < bytes.count && bytes[i + 1] == 10)
      if bytes[i] == 10 || isReturn { starts.append(Int32(truncatingIfNeeded: i + 1)) }
    }
  }

  /// The number of lines.
  var count: Int { starts.count }

  /// The offset of the first byte of `line`, counting from 1; out-of-range numbers are clamped.
  func start(of line: Int) -> Int { Int(starts[min(max(line, 1), starts.count) - 1]) }

  /// The bytes of `line`, counting from 1, without the line ending; out-of-range numbers are clamped.
  func range(of line: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = start(of: line)
    let next = max(line, 1)
    var end = next < starts.count ? Int(starts[next]) : bytes.count
    while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return start..<end
  }

  /// The line, counting from 1, that contains the byte at `offset`.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }
}
