/// The referenced footnotes, in order of first reference.
struct Footnotes {
  /// The numbers of the definitions, in display order.
  private(set) var order: [Int] = []
  /// For each definition, its 1-based position in `order`, or 0 if nothing refers to it.
  private(set) var ordinals: [Int]
  /// For each definition, the number of references.
  private(set) var references: [Int]
  /// For each definition, the number of references rendered so far.
  var rendered: [Int]

  /// Collects references from the text, then from each footnote reached.
  init(_ tree: Tree) {
    ordinals = Array(repeating: 0, count: tree.footnotes.count)
    references = ordinals
    rendered = ordinals
    guard !tree.footnotes.isEmpty else { return }
    collect(tree, 0..<tree.nodes.count)
    var next = 0
    while next < order.count {
      let node = Int(tree.footnotes[order[next]])
      collect(tree, node + 1..<Int(tree.nodes[node].end))
      next += 1
    }
  }

  private mutating func collect(_ tree: Tree, _ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      let node = tree.nodes[i]
      if node.kind == .footnote {
        i = Int(node.end)
        continue
      }
      if node.kind == .footnoteReference, tree.footnotes[Int(node.number)] >= 0 {
        let number = Int(node.number)
        references[number] += 1
        if ordinals[number] == 0 {
          order.append(number)
          ordinals[number] = order.count
        }
      }
      i += 1
    }
  }
}
