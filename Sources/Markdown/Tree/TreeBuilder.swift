import Bytes
import CMark
import Diagnostics

/// Copies libcmark's tree into a ``Tree`` and adds the constructs that libcmark does not support.
///
/// The traversal is iterative, so that nesting costs heap memory rather than stack.
struct TreeBuilder {
  /// A node of libcmark.
  typealias CNode = OpaquePointer

  /// The text that libcmark parsed.
  let bytes: UnsafeBufferPointer<UInt8>
  let marked: MarkedText
  let lines: LineTable
  /// Whether libcmark's strings contain marks.
  var isMarked = false
  let footnoteNumbers: [[UInt8]: Int]
  var tables: ParsedTables?
  var tree = Tree()
  var problems = FindingList()
  /// The open nodes, outermost first.
  var openNodes: [Int32] = []
  /// The leaf block whose inlines are being read.
  var block = InlineContext()
  /// The number of open block quotes.
  var quotes = 0
  /// The number of open list items.
  var items = 0
  /// The number of open links and images.
  var links = 0
  /// The possible starts of deleted text and of tags.
  var openers = Openers()
  /// Whether raw HTML is passed through, so that tags are not examined.
  var keepsRawHTML = false
  /// If there are footnotes, which are list items to libcmark: for each of its open lists, whether a list is open in
  /// this tree.
  var openLists: [Bool] = []
  /// The last text or code in the block, as a range of ``Tree/text``; empty after anything else.
  var lastText = 0..<0
  /// Whether the offsets of text nodes are recorded, which only the name matcher uses.
  var recordsTextOffsets = false
  /// The offset of the text being read, if it is recorded.
  var textOffset = 0
  /// Whether to drop the break after a footnote's label whose text begins on the next line.
  var dropsBreak = false
  /// The last child of the open node if it is a text node, otherwise -1.
  var siblingText = -1
  /// Whether the next text continues the last one, because the line break between them was dropped.
  var joinsNext = false

  /// Creates a builder for the tree that libcmark parsed from `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, marked: MarkedText, lines: LineTable) {
    self.bytes = bytes
    self.marked = marked
    self.lines = lines
    var numbers: [[UInt8]: Int] = [:]
    for (index, definition) in marked.definitions.enumerated() where numbers[definition.label] == nil {
      numbers[definition.label] = index
    }
    footnoteNumbers = numbers
    tree.footnotes = Array(repeating: -1, count: marked.definitions.count)
    tree.text.reserveCapacity(bytes.count)
    tree.nodes.reserveCapacity(bytes.count / 32 + 16)
    tree.leaves.reserveCapacity(bytes.count / 192 + 8)
  }

  /// Adds all nodes below `root`.
  mutating func addDescendants(of root: CNode) {
    guard var node = cmark_node_first_child(root) else { return }
    while true {
      let isOpen = enter(node)
      if isOpen, let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      if isOpen { leave(node) }
      while true {
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(node), parent != root else { return }
        node = parent
        leave(node)
      }
    }
  }

  /// Adds `node` without its children; returns whether these are to be added.
  private mutating func enter(_ node: CNode) -> Bool {
    let type = cmark_node_get_type(node)
    return type.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue ? enterInline(node, type) : enterBlock(node, type)
  }

  private mutating func leave(_ node: CNode) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quotes -= 1
    case CMARK_NODE_ITEM: items -= 1
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      links -= 1
      if cmark_node_get_type(node) == CMARK_NODE_IMAGE { lastText = 0..<0 }
    case CMARK_NODE_LIST where !marked.definitions.isEmpty:
      closeList()
      return
    default: break
    }
    close()
  }

  // MARK: Nodes

  /// Adds a node that may have children, and opens it.
  mutating func begin(_ node: Node) {
    openNodes.append(Int32(truncatingIfNeeded: tree.nodes.count))
    tree.nodes.append(node)
    siblingText = -1
    joinsNext = false
  }

  /// Closes the most recently opened node.
  mutating func close() {
    guard let node = openNodes.popLast() else { return }
    tree.nodes[Int(node)].end = Int32(truncatingIfNeeded: tree.nodes.count)
    openers.removeAll(deeperThan: openNodes.count)
    siblingText = -1
    joinsNext = false
  }

  /// Adds a node without children whose string is the text from `start` to the end.
  mutating func addNode(_ node: Node, from start: Int) {
    var node = node
    node.start = Int32(truncatingIfNeeded: start)
    node.count = Int32(truncatingIfNeeded: tree.text.count - start)
    node.end = Int32(truncatingIfNeeded: tree.nodes.count + 1)
    tree.nodes.append(node)
  }

  /// Appends the bytes of one of libcmark's strings, without marks, to the text; returns their range.
  mutating func addString(_ string: UnsafePointer<CChar>?) -> Range<Int32> {
    let start = Int32(truncatingIfNeeded: tree.text.count)
    let source = CString.bytes(string)
    if isMarked { Mark.strip(source, into: &tree.text) } else { tree.text.append(contentsOf: source) }
    return start..<Int32(truncatingIfNeeded: tree.text.count)
  }
}
