/// Writes numbers in as few bits as they need, the highest bit of each first, as the browser's `bits.js` reads them.
struct BitWriter: ~Copyable {
  /// The bits so far but for the last few.
  private var whole = GrowingList<UInt8>()
  private var pending: UInt64 = 0
  private var count = 0

  /// All bits, with zeros to the end of the last byte.
  var bytes: [UInt8] {
    var bytes = whole.array
    let word = UInt32(truncatingIfNeeded: pending << UInt64(32 - count))
    for index in 0..<((count + 7) / 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * index))) }
    return bytes
  }

  /// Appends all bits to `list`, with zeros to the end of the last byte, and begins again with none.
  mutating func move(to list: inout GrowingList<UInt8>) {
    list.append(whole.elements)
    let word = UInt32(truncatingIfNeeded: pending << UInt64(32 - count))
    for index in 0..<((count + 7) / 8) { list.append(UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * index))) }
    whole.removeAll()
    (pending, count) = (0, 0)
  }

  /// The number of bytes that all bits take.
  var byteCount: Int { whole.count + (count + 7) / 8 }

  /// Writes the lowest `width` bits of a number, at most 32; the others are zero.
  @inline(__always)
  mutating func write(_ value: UInt32, width: Int) {
    pending = pending << UInt64(width) | UInt64(value)
    count += width
    guard count >= 32 else { return }
    count -= 32
    let word = UInt32(truncatingIfNeeded: pending >> UInt64(count))
    for shift in stride(from: UInt32(24), through: 0, by: -8) { whole.append(UInt8(truncatingIfNeeded: word >> shift)) }
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
  /// it leaves. A number that does not rise, as a damaged cache may hold, is written as the nearest that does.
  ///
  /// Source: Moffat and Stuiver, "Binary Interpolative Coding for Effective Index Compression", 2000.
  mutating func write(rising numbers: UnsafeBufferPointer<UInt32>, from low: Int, to high: Int) {
    guard !numbers.isEmpty, high - low + 1 > numbers.count else { return }
    let half = numbers.count / 2
    let value = min(max(Int(numbers[half]), low + half), high - (numbers.count - 1 - half))
    write(value - low - half, below: high - low + 1 - numbers.count + 1)
    if half > 0 { write(rising: UnsafeBufferPointer(rebasing: numbers[..<half]), from: low, to: value - 1) }
    if half + 1 < numbers.count {
      write(rising: UnsafeBufferPointer(rebasing: numbers[(half + 1)...]), from: value + 1, to: high)
    }
  }

  /// Writes rising numbers from `low` to `high`.
  mutating func write(rising numbers: [UInt32], from low: Int, to high: Int) {
    numbers.withUnsafeBufferPointer { write(rising: $0, from: low, to: high) }
  }
}
