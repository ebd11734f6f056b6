import Bytes

/// A page as input to the index.
package struct SearchDocument: Sendable {
  /// The titles and names of the page, each a separate paragraph, which rank highest.
  package var titles: [String] = []
  /// The text, one paragraph per line.
  package var text: [UInt8] = []
  /// The names that readers may type in pinyin.
  package var names: [NameRun] = []
  /// The search result for the page.
  package var row: ResultRow

  /// Creates a page with nothing but a result.
  package init(row: ResultRow) { self.row = row }
}

/// A search result.
package struct ResultRow: Sendable {
  /// The title.
  package var title: String
  /// The root-relative URL.
  package var url: String
  /// The kind of page, by its index in the manifest.
  package var kind: Int
  /// The column, by its index in the manifest, from 1; 0 for none.
  package var column = 0
  /// The province's code; empty for none.
  package var province = ""
  /// The date, as `2024-03-05`; empty for none.
  package var date = ""
  /// Whether the text is for members only.
  package var isForMembers = false

  /// Whether the title may be converted to another script; false for a page in another language.
  package var isConvertible = true

  /// Creates a result for the page at `url`.
  package init(title: String, url: String, kind: Int) {
    self.title = title
    self.url = url
    self.kind = kind
  }
}
