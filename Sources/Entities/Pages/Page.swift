import SourceFiles

/// A single page: about, contact, privacy.
package struct Page: Sendable, Encodable {
  /// The name of its file.
  package var id: String
  /// The path of its file.
  package var path: String
  /// The URL relative to the root of the site: `/about/`.
  package var url: String
  /// The title.
  package var title: String
  /// The summary.
  package var summary: String
  /// The date of the last update.
  package var updated: Timestamp?
  /// Whether the page shows a table of contents; nil leaves the choice to the theme.
  package var showsContents: Bool?
  /// Old URLs that redirect here, percent-decoded.
  package var aliases: [String]
  /// Who may read the body.
  package var access: Access
  /// The body; for a members' page only its public opening.
  package var body: Body

  /// Creates a page.
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
