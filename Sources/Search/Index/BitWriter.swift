/// Writes numbers in as few bits as they need, the highest bit of each first, as the browser's `bits.js` reads them.
struct BitWriter {
  /// The bytes so far; the last one is whole after ``align()``.
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// Writes the lowest `width` bits of a number, at most 32.
  @inline(__always)
  mutating func write(_ value: UInt32, width: Int) {
    pending = pending << UInt64(width) | UInt64(value)
    count += width
    while count >= 8 {
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(count)))
    }
  }

  /// Fills the last byte with zeros.
  mutating func align() {
    if count > 0 { write(0, width: 8 - count) }
  }

  /// Writes a number from 1 on. Source: Elias's gamma code.
  @inline(__always)
  mutating func write(gamma value: Int) {
    let width = Int.bitWidth - value.leadingZeroBitCount
    write(0, width: width - 1)
    write(UInt32(value), width: width)
  }

  /// Writes a number below `range` in the bits that tell so many apart. Source: truncated binary.
  @inline(__always)
  mutating func write(_ value: Int, below range: Int) {
    guard range > 1 else { return }
    let width = Int.bitWidth - (range - 1).leadingZeroBitCount
    let short = 1 << width - range
    if value < short {
      write(UInt32(value), width: width - 1)
    } else {
      write(UInt32(value + short), width: width)
    }
  }

  /// Writes rising numbers from `low` to `high`, whose count the reader knows: the middle one, then those on either side within what
  /// it leaves. Source: Moffat and Stuiver, "Binary Interpolative Coding for Effective Index Compression", 2000.
  mutating func write(rising numbers: ArraySlice<UInt32>, from low: Int, to high: Int) {
    guard !numbers.isEmpty, high - low + 1 > numbers.count else { return }
    let half = numbers.count / 2
    let middle = numbers.startIndex + half
    let value = Int(numbers[middle])
    write(value - low - half, below: high - low + 1 - numbers.count + 1)
    write(rising: numbers[..<middle], from: low, to: value - 1)
    write(rising: numbers[(middle + 1)...], from: value + 1, to: high)
  }
}
