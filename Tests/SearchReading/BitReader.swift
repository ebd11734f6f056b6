/// Reads the output of the index writer, as the browser does.
public struct BitReader {
  private let bytes: [UInt8]
  private var position = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public mutating func read(_ width: Int) -> Int {
    (0..<width).reduce(0) { value, _ in
      defer { position += 1 }
      return value << 1 | Int(bytes[position >> 3] >> UInt8(7 - position & 7) & 1)
    }
  }

  public mutating func gamma() -> Int {
    var width = 0
    while read(1) == 0 { width += 1 }
    return 1 << width | read(width)
  }

  public mutating func below(_ range: Int) -> Int {
    guard range > 1 else { return 0 }
    let width = Int.bitWidth - (range - 1).leadingZeroBitCount
    let value = read(width - 1)
    let short = 1 << width - range
    return value < short ? value : value << 1 | read(1) - short
  }

  public mutating func rising(_ count: Int, _ low: Int, _ high: Int) -> [Int] {
    if count == 0 { return [] }
    if high - low + 1 == count { return Array(low...high) }
    let half = count / 2
    let value = low + half + below(high - low + 1 - count + 1)
    return rising(half, low, value - 1) + [value] + rising(count - half - 1, value + 1, high)
  }

  public mutating func list(_ count: Int, below range: Int) -> [Int] {
    if count == 1 { return [below(range)] }
    let free = range - count
    if free <= 0 { return Array(0..<range) }
    let width = Int.bitWidth - 1 - max(1, free / (count + 1)).leadingZeroBitCount
    var least = 0
    return (0..<count).map { _ in
      while read(1) == 0 { least += 1 << width }
      least += read(width) + 1
      return least - 1
    }
  }
}
