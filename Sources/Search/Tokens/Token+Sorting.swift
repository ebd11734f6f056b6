extension Token {
  /// Sorts tokens by the highest `bits` bits of their hashes, the others being zero; those of one hash stay in their order.
  ///
  /// A radix sort: a block has some hundred thousand tokens, and comparing them takes ten times as long.
  static func sort(_ tokens: inout [Token], bits: Int = 32) {
    guard tokens.count > 1, bits > 0 else { return }
    let rounds = (bits + 10) / 11
    let digitBits = (bits + rounds - 1) / rounds
    var other = [Token](unsafeUninitializedCapacity: tokens.count) { $1 = $0.count }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << digitBits) { starts in
      for round in 0..<rounds {
        let shift = UInt64(max(32, 64 - bits + round * digitBits))
        tokens.withUnsafeBufferPointer { tokens in
          other.withUnsafeMutableBufferPointer { other in
            move(tokens, to: other, by: Digit(shift: shift, bits: min(digitBits, 64 - Int(shift))), starts)
          }
        }
        swap(&tokens, &other)
      }
    }
  }

  /// A part of a hash by which tokens are sorted.
  private struct Digit {
    let shift: UInt64
    let mask: UInt64

    init(shift: UInt64, bits: Int) {
      self.shift = shift
      mask = UInt64(1) << UInt64(bits) - 1
    }

    @inline(__always)
    func callAsFunction(_ token: Token) -> Int { Int(truncatingIfNeeded: token.bits >> shift & mask) }
  }

  /// Moves tokens to where they stand by a digit; `starts` has room for as many numbers as it has values.
  private static func move(
    _ tokens: UnsafeBufferPointer<Token>, to other: UnsafeMutableBufferPointer<Token>, by digit: Digit,
    _ starts: UnsafeMutableBufferPointer<Int>
  ) {
    starts.initialize(repeating: 0)
    for token in tokens { starts[digit(token)] += 1 }
    var sum = 0
    for value in starts.indices {
      (starts[value], sum) = (sum, sum + starts[value])
    }
    for token in tokens {
      let value = digit(token)
      other[starts[value]] = token
      starts[value] += 1
    }
  }
}
