import Bytes
import CMark

extension TreeBuilder {
  /// Adds an inline; returns whether its children are to be added.
  mutating func enterInline(_ node: CNode, _ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_TEXT:
      if recordsTextOffsets { textOffset = estimatedOffset(ofText: node) }
      addText(CString.bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK:
      if dropsBreak { dropsBreak = false } else if isDropped(node) { joinsNext = true } else { addBreak(.softBreak) }
    case CMARK_NODE_LINEBREAK: addBreak(.lineBreak)
    case CMARK_NODE_CODE: addCodeSpan(CString.bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE:
      let range = locate(node, type)
      let string = addString(cmark_node_get_literal(node))
      let html = Node(.inlineHTML, offset: range.lowerBound)
      if !keepsRawHTML, let tag = AllowedTag(CString.bytes(cmark_node_get_literal(node))) {
        add(tag, html, string: Int(string.lowerBound))
      } else {
        addNode(html, from: Int(string.lowerBound))
      }
    case CMARK_NODE_EMPH:
      begin(Node(.emphasis))
      return true
    case CMARK_NODE_STRONG:
      begin(Node(.strong))
      return true
    case CMARK_NODE_LINK:
      addTarget(of: node, type, kind: .link)
      return true
    case CMARK_NODE_IMAGE:
      addTarget(of: node, type, kind: .image)
      return true
    default: break
    }
    return false
  }

  private mutating func addBreak(_ kind: Node.Kind) {
    addNode(Node(kind), from: tree.text.count)
    lastText = 0..<0
    joinsNext = false
  }

  private mutating func addTarget(of node: CNode, _ type: cmark_node_type, kind: Node.Kind) {
    let range = locate(node, type)
    let address = addString(cmark_node_get_url(node))
    let title = addString(cmark_node_get_title(node))
    let isAutomatic = range.lowerBound < bytes.count && bytes[range.lowerBound] == UInt8(ascii: "<")
    begin(
      Node(
        kind, detail: isAutomatic ? 1 : 0, number: Int32(truncatingIfNeeded: tree.targets.count),
        offset: range.lowerBound))
    tree.targets.append(
      Tree.Target(destination: address, title: title, endOffset: Int32(truncatingIfNeeded: range.upperBound)))
    links += 1
  }

  // MARK: Text

  /// Adds the text between two other inlines.
  private mutating func addText(_ text: UnsafeBufferPointer<UInt8>) {
    guard isMarked else {
      appendText(text)
      return
    }
    var start = 0
    var i = 0
    if Mark.at(0, in: text) == Mark.footnoteDefinition {
      start = endOfLabel(in: text)
      i = start
      dropsBreak = start == text.count
    }
    while i < text.count {
      guard text[i] == Mark.lead.0, let mark = Mark.at(i, in: text) else {
        i += 1
        continue
      }
      switch mark {
      case Mark.footnoteReference where i > start:
        guard let (number, end) = footnote(referredToBy: text, mark: i) else {
          i += 3
          continue
        }
        appendText(UnsafeBufferPointer(rebasing: text[start..<(i - 1)]))
        addFootnoteReference(number, UnsafeBufferPointer(rebasing: text[(i - 1)..<end]))
        i = end
        start = end
      case Mark.tildesOpen, Mark.tildesClose, Mark.tildesBoth:
        guard i > start, text[i - 1] == UInt8(ascii: "~"), i + 3 < text.count, text[i + 3] == UInt8(ascii: "~") else {
          i += 3
          continue
        }
        appendText(UnsafeBufferPointer(rebasing: text[start..<(i - 1)]))
        addTildes(mark)
        i += 4
        start = i
      case Mark.superscriptOpen, Mark.subscriptOpen:
        let script: Script = mark == Mark.superscriptOpen ? .superscript : .subscript
        guard let end = addScript(script, from: start, mark: i, in: text) else {
          i += 3
          continue
        }
        i = end
        start = end
      default: i += 3
      }
    }
    appendText(UnsafeBufferPointer(rebasing: text[min(start, text.count)..<text.count]))
  }

  /// Appends text as a new node, or to the previous node if the line break between them was dropped.
  mutating func appendText(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    let start = tree.text.count
    if isMarked { Mark.strip(text, into: &tree.text) } else { tree.text.append(contentsOf: text) }
    let last = tree.nodes.count - 1
    if joinsNext, last >= 0, last == siblingText {
      tree.nodes[last].count += Int32(truncatingIfNeeded: tree.text.count - start)
      lastText = tree.nodes[last].string
    } else {
      addNode(Node(.text, offset: textOffset), from: start)
      siblingText = tree.nodes.count - 1
      lastText = start..<tree.text.count
    }
    joinsNext = false
  }

  private mutating func addCodeSpan(_ text: UnsafeBufferPointer<UInt8>) {
    let start = tree.text.count
    if isMarked { Mark.strip(text, into: &tree.text) } else { tree.text.append(contentsOf: text) }
    if !block.lineMappings.isEmpty { unescapePipes(from: start) }
    addNode(Node(.codeSpan), from: start)
    lastText = start..<tree.text.count
    joinsNext = false
  }

  /// Unescapes `\|`, a pipe that does not separate table cells, inside code.
  private mutating func unescapePipes(from start: Int) {
    var write = start
    for read in start..<tree.text.count {
      if tree.text[read] == UInt8(ascii: "|"), write > start, tree.text[write - 1] == UInt8(ascii: "\\") { write -= 1 }
      tree.text[write] = tree.text[read]
      write += 1
    }
    tree.text.removeLast(tree.text.count - write)
  }

  // MARK: Deleted text

  /// Adds `~~`: it ends deleted text if there is an opener in the same parent, otherwise it may begin some.
  private mutating func addTildes(_ mark: UInt8) {
    let start = tree.text.count
    tree.text.append(contentsOf: [UInt8(ascii: "~"), UInt8(ascii: "~")])
    let node = Int32(truncatingIfNeeded: tree.nodes.count)
    addNode(Node(.text), from: start)
    if mark != Mark.tildesOpen, let opener = openers.take(\.deletions, depth: openNodes.count) {
      tree.nodes[Int(opener)].kind = .deletionStart
      tree.nodes[Int(node)].kind = .deletionEnd
    } else if mark != Mark.tildesClose {
      openers.deletions.append(Opener(node: node, depth: openNodes.count))
    }
  }
}
