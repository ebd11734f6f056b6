import Bytes

/// A column: a place in which articles appear, or a group of such.
public struct Column: Sendable, Encodable {
  /// The name of its file.
  public var id: String
  /// The path of its file.
  public var path: String
  /// The address from the root of the site.
  public var url: String
  /// The title.
  public var title: String
  /// Other names by which articles may call it.
  public var aliases: [String]
  /// What it is about, in a sentence.
  public var summary: String
  /// Its place among the columns; the smaller the earlier.
  public var order: Int
  /// The article that stays on top.
  public var pinned: Reference<Article>?
  /// The columns that make up this group.
  public var parts: [Reference<Column>]
  /// The group that it is part of.
  public var group: Reference<Column>?
  /// What stands at the end of each of its articles.
  public var note: String?
  /// Who pays for it.
  public var sponsor: Sponsor?
  /// The introduction.
  public var body: Body

  /// A column.
  public init(
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
