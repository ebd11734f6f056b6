import HTML

/// The search page, whose script queries a static index.
///
/// The index is published below ``SiteValue/searchData``. The default theme's `search/index.js` describes its format.
public struct SearchPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The names of the kinds of results, indexed by the numbers that the search index uses.
  public var kinds: [String]
  /// The provinces with their codes.
  public var provinces: [ProvinceName]
  /// Links to the site's indexes, for readers without scripts.
  public var links: [Link]

  /// A province's code and name.
  public struct ProvinceName: Sendable {
    /// The GB/T 2260 code.
    public var code: String
    /// The short name.
    public var name: String

    /// Creates a province.
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

  /// Links to the site's indexes.
  public var plain: some HTML {
    h1 { frame.head.title }
    LinkList(links)
  }
}
