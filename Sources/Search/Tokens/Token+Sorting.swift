extension Token {
  /// Stably sorts tokens by the highest `bits` bits of their hashes; the other bits must be zero.
  ///
  /// A radix sort: a block has several hundred thousand tokens, and a comparison sort takes ten times as long.
  static func sort(_ tokens: inout UniqueArray<Token>, bits: Int = 32) {
    guard tokens.count > 1, bits > 0 else { return }
    let rounds = (bits + 10) / 11
    let digitBits = (bits + rounds - 1) / rounds
    var other = UniqueArray(repeating: Token(hash: 0, document: 0, position: 0), count: tokens.count)
    var starts = UniqueArray<UInt32>(repeating: 0, count: 1 << digitBits)
    for round in 0..<rounds {
      let digit = Digit(shift: UInt64(64 - bits + round * digitBits), bits: digitBits)
      scatter(tokens.elements, to: &other, by: digit, &starts)
      swap(&tokens, &other)
    }
  }

  /// The bits of a hash that one pass sorts by.
  private struct Digit {
    let shift: UInt64
    let mask: UInt64

    init(shift: UInt64, bits: Int) {
      self.shift = shift
      mask = UInt64(1) << UInt64(bits) - 1
    }

    @inline(__always)
    func callAsFunction(_ token: Token) -> Int { Int(truncatingIfNeeded: token.bits &>> shift & mask) }
  }

  /// Moves tokens to their positions by a digit; `starts` has one element for each value of the digit.
  private static func scatter(
    _ tokens: UnsafeBufferPointer<Token>, to other: inout UniqueArray<Token>, by digit: Digit,
    _ starts: inout UniqueArray<UInt32>
  ) {
    for value in 0..<starts.count { starts[value] = 0 }
    for token in tokens { starts[digit(token)] &+= 1 }
    var sum: UInt32 = 0
    for value in 0..<starts.count {
      let count = starts[value]
      starts[value] = sum
      sum &+= count
    }
    for token in tokens {
      let value = digit(token)
      other[Int(starts[value])] = token
      starts[value] &+= 1
    }
  }
}
