/// Writes integers in variable-length codes, most significant bit first; the browser's `bits.js` decodes them.
struct BitWriter: ~Copyable {
  /// The bits so far, except the last few in `pending`.
  private var flushed = UniqueArray<UInt8>()
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// All bits, padded with zeros to a whole byte.
  var bytes: [UInt8] {
    var bytes = flushed.array
    let word = UInt32(truncatingIfNeeded: pending << UInt64(32 - pendingCount))
    for index in 0..<((pendingCount + 7) / 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * index)))
    }
    return bytes
  }

  /// Appends all bits to `list`, padded to a whole byte with the lowest bits of `padding`, and resets the writer.
  mutating func drain(to list: inout UniqueArray<UInt8>, padding: UInt8) {
    let width = (8 - pendingCount % 8) % 8
    write(UInt32(padding) & (1 << UInt32(width) - 1), width: width)
    list.append(flushed.elements)
    let word = UInt32(truncatingIfNeeded: pending << UInt64(32 - pendingCount))
    for index in 0..<(pendingCount / 8) { list.append(UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * index))) }
    flushed.removeAll()
    (pending, pendingCount) = (0, 0)
  }

  /// Whether nothing was written since the writer was created or reset.
  var isEmpty: Bool { flushed.count == 0 && pendingCount == 0 }

  /// The number of bytes of ``bytes``.
  var byteCount: Int { flushed.count + (pendingCount + 7) / 8 }

  /// Writes the lowest `width` bits of a number, at most 32; the higher bits must be zero.
  @inline(__always)
  mutating func write(_ value: UInt32, width: Int) {
    pending = pending &<< UInt64(truncatingIfNeeded: width) | UInt64(value)
    pendingCount &+= width
    if pendingCount >= 32 { flush() }
  }

  @inline(never)
  private mutating func flush() {
    pendingCount -= 32
    flushed.append(word: UInt32(truncatingIfNeeded: pending >> UInt64(pendingCount)))
  }

  /// Writes a positive integer. Source: Elias gamma coding.
  @inline(__always)
  mutating func write(gamma value: Int) {
    let width = Int.bitWidth &- value.leadingZeroBitCount
    guard width > 16 else { return write(UInt32(truncatingIfNeeded: value), width: 2 &* width &- 1) }
    write(0, width: width - 1)
    write(UInt32(value), width: width)
  }

  /// Writes a number below `range`. Source: truncated binary encoding.
  @inline(__always)
  mutating func write(_ value: Int, below range: Int) {
    guard range > 1 else { return }
    let width = Int.bitWidth &- (range &- 1).leadingZeroBitCount
    let short = 1 &<< width &- range
    if value < short {
      write(UInt32(truncatingIfNeeded: value), width: width &- 1)
    } else {
      write(UInt32(truncatingIfNeeded: value &+ short), width: width)
    }
  }

  /// Writes ascending numbers below `range`, whose count the reader knows. Each is encoded as its gap to the least
  /// possible value: the quotient by a power of two chosen for the list, and the remainder. A number that is out of
  /// order, as a damaged cache may contain, is replaced by the nearest valid one.
  ///
  /// Source: Rice coding. On real texts its lists are one percent longer than with interpolative coding, and take half
  /// the time.
  mutating func write(rice numbers: UnsafeBufferPointer<UInt32>, below range: Int) {
    let count = numbers.count
    if count == 1 { return write(min(Int(numbers[0]), range &- 1), below: range) }
    let free = range &- count
    if free <= 0 { return }
    let width = Int.bitWidth &- 1 &- max(1, free / (count + 1)).leadingZeroBitCount
    let one = UInt32(1) &<< UInt32(truncatingIfNeeded: width)
    var lowerBound = 0
    for index in 0..<count {
      let value = min(max(Int(numbers[index]), lowerBound), range &- count &+ index)
      let gap = value &- lowerBound
      var zeros = gap &>> width
      while zeros > 31 &- width {
        let some = min(zeros, 16)
        write(0, width: some)
        zeros &-= some
      }
      write(one | UInt32(truncatingIfNeeded: gap) & (one &- 1), width: zeros &+ 1 &+ width)
      lowerBound = value &+ 1
    }
  }

  /// Writes ascending numbers from `low` to `high`, whose count the reader knows: the middle one, then recursively
  /// those on either side in the remaining range. A number that is out of order, as a damaged cache may contain, is
  /// replaced by the nearest valid one.
  ///
  /// Source: Moffat and Stuiver, "Binary Interpolative Coding for Effective Index Compression", 2000.
  @inline(__always)
  mutating func write(interpolative numbers: UnsafeBufferPointer<UInt32>, from low: Int, to high: Int) {
    guard let first = numbers.baseAddress else { return }
    write(first, numbers.count, low, high)
  }

  private mutating func write(_ first: UnsafePointer<UInt32>, _ count: Int, _ low: Int, _ high: Int) {
    var (first, count, low) = (first, count, low)
    while count > 0, high &- low &+ 1 > count {
      let half = count / 2
      let value = min(max(Int(first[half]), low &+ half), high &- (count &- 1 &- half))
      write(value &- low &- half, below: high &- low &- count &+ 2)
      // Half of all lists have a single number, and a list of two has none in its right half.
      if half > 1 {
        write(first, half, low, value &- 1)
      } else if half == 1, value &- low > 1 {
        write(min(max(Int(first[0]), low), value &- 1) &- low, below: value &- low)
      }
      (first, count, low) = (first + half + 1, count &- half &- 1, value &+ 1)
    }
  }

  /// Writes ascending numbers from `low` to `high`.
  mutating func write(interpolative numbers: [UInt32], from low: Int, to high: Int) {
    numbers.withUnsafeBufferPointer { write(interpolative: $0, from: low, to: high) }
  }
}
