import Bytes
import Testing

@testable import Search

struct BlockTests {
  private let keys = (0..<600).map { (key: ReferenceKeys.key("articles/\($0)"), weight: IndexLayout.textWeight) }

  @Test func oneMoreDocumentMovesTheEndsOfFewBlocks() {
    let layout = IndexLayout(weight: keys.count * IndexLayout.textWeight)
    func blocks(_ keys: [(key: Hash64, weight: Int)]) -> Set<[Hash64]> {
      Set(BlockBoundaries.ranges(of: keys, layout).map { range in keys[range].map(\.key) })
    }
    let before = blocks(keys)
    #expect((25...45).contains(before.count))
    let added = (key: ReferenceKeys.key("articles/new"), weight: IndexLayout.textWeight)
    #expect(blocks(keys + [added]).subtracting(before).count == 1)
    #expect(blocks([keys[0], added] + keys[1...]).subtracting(before).count <= 6)
    #expect(blocks(Array(keys[..<300] + keys[301...])).subtracting(before).count <= 6)
    #expect(before.allSatisfy { $0.count <= 21 })
  }

  @Test func aLayoutHasThirtyToSixtyBlocksAtAnySize() {
    for count in [600, 1899, 10_000, 100_000] {
      let layout = IndexLayout(weight: count * IndexLayout.textWeight)
      let mean = (layout.blockWeights.lowerBound + layout.blockWeights.upperBound) / 2 / IndexLayout.textWeight
      #expect((30...60).contains(count / mean), "\(count): \(mean)")
      // An edit rewrites a single block.
      #expect(layout.blockWeights.upperBound * 20 <= count * IndexLayout.textWeight, "\(count)")
    }
  }

  /// So that a query loads about the same on a site of any size.
  @Test(arguments: [100, 1_000, 2_348, 10_000, 18_000, 100_000])
  func shardsOfTheDirectoryHaveTheTermsOfOneOrTwoDocuments(_ count: Int) {
    let layout = IndexLayout(weight: count * IndexLayout.textWeight)
    #expect((1.15...2.35).contains(Double(count) / Double(layout.directoryShards)))
  }

  @Test func markupIsReadAsText() {
    var text: [UInt8] = []
    MarkupText.append(
      Array(
        "<h2 id=\"a>b\">标题</h2>\n<p>全<strong>院</strong>上下<sup><a href=\"#1\">1</a></sup>，A&amp;B&#x4E2D;\n行<br>二</p><button>复制</button>"
          .utf8),
      to: &text)
    #expect(String(decoding: text, as: UTF8.self) == "\u{01}标题\n全院上下，A&B中 行\n二\n")
  }
}
