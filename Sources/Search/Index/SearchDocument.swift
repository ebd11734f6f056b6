import Bytes

/// A page as the index takes it.
public struct SearchDocument: Sendable {
  /// The titles and names of the page, each a paragraph of its own: what stands there counts most.
  public var titles: [String] = []
  /// The text, a paragraph a line.
  public var text: [UInt8] = []
  /// What a result shows of it.
  public var row: ResultRow

  /// A page of which only `row` is known.
  public init(row: ResultRow) { self.row = row }
}

/// What a result shows.
public struct ResultRow: Sendable {
  /// The title.
  public var title: String
  /// The root-relative URL.
  public var url: String
  /// The kind of page, by its index among those that the manifest names.
  public var kind: Int
  /// The column, by its index among those that the manifest names, from 1; 0 for none.
  public var column = 0
  /// The province's code; empty for none.
  public var province = ""
  /// The day, as `2024-03-05`; empty for none.
  public var date = ""
  /// Whether the text is for members.
  public var isForMembers = false

  /// A row for the page at `url`.
  public init(title: String, url: String, kind: Int) {
    self.title = title
    self.url = url
    self.kind = kind
  }
}
