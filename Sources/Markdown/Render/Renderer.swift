import Bytes
import Diagnostics
import HTML

/// Renders a tree as HTML with placeholders.
///
/// The traversal is iterative and writes into one buffer, which is emptied at the end of each part.
struct Renderer: ~Copyable {
  /// An element whose end is still to be written.
  struct OpenElement {
    /// The index of the node.
    let node: Int
    /// The end tag; nil if it depends on the node's kind.
    let closing: StaticString?
  }

  var tree: Tree
  /// The bytes of ``Tree/text``.
  let text: UnsafeBufferPointer<UInt8>
  let options: MarkdownOptions
  /// The names of components.
  let components: Set<String>
  /// Whether names are matched.
  let hasMatcher: Bool
  /// Whether links and images are written as they are, without placeholders.
  let isStandalone: Bool
  var positions: SourcePositionConverter
  var problems: FindingList
  var document = CompiledDocument()
  var out: ByteBuffer
  var placeholders: [Fragment.Placeholder] = []
  var openElements: [OpenElement] = []
  var anchors: AnchorAllocator
  var footnotes: Footnotes
  /// The end of the footnote being written; its last paragraph contains the links back.
  var footnoteEnd: (end: Int, number: Int)?
  var excerpt = ExcerptBuilder()
  var counter = WordCounter()
  var mentions = Mentions()
  /// The state of a task whose checkbox belongs at the start of the next paragraph.
  var pendingCheckbox: TaskState?
  /// The script being written; its text has a different form in the excerpt.
  var script: Script?
  /// The number of open elements in which names are not linked.
  var mentionSuppressionDepth = 0

  init(
    _ tree: Tree, text: UnsafeBufferPointer<UInt8>, options: MarkdownOptions, isStandalone: Bool,
    positions: SourcePositionConverter,
    problems: FindingList
  ) {
    self.tree = tree
    self.text = text
    self.options = options
    self.isStandalone = isStandalone
    hasMatcher = options.matcher != nil
    self.positions = positions
    self.problems = problems
    components = Set(options.components)
    footnotes = Footnotes(tree)
    anchors = AnchorAllocator(reserved: options.reservedIDs, prefix: options.anchorPrefix)
    out = ByteBuffer(capacity: text.count + text.count / 4 + 256)
  }

  /// Renders the whole document.
  mutating func renderDocument() {
    for leaf in tree.leaves where tree.nodes[Int(leaf.node)].kind == .heading {
      if let identifier = identifier(of: tree.nodes[Int(leaf.node)]) { anchors.declare(identifier) }
    }
    switch options.form {
    case .interview(let speakers, let people) where !isStandalone:
      renderInterview(SpeakerClassifier(speakers: speakers, people: people, folding: options.foldedLabel))
    case .roundtable where !isStandalone: renderRoundtable()
    default: render(0..<tree.nodes.count)
    }
    document.excerpt = excerpt.finish()
    writeFootnotes()
    finishProse()
    document.mentions = mentions.list
    document.statistics = counter.statistics
    document.headings = document.headings.withoutSpareCapacity
    document.links = document.links.withoutSpareCapacity
  }

  /// Renders the nodes of `range`, which contains complete subtrees.
  mutating func render(_ range: Range<Int>) {
    let floor = openElements.count
    var i = range.lowerBound
    while true {
      while openElements.count > floor, let last = openElements.last, Int(tree.nodes[last.node].end) == i {
        openElements.removeLast()
        leave(last)
      }
      guard i < range.upperBound else { return }
      i = enter(tree.nodes[i], at: i)
    }
  }

  /// Writes the start of a node; returns the index of the next node to enter.
  private mutating func enter(_ node: Node, at i: Int) -> Int {
    switch node.kind {
    case .text, .codeSpan, .softBreak, .lineBreak, .emphasis, .strong, .deletionStart, .deletionEnd, .link, .image,
      .inlineHTML, .footnoteReference, .superscriptStart, .superscriptEnd, .subscriptStart, .subscriptEnd:
      return enterInline(node, at: i)
    default: return enterBlock(node, at: i)
    }
  }

  /// Opens a node whose end tag is `closing`.
  mutating func push(_ i: Int, _ closing: StaticString?) -> Int {
    openElements.append(OpenElement(node: i, closing: closing))
    return i + 1
  }

  private mutating func leave(_ element: OpenElement) {
    let node = tree.nodes[element.node]
    if node.kind == .link { mentionSuppressionDepth -= 1 }
    if let closing = element.closing {
      out.append(closing)
      return
    }
    switch node.kind {
    case .paragraph, .heading, .blockQuote, .table, .tableRow: leaveBlock(node, at: element.node)
    default: break
    }
  }

  // MARK: Writing

  /// Begins a new line before a block, as the examples of CommonMark do.
  mutating func newLine() {
    if let last = out.last, last != 10 { out.append(byte: 10) }
    counter.endWord()
  }

  /// Adds a placeholder at the end of the output.
  mutating func addPlaceholder(_ filling: Fragment.PlaceholderContent) {
    placeholders.append(Fragment.Placeholder(offset: out.count, content: filling))
  }

  /// Returns the pending output as a fragment and empties the buffer.
  mutating func takeFragment() -> Fragment {
    // Copy, so that the fragment, which lives as long as the build, has no spare capacity; the buffer is reused.
    let fragment = Fragment(html: out.bytes, placeholders: placeholders.withoutSpareCapacity)
    out.removeAll()
    placeholders = []
    return fragment
  }

  /// The bytes of a range of the tree's text.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: text[range]) }

  /// The bytes of a range of the tree's text.
  func bytes(_ range: Range<Int32>) -> UnsafeBufferPointer<UInt8> {
    bytes(Int(range.lowerBound)..<Int(range.upperBound))
  }

  /// Reports a problem at `length` bytes of the source from `offset`.
  mutating func report(_ problem: Problem, at offset: Int, length: Int = 1) {
    problems.append(Finding(problem: problem, range: offset..<offset + max(1, length)))
  }
}
