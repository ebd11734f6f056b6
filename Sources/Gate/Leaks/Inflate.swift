/// Unpacks gzip. Sources: RFC 1951 and RFC 1952.
///
/// It gives as much as can be unpacked, up to a limit, and does not check sums: it looks for what should not be there.
struct Inflate {
  private static let limit = 64 << 20

  private let bytes: UnsafeRawBufferPointer
  private var place: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  /// What a gzip stream holds; nil where its head is none.
  static func gzip(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    guard bytes.count >= 18, bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8, bytes[3] & 0xE0 == 0 else { return nil }
    let flags = bytes[3]
    var place = 10
    if flags & 4 != 0 { place += 2 + Int(bytes[10]) + Int(bytes[11]) << 8 }
    for flag in [8, 16] as [UInt8] where flags & flag != 0 {
      while place < bytes.count, bytes[place] != 0 { place += 1 }
      place += 1
    }
    if flags & 2 != 0 { place += 2 }
    guard place < bytes.count else { return nil }
    var inflate = Inflate(bytes: bytes, place: place)
    inflate.run()
    return inflate.output
  }

  private init(bytes: UnsafeRawBufferPointer, place: Int) {
    self.bytes = bytes
    self.place = place
  }

  private mutating func run() {
    var isLast = false
    while !isLast, output.count < Self.limit {
      guard let last = take(1), let kind = take(2) else { return }
      isLast = last == 1
      let isWhole =
        switch kind {
        case 0: stored()
        case 1: block(.fixedLengths, .fixedDistances)
        case 2: dynamic()
        default: false
        }
      if !isWhole { return }
    }
  }

  private mutating func take(_ count: Int) -> Int? {
    while bitCount < count {
      guard place < bytes.count else { return nil }
      bits |= UInt32(bytes[place]) << UInt32(bitCount)
      place += 1
      bitCount += 8
    }
    let value = Int(bits & ((1 << UInt32(count)) - 1))
    bits >>= UInt32(count)
    bitCount -= count
    return value
  }

  private mutating func stored() -> Bool {
    bits = 0
    bitCount = 0
    guard place + 4 <= bytes.count else { return false }
    let count = Int(bytes[place]) | Int(bytes[place + 1]) << 8
    place += 4
    let end = min(place + count, bytes.count)
    output += bytes[place..<end]
    place = end
    return true
  }

  private mutating func symbol(_ codes: PrefixCodes) -> Int? {
    var (code, first, index) = (0, 0, 0)
    for count in codes.counts.dropFirst() {
      guard let bit = take(1) else { return nil }
      code |= bit
      if code - count < first { return codes.symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return nil
  }

  private mutating func block(_ lengths: PrefixCodes, _ distances: PrefixCodes) -> Bool {
    while output.count < Self.limit {
      guard let symbol = symbol(lengths) else { return false }
      if symbol < 256 {
        output.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      if symbol == 256 { return true }
      guard symbol - 257 < Self.lengthBases.count, let more = take(Self.lengthBits[symbol - 257]),
        let far = self.symbol(distances), far < Self.distanceBases.count, let further = take(Self.distanceBits[far])
      else { return false }
      let distance = Self.distanceBases[far] + further
      guard distance <= output.count else { return false }
      for _ in 0..<Self.lengthBases[symbol - 257] + more { output.append(output[output.count - distance]) }
    }
    return true
  }

  private mutating func dynamic() -> Bool {
    guard let lengthCount = take(5), let distanceCount = take(5), let codeCount = take(4) else { return false }
    var order = [Int](repeating: 0, count: 19)
    for index in 0..<codeCount + 4 {
      guard let length = take(3) else { return false }
      order[Self.codeOrder[index]] = length
    }
    let codes = PrefixCodes(order)
    var lengths: [Int] = []
    let count = lengthCount + 257 + distanceCount + 1
    while lengths.count < count {
      guard let symbol = symbol(codes) else { return false }
      switch symbol {
      case 0..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last, let more = take(2) else { return false }
        lengths += repeatElement(last, count: 3 + more)
      default:
        guard let more = take(symbol == 17 ? 3 : 7) else { return false }
        lengths += repeatElement(0, count: (symbol == 17 ? 3 : 11) + more)
      }
    }
    return block(
      PrefixCodes(Array(lengths.prefix(lengthCount + 257))),
      PrefixCodes(Array(lengths.dropFirst(lengthCount + 257).prefix(distanceCount + 1))))
  }

  private static let codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
}

/// Prefix codes by the lengths of their symbols.
private struct PrefixCodes {
  /// How many codes have each length.
  var counts = [Int](repeating: 0, count: 16)
  /// The symbols in the order of their codes.
  var symbols: [Int] = []

  init(_ lengths: [Int]) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    for length in 1..<16 {
      for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
    }
  }

  static let fixedLengths = PrefixCodes(
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
      + Array(repeating: 8, count: 8))
  static let fixedDistances = PrefixCodes(Array(repeating: 5, count: 30))
}
