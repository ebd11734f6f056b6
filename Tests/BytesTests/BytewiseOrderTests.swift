import Bytes
import Testing

/// Sorting many texts agrees with comparing any two of them.
@Suite struct BytewiseOrderTests {
  private static let few = ["b", "", "ab", "文", "a", "ab", "é", "e\u{301}", "a/b", "a.b", "杏林", "a", "𠮷"]

  @Test(arguments: [1, 2, 3]) func orderIsThatOfBytes(jobs: Int) {
    // Enough texts for the halves to be sorted in parallel.
    let texts = (0..<200).flatMap { number in Self.few.map { "\($0)\(number * 37 % 50)" } } + Self.few
    let sorted = BytewiseOrder.indices(of: texts, jobs: jobs)
    #expect(sorted.sorted() == Array(texts.indices))
    for (a, b) in zip(sorted, sorted.dropFirst()) {
      // The order of equal texts is stable.
      #expect(texts[a].precedesBytewise(texts[b]) || (Array(texts[a].utf8) == Array(texts[b].utf8) && a < b))
    }
  }

  @Test func nothingIsInOrder() {
    #expect(BytewiseOrder.indices(of: []) == [])
    #expect(BytewiseOrder.indices(of: ["", ""]) == [0, 1])
  }
}
