import CMark

extension TreeBuilder {
  /// A possible start of a construct that must end in the same parent: deleted text, or a tag.
  struct Opener {
    /// The index of its node.
    let node: Int32
    /// The number of open nodes at that point.
    let depth: Int
  }

  /// The openers by construct, matched so that pairs never overlap.
  struct Openers {
    var deletions: [Opener] = []
    var superscripts: [Opener] = []
    var subscripts: [Opener] = []

    /// Removes openers in nodes that have been closed.
    mutating func removeAll(deeperThan: Int) {
      while let last = deletions.last, last.depth > deeperThan { deletions.removeLast() }
      while let last = superscripts.last, last.depth > deeperThan { superscripts.removeLast() }
      while let last = subscripts.last, last.depth > deeperThan { subscripts.removeLast() }
    }

    /// Removes and returns the last opener of `list` if it is at `depth`; later openers of all lists are discarded.
    mutating func take(_ list: WritableKeyPath<Openers, [Opener]>, depth: Int) -> Int32? {
      guard let opener = self[keyPath: list].last, opener.depth == depth else { return nil }
      self[keyPath: list].removeLast()
      while let last = deletions.last, last.node > opener.node { deletions.removeLast() }
      while let last = superscripts.last, last.node > opener.node { superscripts.removeLast() }
      while let last = subscripts.last, last.node > opener.node { subscripts.removeLast() }
      return opener.node
    }
  }

  /// Adds an allowed tag; one without its counterpart stays raw HTML, which is reported.
  mutating func add(_ tag: AllowedTag, _ html: Node, string: Int) {
    let node = Int32(truncatingIfNeeded: tree.nodes.count)
    switch tag {
    case .lineBreak:
      tree.text.removeLast(tree.text.count - string)
      addNode(Node(.lineBreak, detail: 1), from: string)
      lastText = 0..<0
    case .opening(let script):
      addNode(html, from: string)
      openers[keyPath: script.openers].append(Opener(node: node, depth: openNodes.count))
    case .closing(let script):
      addNode(html, from: string)
      guard let opener = openers.take(script.openers, depth: openNodes.count) else { break }
      tree.nodes[Int(opener)].kind = script.start
      tree.nodes[Int(node)].kind = script.end
    }
    joinsNext = false
  }

  /// Adds a script whose mark is at `mark` of `text`; returns the offset after it, or nil if it does not end in this
  /// text.
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
    addNode(Node(script.start), from: tree.text.count)
    appendText(UnsafeBufferPointer(rebasing: text[(mark + 3)..<i]))
    addNode(Node(script.end), from: tree.text.count)
    joinsNext = false
    return i + 4
  }
}

extension Script {
  /// The kind of node that begins a script.
  var start: Node.Kind { self == .superscript ? .superscriptStart : .subscriptStart }
  /// The kind of node that ends a script.
  var end: Node.Kind { self == .superscript ? .superscriptEnd : .subscriptEnd }
  /// The mark after the opening delimiter.
  var openingMark: UInt8 { self == .superscript ? Mark.superscriptOpen : Mark.subscriptOpen }
  /// The mark before the closing delimiter.
  var closingMark: UInt8 { self == .superscript ? Mark.superscriptClose : Mark.subscriptClose }
  fileprivate var openers: WritableKeyPath<TreeBuilder.Openers, [TreeBuilder.Opener]> {
    self == .superscript ? \.superscripts : \.subscripts
  }
}
