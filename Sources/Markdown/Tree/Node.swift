/// A block or an inline of a parsed text.
struct Node {
  enum Kind: UInt8 {
    case paragraph, heading, blockQuote, list, item, codeBlock, htmlBlock, thematicBreak
    case table, tableRow, tableCell, footnote, component
    case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong, link, image
    case deletionStart, deletionEnd, footnoteReference
    case superscriptStart, superscriptEnd, subscriptStart, subscriptEnd
    /// A node that renders only its children.
    case transparent
  }

  /// The kind of node.
  var kind: Kind
  /// Kind-specific data. Heading: level; list: 1 if ordered; item: ``TaskState``; paragraph: 1 if its list is tight;
  /// cell: ``Alignment``; link: 1 if automatic; line break: 1 if from a tag.
  var detail: UInt8 = 0
  /// The index after the last descendant.
  var end: Int32 = 0
  /// The start of the node's string in ``Tree/text``: the literal of text and code, the body of fenced code.
  var start: Int32 = 0
  /// The length of the node's string.
  var count: Int32 = 0
  /// Link, image: index in ``Tree/targets``; fenced code: index in ``Tree/infoStrings``, or -1; list: first number;
  /// footnote, reference: index.
  var number: Int32 = -1
  /// The start of the node, as an offset in the marked text; 0 for nodes whose location is not needed.
  var offset: Int32 = 0

  init(_ kind: Kind, detail: UInt8 = 0, number: Int32 = -1, offset: Int = 0) {
    self.kind = kind
    self.detail = detail
    self.number = number
    self.offset = Int32(truncatingIfNeeded: offset)
  }

  /// The node's string, as a range of ``Tree/text``.
  var string: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// The state of a task list item.
enum TaskState: UInt8 {
  case none, open, done
}

/// The alignment of a table column.
enum Alignment: UInt8 {
  case none, left, center, right
}
