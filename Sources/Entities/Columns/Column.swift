import Bytes

/// A column of the publication, to which articles belong, or a group of columns.
package struct Column: Sendable, Encodable {
  /// The name of its file.
  package var id: String
  /// The path of its file.
  package var path: String
  /// The URL relative to the root of the site.
  package var url: String
  /// The title.
  package var title: String
  /// Other names that articles may use for it.
  package var aliases: [String]
  /// What it is about, in a sentence.
  package var summary: String
  /// Its sort key among the columns, ascending.
  package var order: Int
  /// The article pinned to the top.
  package var pinned: Reference<Article>?
  /// The columns that make up this group.
  package var parts: [Reference<Column>]
  /// The group that it belongs to.
  package var group: Reference<Column>?
  /// A note shown at the end of each of its articles.
  package var note: String?
  /// Its sponsor.
  package var sponsor: Sponsor?
  /// The introduction.
  package var body: Body

  /// Creates a column.
  package init(
    id: String, path: String, url: String, title: String, aliases: [String] = [], summary: String = "", order: Int = 0,
    pinned: Reference<Article>? = nil, parts: [Reference<Column>] = [], group: Reference<Column>? = nil,
    body: Body = Body()
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.title = title
    self.aliases = aliases
    self.summary = summary
    self.order = order
    self.pinned = pinned
    self.parts = parts
    self.group = group
    self.body = body
  }
}
