import CMark
import Diagnostics

extension TreeBuilder {
  /// Adds a block; returns whether its children are to be added.
  mutating func enterBlock(_ node: CNode, _ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_BLOCK_QUOTE:
      quotes += 1
      begin(Node(.blockQuote))
    case CMARK_NODE_LIST:
      // To libcmark, footnote definitions are list items. If there are any, a list begins with its first real item.
      begin(marked.definitions.isEmpty ? list(node) : Node(.transparent))
      if !marked.definitions.isEmpty { openLists.append(false) }
    case CMARK_NODE_ITEM:
      items += 1
      enterItem(node)
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: return enterLeafBlock(node, type)
    case CMARK_NODE_CODE_BLOCK:
      addCode(node)
      return false
    case CMARK_NODE_HTML_BLOCK:
      let string = addString(cmark_node_get_literal(node))
      let start = offset(of: node)
      recordLeafBlock(from: start, toLine: endLine(ofHTML: node))
      addNode(Node(.htmlBlock, offset: start), from: Int(string.lowerBound))
      return false
    case CMARK_NODE_THEMATIC_BREAK:
      addNode(Node(.thematicBreak), from: tree.text.count)
      return false
    default: begin(Node(.transparent))
    }
    return true
  }

  private mutating func enterLeafBlock(_ node: CNode, _ type: cmark_node_type) -> Bool {
    let start = offset(of: node)
    if let table = tables?.next(at: node) {
      add(table)
      return false
    }
    let end = lines.range(of: Int(cmark_node_get_end_line(node)), in: bytes).upperBound
    block = InlineContext(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)),
      range: start..<max(start, end), quotes: quotes, cursor: start)
    lastText = 0..<0
    recordLeafBlock(block.range, isMultiline: cmark_node_get_end_line(node) > cmark_node_get_start_line(node))
    if type == CMARK_NODE_HEADING {
      begin(Node(.heading, detail: UInt8(clamping: cmark_node_get_heading_level(node)), offset: start))
    } else {
      begin(Node(.paragraph, detail: isTight(node) ? 1 : 0, offset: start))
    }
    return true
  }

  /// Records the next node to be added as a leaf block.
  mutating func recordLeafBlock(_ range: Range<Int>, isMultiline: Bool = false, isIndented: Bool = false) {
    tree.leaves.append(
      LeafBlock(
        node: tree.nodes.count, range: range, quotes: quotes, isInList: items > 0, isMultiline: isMultiline,
        isIndented: isIndented))
  }

  /// Records the next node to be added, code or raw HTML, as a leaf block that starts at `start` and ends on `line`.
  private mutating func recordLeafBlock(from start: Int, toLine line: Int, isIndented: Bool = false) {
    recordLeafBlock(start..<max(start, lines.range(of: line, in: bytes).upperBound), isIndented: isIndented)
  }

  /// The last line of a raw HTML block, computed from its text, because libcmark does not count the line that ends a
  /// comment.
  private func endLine(ofHTML node: CNode) -> Int {
    let literal = CString.bytes(cmark_node_get_literal(node))
    return Int(cmark_node_get_start_line(node)) + max(0, LineTable(literal).count - 2)
  }

  /// The offset of a block in the marked text.
  func offset(of node: CNode) -> Int {
    let offset = lines.start(of: Int(cmark_node_get_start_line(node))) + Int(cmark_node_get_start_column(node)) - 1
    return min(max(0, offset), bytes.count)
  }

  private func isTight(_ node: CNode) -> Bool {
    if let parent = openNodes.last, tree.nodes[Int(parent)].kind == .footnote { return false }
    guard let item = cmark_node_parent(node), cmark_node_get_type(item) == CMARK_NODE_ITEM,
      let list = cmark_node_parent(item)
    else { return false }
    return cmark_node_get_list_tight(list) == 1
  }

  // MARK: Lists

  private func list(_ node: CNode) -> Node {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return Node(.list, detail: isOrdered ? 1 : 0, number: cmark_node_get_list_start(node))
  }

  private mutating func enterItem(_ node: CNode) {
    if let isOpen = openLists.last {
      if let number = footnote(definedBy: node) {
        if isOpen { close() }
        openLists[openLists.count - 1] = false
        addFootnote(number, at: node)
        return
      }
      if !isOpen, let parent = cmark_node_parent(node) {
        begin(list(parent))
        openLists[openLists.count - 1] = true
      }
    }
    begin(Node(.item, detail: taskState(of: node).rawValue))
  }

  /// Ends a list whose items include footnote definitions.
  mutating func closeList() {
    if openLists.popLast() == true { close() }
    close()
  }

  /// Whether an item begins with `[ ]` or `[x]` and a space.
  private func taskState(of item: CNode) -> TaskState {
    guard let child = cmark_node_first_child(item), cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH else {
      return .none
    }
    let start = offset(of: child)
    guard start + 3 < bytes.count, bytes[start] == UInt8(ascii: "["), bytes[start + 2] == UInt8(ascii: "]"),
      bytes[start + 3] == UInt8(ascii: " ") || bytes[start + 3] == 9,
      let text = cmark_node_first_child(child), cmark_node_get_type(text) == CMARK_NODE_TEXT
    else { return .none }
    // If the reference is defined, it is a link, and the text does not begin with the bracket.
    let literal = CString.bytes(cmark_node_get_literal(text))
    guard literal.count > 3, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]") else { return .none }
    switch literal[1] {
    case UInt8(ascii: " "): return .open
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return .done
    default: return .none
    }
  }

  // MARK: Code

  /// Whether a code block is indented: no fence begins at `offset`.
  private func isIndented(_ node: CNode, at offset: Int) -> Bool {
    guard offset + 2 < bytes.count, bytes[offset] == UInt8(ascii: "`") || bytes[offset] == UInt8(ascii: "~") else {
      return true
    }
    // An indented line that looks like a fence begins the literal; a real fence is not part of it.
    let mark = bytes[offset]
    var end = offset
    while end < bytes.count, bytes[end] == mark { end += 1 }
    let literal = CString.bytes(cmark_node_get_literal(node))
    return end - offset < 3 || literal.prefix { $0 == mark }.count == end - offset
  }

  private mutating func addCode(_ node: CNode) {
    let info = addString(cmark_node_get_fence_info(node))
    var code = Node(.codeBlock, offset: offset(of: node))
    recordLeafBlock(
      from: Int(code.offset), toLine: Int(cmark_node_get_end_line(node)),
      isIndented: isIndented(node, at: Int(code.offset)))
    if !info.isEmpty {
      code.number = Int32(truncatingIfNeeded: tree.infoStrings.count)
      tree.infoStrings.append(info)
    }
    let string = addString(cmark_node_get_literal(node))
    addNode(code, from: Int(string.lowerBound))
  }
}
