/// A table within a text.
public struct TableBlock: BlockValue {
  /// How a column's cells stand.
  public enum Alignment: Sendable, Hashable {
    case left, center, right
  }

  /// What the table shows, in words.
  public var caption: String?
  /// The headers.
  public var headers: [String]
  /// How each column stands.
  public var alignments: [Alignment]
  /// The rows, each of as many cells as there are headers.
  public var rows: [[String]]
  /// Where the figures come from.
  public var source: String?

  /// A table.
  public init(caption: String?, headers: [String], alignments: [Alignment], rows: [[String]], source: String? = nil) {
    self.caption = caption
    self.headers = headers
    self.alignments = alignments
    self.rows = rows
    self.source = source
  }

  /// The table with its heads.
  public var plain: some HTML {
    table {
      if let caption { TableCaption { caption } }
      thead { tr { ForEach(headers) { header in th(.scope("col")) { header } } } }
      tbody { ForEach(rows) { row in tr { ForEach(row) { cell in td { cell } } } } }
    }
    if let source { p { source } }
  }
}
