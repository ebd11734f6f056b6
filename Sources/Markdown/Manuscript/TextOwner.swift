/// What a byte of ``Tree/text`` belongs to, where that is read as text.
struct TextOwner {
  /// The bytes of the text node or of the title.
  let string: Range<Int>
  /// The index of the block in ``Tree/leaves``.
  let leaf: Int
  /// Whether it is the title of a link or an image.
  let isTitle: Bool
}

/// Finds owners for rising offsets: one walk through the nodes serves all.
struct TextOwners {
  private var node = -1
  private var next = 0

  /// What the byte of ``Tree/text`` at `offset` belongs to; nil for code, addresses and whatever else is not read.
  mutating func owner(of offset: Int, in tree: Tree) -> TextOwner? {
    while next < tree.nodes.count {
      guard let start = Self.start(of: tree.nodes[next], in: tree) else {
        next += 1
        continue
      }
      guard start <= offset else { break }
      node = next
      next += 1
    }
    guard node >= 0 else { return nil }
    let found = tree.nodes[node]
    let isTitle = found.kind != .text
    guard isTitle ? found.kind == .link || found.kind == .image : found.string.contains(offset),
      !Self.isAddress(node, in: tree)
    else { return nil }
    let string = isTitle ? Self.title(of: found, in: tree) : found.string
    guard string.contains(offset), let leaf = tree.leaf(of: node) else { return nil }
    return TextOwner(string: string, leaf: leaf, isTitle: isTitle)
  }

  /// Whether a node's text is an address that is printed: `<https://…>`.
  private static func isAddress(_ node: Int, in tree: Tree) -> Bool {
    node > 0 && tree.nodes[node - 1].kind == .link && tree.nodes[node - 1].detail == 1
  }

  private static func title(of node: Node, in tree: Tree) -> Range<Int> {
    let title = tree.targets[Int(node.number)].title
    return Int(title.lowerBound)..<Int(title.upperBound)
  }

  /// Where the strings of a node begin; nil for a node without any.
  private static func start(of node: Node, in tree: Tree) -> Int? {
    switch node.kind {
    case .link, .image: Int(tree.targets[Int(node.number)].address.lowerBound)
    case .text, .codeSpan, .inlineHTML, .code, .html, .footnoteReference, .deletionStart, .deletionEnd: Int(node.start)
    default: nil
    }
  }
}
