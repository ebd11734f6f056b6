import Bytes

/// A page as the index takes it.
package struct SearchDocument: Sendable {
  /// The titles and names of the page, each a paragraph of its own: what stands there counts most.
  package var titles: [String] = []
  /// The text, a paragraph a line.
  package var text: [UInt8] = []
  /// The names by which readers call it in pinyin.
  package var names: [NameRun] = []
  /// What a result shows of it.
  package var row: ResultRow

  /// A page of which only `row` is known.
  package init(row: ResultRow) { self.row = row }
}

/// What a result shows.
package struct ResultRow: Sendable {
  /// The title.
  package var title: String
  /// The root-relative URL.
  package var url: String
  /// The kind of page, by its index among those that the manifest names.
  package var kind: Int
  /// The column, by its index among those that the manifest names, from 1; 0 for none.
  package var column = 0
  /// The province's code; empty for none.
  package var province = ""
  /// The day, as `2024-03-05`; empty for none.
  package var date = ""
  /// Whether the text is for members.
  package var isForMembers = false

  /// Whether the title may be shown in another script; that of a text in another language is not.
  package var isConverted = true

  /// A row for the page at `url`.
  package init(title: String, url: String, kind: Int) {
    self.title = title
    self.url = url
    self.kind = kind
  }
}
