/// A table that was written as CSV.
public struct DataTable: Sendable, Hashable, Encodable {
  /// The alignment of a column's cells.
  public enum Alignment: String, Sendable, CaseIterable, Encodable {
    case left, center, right
  }

  /// What the table shows, in words.
  public var caption: String?
  /// The headers.
  public var headers: [String]
  /// The alignment of each column.
  public var alignments: [Alignment]
  /// The rows, each of as many cells as there are headers.
  public var rows: [[String]]
  /// Where the figures come from.
  public var source: String?

  /// A table.
  public init(
    caption: String? = nil, headers: [String], alignments: [Alignment], rows: [[String]], source: String? = nil
  ) {
    self.caption = caption
    self.headers = headers
    self.alignments = alignments
    self.rows = rows
    self.source = source
  }
}
