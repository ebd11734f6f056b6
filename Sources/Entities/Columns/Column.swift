import Bytes

/// A column: a place in which articles appear, or a group of such.
package struct Column: Sendable, Encodable {
  /// The name of its file.
  package var id: String
  /// The path of its file.
  package var path: String
  /// The address from the root of the site.
  package var url: String
  /// The title.
  package var title: String
  /// Other names by which articles may call it.
  package var aliases: [String]
  /// What it is about, in a sentence.
  package var summary: String
  /// Its place among the columns; the smaller the earlier.
  package var order: Int
  /// The article that stays on top.
  package var pinned: Reference<Article>?
  /// The columns that make up this group.
  package var parts: [Reference<Column>]
  /// The group that it is part of.
  package var group: Reference<Column>?
  /// What stands at the end of each of its articles.
  package var note: String?
  /// Who pays for it.
  package var sponsor: Sponsor?
  /// The introduction.
  package var body: Body

  /// A column.
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
