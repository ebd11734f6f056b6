/// What a reader and a search engine see of a page: the data of its head, and its text in blocks.
struct PageText: Sendable {
  /// A datum of the head: the title, a `meta`, a `link`, a value of the structured data.
  struct Row: Sendable, Hashable {
    let label: String
    let value: String
  }

  /// A paragraph, a heading, a cell, a picture.
  struct Block: Sendable, Hashable {
    /// The name of its element.
    let element: String
    let text: String
    /// What it links to and shows, `ATTRIBUTE VALUE` each.
    let references: [String]
  }

  var rows: [Row] = []
  var blocks: [Block] = []
  /// The tags as they are written, for pages whose text is the same.
  var tags: [String] = []
}
