/// A tag that groups articles.
package struct Tag: Sendable, Hashable, Encodable {
  /// The id in URLs: lower case, no spaces, Han characters preserved.
  package var id: String
  /// The percent-encoded URL relative to the root of the site.
  package var url: String
  /// The spelling that most articles use.
  package var name: String

  /// Creates a tag.
  package init(id: String, url: String, name: String) {
    self.id = id
    self.url = url
    self.name = name
  }
}
