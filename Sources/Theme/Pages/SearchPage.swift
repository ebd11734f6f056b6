import HTML

/// The search page: its script asks the index that stands beside it.
///
/// What a theme's script reads there is described in the theme's `search/index.js`; the data lies at `frame.url`.
public struct SearchPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The names of the kinds of results, in the order of their numbers.
  public var kinds: [String]
  /// The provinces with their codes.
  public var provinces: [ProvinceName]
  /// The indexes of the site, for readers without the script.
  public var links: [Link]

  /// A province's code and name.
  public struct ProvinceName: Sendable {
    /// The code of GB/T 2260.
    public var code: String
    /// The short name.
    public var name: String

    /// A province.
    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// Creates the page.
  public init(frame: Frame, kinds: [String], provinces: [ProvinceName] = [], links: [Link] = []) {
    self.frame = frame
    self.kinds = kinds
    self.provinces = provinces
    self.links = links
  }

  /// The indexes.
  public var plain: some HTML {
    h1 { frame.head.title }
    LinkList(links)
  }
}
