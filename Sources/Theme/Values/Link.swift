/// Words and where they lead.
public struct Link: Sendable, Hashable {
  /// The words.
  public var title: String
  /// The address from the root of the host, or a whole one.
  public var url: String

  /// A link.
  public init(_ title: String, _ url: String) {
    self.title = title
    self.url = url
  }
}

/// A name that leads somewhere, or does not.
public struct Name: Sendable, Hashable {
  /// The name.
  public var text: String
  /// The address from the root of the host, if there is a page.
  public var url: String?

  /// A name.
  public init(_ text: String, _ url: String? = nil) {
    self.text = text
    self.url = url
  }
}

/// A ``Name`` as markup: a link where it leads somewhere.
public struct NameView: Component {
  let name: Name

  /// The markup of `name`.
  public init(_ name: Name) { self.name = name }

  /// The link or the bare text.
  public var body: some HTML {
    if let url = name.url { a(.href(url)) { name.text } } else { name.text }
  }
}

/// A link and how many things are behind it.
public struct CountedLink: Sendable, Hashable {
  /// The words.
  public var title: String
  /// The address from the root of the host.
  public var url: String
  /// How many.
  public var count: Int

  /// A counted link.
  public init(_ title: String, _ url: String, _ count: Int) {
    self.title = title
    self.url = url
    self.count = count
  }
}

/// A name and how many things carry it.
public struct CountedName: Sendable, Hashable {
  /// The name.
  public var text: String
  /// How many.
  public var count: Int

  /// A counted name.
  public init(_ text: String, _ count: Int) {
    self.text = text
    self.count = count
  }
}
