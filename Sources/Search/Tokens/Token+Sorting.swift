extension Token {
  /// Sorts tokens by their hashes; those of one term stay in their order.
  ///
  /// Three passes over eleven bits each: a block has some hundred thousand tokens, and comparing them takes ten times as long.
  static func sort(_ tokens: inout [Token]) {
    guard tokens.count > 1 else { return }
    var other = tokens
    for shift: UInt64 in [32, 43, 54] {
      var starts = [Int](repeating: 0, count: 2049)
      for token in tokens { starts[Int(token.bits >> shift & 2047) + 1] += 1 }
      for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
      for token in tokens {
        let digit = Int(token.bits >> shift & 2047)
        other[starts[digit]] = token
        starts[digit] += 1
      }
      swap(&tokens, &other)
    }
  }
}
