extension Token {
  /// Sorts tokens by the lowest `bits` bits of their hashes, the others being zero; those of one hash stay in their order.
  ///
  /// A radix sort: a block has some hundred thousand tokens, and comparing them takes ten times as long.
  static func sort(_ tokens: inout [Token], bits: Int = 32) {
    guard tokens.count > 1 else { return }
    // Few tokens are sorted sooner with small tables.
    let digitBits = tokens.count < 4096 ? 8 : 11
    let mask = UInt64(1) << UInt64(digitBits) - 1
    var other = tokens
    var starts = [Int](repeating: 0, count: 1 << digitBits + 1)
    for shift in stride(from: UInt64(32), to: UInt64(32 + bits), by: digitBits) {
      for index in starts.indices { starts[index] = 0 }
      for token in tokens { starts[Int(token.bits >> shift & mask) + 1] += 1 }
      for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
      for token in tokens {
        let digit = Int(token.bits >> shift & mask)
        other[starts[digit]] = token
        starts[digit] += 1
      }
      swap(&tokens, &other)
    }
  }
}
