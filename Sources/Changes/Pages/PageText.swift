/// The content of a page for readers and search engines: its metadata, and its text in blocks.
struct PageText: Sendable {
  /// An item of metadata: the title, a `meta` or `link` element, or a value of the structured data.
  struct Row: Sendable, Hashable {
    let label: String
    let value: String
  }

  /// A paragraph, heading, table cell or picture.
  struct Block: Sendable, Hashable {
    /// The name of the element.
    let element: String
    let text: String
    /// The links and pictures of the block, each as `ATTRIBUTE VALUE`.
    let references: [String]
  }

  var rows: [Row] = []
  var blocks: [Block] = []
  /// The source of the tags, for comparing pages with the same text.
  var tags: [String] = []
}
