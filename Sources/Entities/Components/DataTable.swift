/// A table written as CSV.
package struct DataTable: Sendable, Hashable, Encodable {
  /// The alignment of a column's cells.
  package enum Alignment: String, Sendable, CaseIterable, Encodable {
    case left, center, right
  }

  /// A caption that says what the table shows.
  package var caption: String?
  /// The headers.
  package var headers: [String]
  /// The alignment of each column.
  package var alignments: [Alignment]
  /// The rows, each with one cell per header.
  package var rows: [[String]]
  /// The source of the figures.
  package var source: String?

  /// Creates a table.
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
