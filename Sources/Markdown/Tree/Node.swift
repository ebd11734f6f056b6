/// A block or an inline of a parsed text.
struct Node {
  enum Kind: UInt8 {
    case paragraph, heading, quotation, list, item, code, html, rule
    case table, tableRow, tableCell, footnote, component
    case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong, link, image
    case deletionStart, deletionEnd, footnoteReference
    case superscriptStart, superscriptEnd, subscriptStart, subscriptEnd
    /// Children without a node around them.
    case transparent
  }

  /// What it is.
  var kind: Kind
  /// heading: level; list: 1 if ordered; item: see ``TaskState``; paragraph: 1 if its list is tight; cell: ``Alignment``; link: 1 if automatic;
  /// line break: 1 if a tag.
  var detail: UInt8 = 0
  /// The index after its last descendant.
  var end: Int32 = 0
  /// Its string, as bytes of ``Tree/text``: of text and code the literal, of fenced code the body.
  var start: Int32 = 0
  /// The length of its string.
  var count: Int32 = 0
  /// link, image: index in ``Tree/targets``; fenced code: index in ``Tree/infos``, -1 without; list: first number; footnote, reference: index.
  var number: Int32 = -1
  /// Where it begins, as an offset in the marked text; 0 for nodes whose location is not needed.
  var offset: Int32 = 0

  init(_ kind: Kind, detail: UInt8 = 0, number: Int32 = -1, offset: Int = 0) {
    self.kind = kind
    self.detail = detail
    self.number = number
    self.offset = Int32(truncatingIfNeeded: offset)
  }

  /// The bytes of ``Tree/text`` that are its string.
  var string: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// Whether an item of a list is a task.
enum TaskState: UInt8 {
  case none, open, done
}

/// How the cells of a column stand.
enum Alignment: UInt8 {
  case none, left, center, right
}
