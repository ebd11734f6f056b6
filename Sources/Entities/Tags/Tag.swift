/// A word under which articles are gathered.
package struct Tag: Sendable, Hashable, Encodable {
  /// What names it in addresses: lower case, no spaces, Han kept.
  package var id: String
  /// The address from the root of the site, percent-encoded.
  package var url: String
  /// The word as most articles spell it.
  package var name: String

  /// A tag.
  package init(id: String, url: String, name: String) {
    self.id = id
    self.url = url
    self.name = name
  }
}
