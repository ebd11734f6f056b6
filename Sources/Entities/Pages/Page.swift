import SourceFiles

/// A single page: about, contact, privacy.
public struct Page: Sendable, Encodable {
  /// The name of its file.
  public var id: String
  /// The path of its file.
  public var path: String
  /// The address from the root of the site: `/about/`.
  public var url: String
  /// The title.
  public var title: String
  /// What it is about.
  public var summary: String
  /// When it was changed last.
  public var updated: Timestamp?
  /// Whether a contents list is shown; nil leaves it to the theme.
  public var showsContents: Bool?
  /// Old addresses that lead here, decoded.
  public var aliases: [String]
  /// Who may read the text.
  public var access: Access
  /// The text; of a page that only members may read no more than its public opening.
  public var body: Body

  /// A page.
  public init(
    id: String, path: String, url: String, title: String, summary: String = "", updated: Timestamp? = nil,
    showsContents: Bool? = nil, aliases: [String] = [], access: Access = .everyone, body: Body = Body()
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.title = title
    self.summary = summary
    self.updated = updated
    self.showsContents = showsContents
    self.aliases = aliases
    self.access = access
    self.body = body
  }
}
