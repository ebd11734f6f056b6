/// A table that was written as CSV.
package struct DataTable: Sendable, Hashable, Encodable {
  /// The alignment of a column's cells.
  package enum Alignment: String, Sendable, CaseIterable, Encodable {
    case left, center, right
  }

  /// What the table shows, in words.
  package var caption: String?
  /// The headers.
  package var headers: [String]
  /// The alignment of each column.
  package var alignments: [Alignment]
  /// The rows, each of as many cells as there are headers.
  package var rows: [[String]]
  /// Where the figures come from.
  package var source: String?

  /// A table.
  package init(
    caption: String? = nil, headers: [String], alignments: [Alignment], rows: [[String]], source: String? = nil
  ) {
    self.caption = caption
    self.headers = headers
    self.alignments = alignments
    self.rows = rows
    self.source = source
  }
}
