/// A block that contains text directly: a paragraph, a heading, a table cell, code or raw HTML.
struct LeafBlock {
  /// The index of its node.
  let node: Int32
  /// The offset of the block's first byte in the marked text.
  let start: Int32
  /// The offset after its last line, excluding the line ending.
  let end: Int32
  /// The number of enclosing block quotes.
  let quotes: Int32
  /// Whether the block is in a list or a footnote.
  let isInList: Bool
  /// Whether the block has more than one line.
  let isMultiline: Bool
  /// Whether the block is indented code, without a fence.
  let isIndented: Bool

  /// The bytes of the block in the marked text.
  var range: Range<Int> { Int(start)..<Int(end) }

  init(node: Int, range: Range<Int>, quotes: Int, isInList: Bool, isMultiline: Bool, isIndented: Bool = false) {
    self.node = Int32(truncatingIfNeeded: node)
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    self.quotes = Int32(truncatingIfNeeded: quotes)
    self.isInList = isInList
    self.isMultiline = isMultiline
    self.isIndented = isIndented
  }
}

extension Tree {
  /// The index in ``leaves`` of the block that contains the node at `node`.
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
