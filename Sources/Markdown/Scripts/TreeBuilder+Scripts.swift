import CMark

extension TreeBuilder {
  /// Openers of what ends in the same parent: deleted text and tags.
  struct Opener {
    /// Its node.
    let node: Int32
    /// How many nodes were open there.
    let depth: Int
  }

  /// Openers by what they open, so that pairs never cross.
  struct Openers {
    var deletions: [Opener] = []
    var superscripts: [Opener] = []
    var subscripts: [Opener] = []

    /// Forgets openers in nodes that are closed.
    mutating func leave(depth: Int) {
      while let last = deletions.last, last.depth > depth { deletions.removeLast() }
      while let last = superscripts.last, last.depth > depth { superscripts.removeLast() }
      while let last = subscripts.last, last.depth > depth { subscripts.removeLast() }
    }

    /// Takes the last opener of `list` if it stands at `depth`; openers behind it end with it.
    mutating func take(_ list: WritableKeyPath<Openers, [Opener]>, depth: Int) -> Int32? {
      guard let opener = self[keyPath: list].last, opener.depth == depth else { return nil }
      self[keyPath: list].removeLast()
      while let last = deletions.last, last.node > opener.node { deletions.removeLast() }
      while let last = superscripts.last, last.node > opener.node { superscripts.removeLast() }
      while let last = subscripts.last, last.node > opener.node { subscripts.removeLast() }
      return opener.node
    }
  }

  /// Adds a tag that passes; one without its other half stays raw HTML, which is reported.
  mutating func add(_ tag: HarmlessTag, _ html: Node, string: Int) {
    let node = Int32(truncatingIfNeeded: tree.nodes.count)
    switch tag {
    case .lineBreak:
      tree.text.removeLast(tree.text.count - string)
      leaf(Node(.lineBreak, detail: 1), from: string)
      lastText = 0..<0
    case .opening(let script):
      leaf(html, from: string)
      openers[keyPath: script.openers].append(Opener(node: node, depth: open.count))
    case .closing(let script):
      leaf(html, from: string)
      guard let opener = openers.take(script.openers, depth: open.count) else { break }
      tree.nodes[Int(opener)].kind = script.start
      tree.nodes[Int(node)].kind = script.end
    }
    joinsNext = false
  }

  /// Adds a script whose mark stands at `mark` of `text`; the offset behind it, nil where it does not end in this text.
  mutating func addScript(
    _ script: Script, from start: Int, mark: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard mark > start, text[mark - 1] == script.delimiter else { return nil }
    var i = mark + 3
    while i < text.count, Mark.at(i, in: text) != script.closingMark {
      if i - mark > 96 { return nil }
      i += 1
    }
    guard i + 3 < text.count, text[i + 3] == script.delimiter else { return nil }
    appendText(UnsafeBufferPointer(rebasing: text[start..<(mark - 1)]))
    leaf(Node(script.start), from: tree.text.count)
    appendText(UnsafeBufferPointer(rebasing: text[(mark + 3)..<i]))
    leaf(Node(script.end), from: tree.text.count)
    joinsNext = false
    return i + 4
  }
}

extension Script {
  /// The node that begins such text.
  var start: Node.Kind { self == .superscript ? .superscriptStart : .subscriptStart }
  /// The node that ends it.
  var end: Node.Kind { self == .superscript ? .superscriptEnd : .subscriptEnd }
  /// The mark behind the delimiter that begins it.
  var openingMark: UInt8 { self == .superscript ? Mark.superscriptOpen : Mark.subscriptOpen }
  /// The mark before the delimiter that ends it.
  var closingMark: UInt8 { self == .superscript ? Mark.superscriptClose : Mark.subscriptClose }
  fileprivate var openers: WritableKeyPath<TreeBuilder.Openers, [TreeBuilder.Opener]> {
    self == .superscript ? \.superscripts : \.subscripts
  }
}
