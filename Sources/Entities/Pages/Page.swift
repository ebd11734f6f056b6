import SourceFiles

/// A single page: about, contact, privacy.
package struct Page: Sendable, Encodable {
  /// The name of its file.
  package var id: String
  /// The path of its file.
  package var path: String
  /// The address from the root of the site: `/about/`.
  package var url: String
  /// The title.
  package var title: String
  /// What it is about.
  package var summary: String
  /// When it was changed last.
  package var updated: Timestamp?
  /// Whether a contents list is shown; nil leaves it to the theme.
  package var showsContents: Bool?
  /// Old addresses that lead here, decoded.
  package var aliases: [String]
  /// Who may read the text.
  package var access: Access
  /// The text; of a page that only members may read no more than its public opening.
  package var body: Body

  /// A page.
  package init(
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
