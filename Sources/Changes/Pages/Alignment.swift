/// Pairs removed with added blocks so that the total similarity of the pairs is as high as possible, preserving the
/// order.
struct Alignment {
  /// The pairs. A block without a counterpart is paired with nil.
  private(set) var pairs: [(old: PageText.Block?, new: PageText.Block?)] = []

  /// The minimum similarity of two versions of the same block.
  private static let minimumSimilarity = 0.3
  /// The maximum number of comparisons. If there would be more, blocks are paired by position.
  private static let maximumComparisons = 2_500

  init(_ old: [PageText.Block], _ new: [PageText.Block]) {
    guard old.count * new.count <= Self.maximumComparisons else {
      for index in 0..<max(old.count, new.count) {
        pairs.append((index < old.count ? old[index] : nil, index < new.count ? new[index] : nil))
      }
      return
    }
    // The highest total similarity of the remaining blocks from each pair of indices on.
    let width = new.count + 1
    var best = [Double](repeating: 0, count: (old.count + 1) * width)
    var similarities = [Double](repeating: 0, count: max(1, old.count * new.count))
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        let similarity = Self.similarity(of: old[i], new[j])
        similarities[i * new.count + j] = similarity
        let paired = similarity > 0 ? similarity + best[(i + 1) * width + j + 1] : 0
        best[i * width + j] = max(paired, best[(i + 1) * width + j], best[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, similarities[i * new.count + j] > 0,
        best[i * width + j] == similarities[i * new.count + j] + best[(i + 1) * width + j + 1]
      {
        pairs.append((old[i], new[j]))
        (i, j) = (i + 1, j + 1)
      } else if i < old.count, j == new.count || best[i * width + j] == best[(i + 1) * width + j] {
        pairs.append((old[i], nil))
        i += 1
      } else {
        pairs.append((nil, new[j]))
        j += 1
      }
    }
  }

  /// Returns the similarity of two blocks, or 0 if they do not match.
  private static func similarity(of old: PageText.Block, _ new: PageText.Block) -> Double {
    guard old.element == new.element else { return 0 }
    if old.text == new.text { return 1 }
    var counts: [Substring: Int] = [:]
    let (a, b) = (WordChange.tokens(old.text), WordChange.tokens(new.text))
    for token in a { counts[token, default: 0] += 1 }
    var shared = 0
    for token in b where counts[token, default: 0] > 0 {
      counts[token, default: 0] -= 1
      shared += 1
    }
    let share = Double(2 * shared) / Double(max(1, a.count + b.count))
    return share >= minimumSimilarity ? share : 0
  }
}
