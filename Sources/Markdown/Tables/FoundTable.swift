/// A table that stands in what libcmark took for a paragraph or a heading.
struct FoundTable {
  /// What may follow a table within the same node.
  enum Underline {
    case none
    /// `---` below the table: a thematic break, not a heading's line.
    case rule
  }

  /// libcmark's node.
  let node: OpaquePointer
  /// Where the table begins, as an offset in the marked text.
  let offset: Int
  /// How each column stands.
  let alignments: [Alignment]
  /// The cells of all rows, the head first, as bytes of the marked text.
  var cells: [Range<Int>] = []
  /// The range of each row in `cells`.
  var rows: [Range<Int>] = []
  /// What follows.
  var underline = Underline.none
  /// Whether short rows stay short: filling them up would make far more than was written.
  var isRagged = false
  /// The line of ``PartsText`` that holds the text before the table; 0 without such text.
  var lead = 0
  /// The line of ``PartsText`` that holds each cell; 0 for an empty one.
  var cellLines: [Int32] = []
}
