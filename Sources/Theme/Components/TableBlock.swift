/// A table in a body.
public struct TableBlock: BlockValue {
  /// The alignment of a column.
  public enum Alignment: Sendable, Hashable {
    /// The side to which the cells of a column are aligned.
    case left, center, right
  }

  /// The caption; nil for none.
  public var caption: String?
  /// The headers.
  public var headers: [String]
  /// The alignment of each column.
  public var alignments: [Alignment]
  /// The rows, each with as many cells as there are headers.
  public var rows: [[String]]
  /// The source of the figures; nil for none.
  public var source: String?

  /// Creates a table.
  public init(caption: String?, headers: [String], alignments: [Alignment], rows: [[String]], source: String? = nil) {
    self.caption = caption
    self.headers = headers
    self.alignments = alignments
    self.rows = rows
    self.source = source
  }

  /// The table with its headers and its source.
  public var plain: some HTML {
    table {
      if let caption { TableCaption { caption } }
      thead { tr { ForEach(headers) { header in th(.scope("col")) { header } } } }
      tbody { ForEach(rows) { row in tr { ForEach(row) { cell in td { cell } } } } }
    }
    if let source { p { source } }
  }
}
