import Diagnostics
import SourceFiles

/// The configuration of a site, from site.yml.
public struct SiteConfiguration: Sendable {
  /// The path of the file.
  public var path = ""
  /// The site's name.
  public var title = ""
  /// The line below the name.
  public var tagline: String?
  /// What the site is, for search engines.
  public var description: String?
  /// The address of the site without a slash at the end: `https://example.org/forum`.
  public var baseURL = ""
  /// Where the file says it.
  package var baseURLRange = SourceRange(SourcePosition())
  /// The language, as in BCP 47: `zh-Hans`.
  public var language = "zh-Hans"
  /// The time zone of dates without one.
  public var timeZone = SiteTimeZone.shanghai
  /// Since when the site is there.
  public var since: PartialDate?
  /// The theme and what the site changes in it.
  public var theme = ThemeChoice()
  /// The entries of the masthead.
  public var navigation: [NavigationItem] = []
  /// The footer of every page.
  public var footer = Footer()
  /// The number of articles on a page of a list.
  public var pageSize = 20
  /// How many articles a feed holds.
  public var feedSize = 20
  /// Whether raw HTML in Markdown is kept.
  public var allowsRawHTML = false
  /// The schemes that links in texts may have beside http, https, mailto and tel.
  public var linkSchemes: [String] = []
  /// Whether names in running text become links.
  public var linksMentions = true
  /// Whether the site has a search.
  public var hasSearch = true
  /// What breaches of rules weigh.
  public var rules = RuleSettings()

  /// The settings of the gate, if the site has one.
  public var gate: GateSettings?

  /// Creates a configuration with default values.
  public init() {}

  /// The path part of the base address: empty, or `/forum`.
  public var basePath: String {
    let parts = baseURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 3 && !parts[3].isEmpty ? "/" + parts[3] : ""
  }
}

/// A theme, and what a site changes in it without Swift.
public struct ThemeChoice: Sendable, Hashable {
  /// The theme's name.
  public var name = "luntan"
  /// Colours by the theme's name for them, as `#rrggbb`, in the order of their names.
  public var colors: [Override] = []
  /// Colours of the dark scheme, in the same way; a colour that only ``colors`` names is the theme's own there.
  public var dark: [Override] = []
  /// Font stacks by the theme's name for them, in the order of their names.
  public var fonts: [Override] = []
  /// The address of the site's mark, an SVG below `static/`.
  public var mark: String?

  /// A value that replaces one of the theme's.
  public struct Override: Sendable, Hashable {
    /// The theme's name for it.
    public var name: String
    /// The value.
    public var value: String

    /// A replacement.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The default theme as it is.
  public init() {}
}

/// An entry of the masthead.
public struct NavigationItem: Sendable, Hashable {
  /// The words.
  public var title: String
  /// The address from the root of the site, or a whole one.
  public var url: String

  /// An entry.
  public init(title: String, url: String) {
    self.title = title
    self.url = url
  }
}

/// The footer of every page.
public struct Footer: Sendable, Hashable {
  /// Links.
  public var links: [NavigationItem] = []
  /// Links to friends of the site.
  public var friends: [NavigationItem] = []
  /// The ICP record number.
  public var icp: String?
  /// The public security record number.
  public var police: String?
  /// The news licence.
  public var licence: String?
  /// How to reach the editors.
  public var contact: String?
  /// Where readers report what breaks the law.
  public var report: Report?
  /// What readers should know.
  public var disclaimer: String?
  /// Who holds the rights.
  public var copyright: String?

  /// An empty footer.
  public init() {}

  /// Where readers report what breaks the law: the ways that there are.
  public struct Report: Sendable, Hashable {
    /// The telephone number.
    public var phone: String?
    /// The mailbox.
    public var email: String?
    /// The URL of a form.
    public var url: String?

    /// No way at all.
    public init() {}
  }
}
