import Bytes
import Diagnostics

/// Finds a last paragraph that ends in the middle of a sentence. Signatures and other short lines do not count.
enum TruncatedText {
  /// The minimum length of such a paragraph: the bytes of 30 Han characters.
  private static let minimumParagraphLength = 90

  /// Returns the problem with the end of the article, if there is one.
  static func finding(in tree: Tree, _ source: UnsafeBufferPointer<UInt8>) -> Finding? {
    guard let leaf = tree.leaves.last, leaf.quotes == 0, !leaf.isInList, leaf.range.count >= minimumParagraphLength,
      tree.nodes[Int(leaf.node)].kind == .paragraph
    else { return nil }
    var end = leaf.range.upperBound
    while end > leaf.range.lowerBound, [0x20, 9, 10, 13, 0x2A].contains(source[end - 1]) { end -= 1 }
    guard let (scalar, length) = UTF8Scalars.decode(source, before: end) else { return nil }
    switch scalar {
    // ， 、 ：
    case 0xFF0C, 0x3001, 0xFF1A: break
    default: guard Han.contains(scalar), hasClauses(source[leaf.range]) else { return nil }
    }
    return Finding(problem: .truncatedText, range: (end - length)..<end)
  }

  /// Whether a paragraph consists of clauses: it contains ， or 。
  private static func hasClauses(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.indices.dropLast(2).contains { i in
      bytes[i] == 0xEF && bytes[i + 1] == 0xBC && bytes[i + 2] == 0x8C
        || bytes[i] == 0xE3 && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x82
    }
  }
}
