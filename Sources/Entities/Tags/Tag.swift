/// A word under which articles are gathered.
public struct Tag: Sendable, Hashable, Encodable {
  /// What names it in addresses: lower case, no spaces, Han kept.
  public var id: String
  /// The address from the root of the site, percent-encoded.
  public var url: String
  /// The word as most articles spell it.
  public var name: String

  /// A tag.
  public init(id: String, url: String, name: String) {
    self.id = id
    self.url = url
    self.name = name
  }
}
