/// The node or title that a byte of ``Tree/text`` belongs to, if it is text for readers.
struct TextOwner {
  /// The bytes of the text node or the title.
  let string: Range<Int>
  /// The index of the block in ``Tree/leaves``.
  let leaf: Int
  /// Whether the text is the title of a link or an image.
  let isTitle: Bool
}

/// Finds owners for increasing offsets in a single pass over the nodes.
struct TextOwnerCursor {
  private var node = -1
  private var next = 0

  /// Returns the owner of the byte of ``Tree/text`` at `offset`; nil for code, link destinations and anything else that
  /// is not text.
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
    let owner = tree.nodes[node]
    let isTitle = owner.kind != .text
    guard isTitle ? owner.kind == .link || owner.kind == .image : owner.string.contains(offset),
      !Self.isAddress(node, in: tree)
    else { return nil }
    let string = isTitle ? Self.title(of: owner, in: tree) : owner.string
    guard string.contains(offset), let leaf = tree.leaf(of: node) else { return nil }
    return TextOwner(string: string, leaf: leaf, isTitle: isTitle)
  }

  /// Whether a node's text is the URL of an autolink: `<https://…>`.
  private static func isAddress(_ node: Int, in tree: Tree) -> Bool {
    node > 0 && tree.nodes[node - 1].kind == .link && tree.nodes[node - 1].detail == 1
  }

  private static func title(of node: Node, in tree: Tree) -> Range<Int> {
    let title = tree.targets[Int(node.number)].title
    return Int(title.lowerBound)..<Int(title.upperBound)
  }

  /// The start of a node's strings; nil for a node without strings.
  private static func start(of node: Node, in tree: Tree) -> Int? {
    switch node.kind {
    case .link, .image: Int(tree.targets[Int(node.number)].destination.lowerBound)
    case .text, .codeSpan, .inlineHTML, .codeBlock, .htmlBlock, .footnoteReference, .deletionStart, .deletionEnd:
      Int(node.start)
    default: nil
    }
  }
}
