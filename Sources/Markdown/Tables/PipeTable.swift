/// A pipe table in a node that libcmark parsed as a paragraph or a heading.
struct PipeTable {
  /// What may follow a table in the same node.
  enum Underline {
    case none
    /// `---` below the table: a thematic break, not a heading's underline.
    case thematicBreak
  }

  /// The node of libcmark's tree.
  let node: OpaquePointer
  /// The start of the table, as an offset in the marked text.
  let offset: Int
  /// The alignment of each column.
  let alignments: [Alignment]
  /// The cells of all rows, starting with the head, as ranges of the marked text.
  var cells: [Range<Int>] = []
  /// The range of each row in `cells`.
  var rows: [Range<Int>] = []
  /// What follows the table.
  var underline = Underline.none
  /// Whether short rows are not padded, because padding would multiply the size of the text.
  var isRagged = false
  /// The line of ``ExtractedTableText`` with the text before the table; 0 if there is none.
  var leadLine = 0
  /// The line of ``ExtractedTableText`` with each cell; 0 for an empty cell.
  var cellLines: [Int32] = []
}
