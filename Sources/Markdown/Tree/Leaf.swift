/// A block that holds text itself: a paragraph, a heading, a table's cell, code or raw HTML.
struct Leaf {
  /// Its node.
  let node: Int32
  /// The offset of its first byte in the marked text.
  let start: Int32
  /// The offset after its last line, without the line's end.
  let end: Int32
  /// How many block quotations are around it.
  let quotes: Int32
  /// Whether it stands in a list or a footnote.
  let isInList: Bool
  /// Whether it has more than one line.
  let hasLines: Bool
  /// Whether it is code that is indented and has no fence.
  let isIndented: Bool

  /// Its bytes in the marked text.
  var range: Range<Int> { Int(start)..<Int(end) }

  init(node: Int, range: Range<Int>, quotes: Int, isInList: Bool, hasLines: Bool, isIndented: Bool = false) {
    self.node = Int32(truncatingIfNeeded: node)
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    self.quotes = Int32(truncatingIfNeeded: quotes)
    self.isInList = isInList
    self.hasLines = hasLines
    self.isIndented = isIndented
  }
}

extension Tree {
  /// The index in ``leaves`` of the block to which the node at `node` belongs.
  func leaf(of node: Int) -> Int? {
    var low = 0
    var high = leaves.count
    while low < high {
      let middle = (low + high) / 2
      if Int(leaves[middle].node) <= node { low = middle + 1 } else { high = middle }
    }
    guard low > 0, node < Int(nodes[Int(leaves[low - 1].node)].end) else { return nil }
    return low - 1
  }
}
