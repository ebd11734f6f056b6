import Bytes
import CMark
import Diagnostics

/// Copies libcmark's tree into ours and adds what libcmark does not know.
///
/// It walks without recursion, so that depth costs memory and no stack.
struct TreeBuilder {
  /// A node of libcmark.
  typealias CNode = OpaquePointer

  /// The text that libcmark read.
  let bytes: UnsafeBufferPointer<UInt8>
  let marked: MarkedText
  let lines: Lines
  /// Whether marks are in the strings of libcmark.
  var isMarked = false
  let footnoteNumbers: [[UInt8]: Int]
  var tables: ParsedTables?
  var tree = Tree()
  var problems = FindingList()
  /// The nodes that are open, outermost first.
  var open: [Int32] = []
  /// The leaf block whose inlines are being read.
  var block = InlineContext()
  /// How many block quotations are open.
  var quotes = 0
  /// How many items of lists are open.
  var items = 0
  /// How many links and images are open.
  var links = 0
  /// What may begin deleted text or a script.
  var openers = Openers()
  /// Whether raw HTML passes, so that no tag is looked at.
  var keepsRawHTML = false
  /// Where footnotes are items to libcmark: for each of its open lists, whether ours is open.
  var openLists: [Bool] = []
  /// The text or code that was read last in the block, as a range of ``Tree/text``; empty after anything else.
  var lastText = 0..<0
  /// Whether text nodes need their offsets: only the matcher of names reads them.
  var placesText = false
  /// The offset of the text that is being read, where it is needed.
  var textOffset = 0
  /// Whether a break follows the label of a footnote, whose text begins on the next line.
  var dropsBreak = false
  /// The text node that stands last in the open node, if one does; -1 otherwise.
  var siblingText = -1
  /// Whether the next text goes on with the last one, a line break between them having been dropped.
  var joinsNext = false

  /// The tree of `root`, which libcmark made of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, marked: MarkedText, lines: Lines) {
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

  /// Adds all that is below `root`.
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

  /// Adds `node` without its children; returns whether they follow.
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
    open.append(Int32(truncatingIfNeeded: tree.nodes.count))
    tree.nodes.append(node)
    siblingText = -1
    joinsNext = false
  }

  /// Closes the node that was opened last.
  mutating func close() {
    guard let node = open.popLast() else { return }
    tree.nodes[Int(node)].end = Int32(truncatingIfNeeded: tree.nodes.count)
    openers.leave(depth: open.count)
    siblingText = -1
    joinsNext = false
  }

  /// Adds a node without children whose string is the end of the text from `start`.
  mutating func leaf(_ node: Node, from start: Int) {
    var node = node
    node.start = Int32(truncatingIfNeeded: start)
    node.count = Int32(truncatingIfNeeded: tree.text.count - start)
    node.end = Int32(truncatingIfNeeded: tree.nodes.count + 1)
    tree.nodes.append(node)
  }

  /// Adds the bytes of one of libcmark's strings, without marks, to the text; the range that they have there.
  mutating func addString(_ string: UnsafePointer<CChar>?) -> Range<Int32> {
    let start = Int32(truncatingIfNeeded: tree.text.count)
    let source = CString.bytes(string)
    if isMarked { Mark.strip(source, into: &tree.text) } else { tree.text.append(contentsOf: source) }
    return start..<Int32(truncatingIfNeeded: tree.text.count)
  }
}
