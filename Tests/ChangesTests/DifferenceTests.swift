import Testing

@testable import Changes

struct DifferenceTests {
  /// The length of the longest common subsequence, by dynamic programming.
  private func longest(_ a: [Int], _ b: [Int]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices {
      for j in b.indices {
        table[i + 1][j + 1] = a[i] == b[j] ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
      }
    }
    return table[a.count][b.count]
  }

  @Test func matchesAreALongestCommonSubsequence() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let alphabet = Int.random(in: 1...6, using: &generator)
      let (a, b) = (0..<2).map { _ in (0..<Int.random(in: 0...14)).map { _ in Int.random(in: 0..<alphabet) } }.pair
      let matches = Difference(a, b).matches
      #expect(matches.allSatisfy { a[$0.old] == b[$0.new] })
      #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
      #expect(matches.count == longest(a, b), "\(a) \(b)")
    }
  }

  @Test func sequencesWithoutMuchInCommonEndSoonAndKeepWhatBothHaveOnce() {
    let a = (0..<5_000).map { $0 % 10 == 0 ? $0 : -$0 - 1 }
    let b = (0..<5_000).map { $0 % 10 == 0 ? $0 : $0 + 1_000_000 }
    #expect(Difference(a, b).matches.count == 500)
  }
}

extension [[Int]] {
  fileprivate var pair: ([Int], [Int]) { (self[0], self[1]) }
}
