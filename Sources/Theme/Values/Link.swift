/// A link: a title and a URL.
public struct Link: Sendable, Hashable {
  /// The text.
  public var title: String
  /// The URL, root-relative or absolute.
  public var url: String

  /// Creates a link.
  public init(_ title: String, _ url: String) {
    self.title = title
    self.url = url
  }
}

/// A name, with a URL if there is a page about its bearer.
public struct Name: Sendable, Hashable {
  /// The name.
  public var text: String
  /// The root-relative URL of the bearer's page; nil if there is none.
  public var url: String?

  /// Creates a name.
  public init(_ text: String, _ url: String? = nil) {
    self.text = text
    self.url = url
  }
}

/// A ``Name`` as markup: a link if it has a URL.
public struct NameView: Component {
  let name: Name

  /// Creates the markup of `name`.
  public init(_ name: Name) { self.name = name }

  /// The link, or the plain text.
  public var body: some HTML {
    if let url = name.url { a(.href(url)) { name.text } } else { name.text }
  }
}

/// A link with a number of entries.
public struct CountedLink: Sendable, Hashable {
  /// The text.
  public var title: String
  /// The root-relative URL.
  public var url: String
  /// The number of entries at the URL.
  public var count: Int

  /// Creates a counted link.
  public init(_ title: String, _ url: String, _ count: Int) {
    self.title = title
    self.url = url
    self.count = count
  }
}

/// A name with a number of entries.
public struct CountedName: Sendable, Hashable {
  /// The name.
  public var text: String
  /// The number of entries that carry the name.
  public var count: Int

  /// Creates a counted name.
  public init(_ text: String, _ count: Int) {
    self.text = text
    self.count = count
  }
}
