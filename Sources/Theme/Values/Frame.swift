import HTML

/// What every page has: the site around it, what its head says, the way to it.
///
/// Most parts of a page are handed its frame, so a frame is one reference, whatever it holds.
public struct Frame: Sendable {
  @usableFromInline let parts: Parts

  /// The site.
  @inlinable public var site: SiteValue { parts.shared.site }
  /// What stands in the head.
  @inlinable public var head: Head { parts.head }
  /// The way from the home page to this one, the home page first and this page left out.
  @inlinable public var breadcrumbs: [Link] { parts.breadcrumbs }
  /// The address of this page from the root of the host.
  @inlinable public var url: String { parts.url }
  /// What is the same on all pages of the site, once one has shown it.
  @inlinable public var fragments: Fragments { parts.shared.fragments }
  /// What the frame has in common with those of other pages.
  public var shared: Shared { parts.shared }

  /// A frame that shares what frames of other pages of the site do.
  public init(_ shared: Shared, head: Head, breadcrumbs: [Link], url: String) {
    parts = Parts(shared, head: head, breadcrumbs: breadcrumbs, url: url)
  }

  /// A frame that shares nothing.
  public init(site: SiteValue, head: Head, breadcrumbs: [Link], url: String) {
    self.init(Shared(site), head: head, breadcrumbs: breadcrumbs, url: url)
  }

  /// What the frames of all pages of a site have in common; a class, for pages are made on many threads, and a copy of the site's
  /// values for each would have all of them count the same references.
  public final class Shared: Sendable {
    /// The site.
    public let site: SiteValue
    /// What is the same on all pages of the site, once one has shown it.
    public let fragments = Fragments()

    /// What frames of a site's pages have in common.
    public init(_ site: SiteValue) { self.site = site }
  }

  /// What a frame refers to.
  @usableFromInline
  final class Parts: Sendable {
    @usableFromInline let shared: Shared
    @usableFromInline let head: Head
    @usableFromInline let breadcrumbs: [Link]
    @usableFromInline let url: String

    init(_ shared: Shared, head: Head, breadcrumbs: [Link], url: String) {
      self.shared = shared
      self.head = head
      self.breadcrumbs = breadcrumbs
      self.url = url
    }
  }
}

/// The site as every page shows it.
public struct SiteValue: Sendable {
  /// The name.
  public var title = ""
  /// The line below the name.
  public var tagline: String?
  /// The language: `zh-Hans`.
  public var language = "zh-Hans" { didSet { isTraditional = Self.isTraditional(language) } }
  /// Whether the language is written in Traditional characters.
  public private(set) var isTraditional = false
  /// Since when it is there, in words: `2022年6月`.
  public var since: String?
  /// The address of the home page from the root of the host.
  public var home = "/"
  /// The entries of the masthead.
  public var navigation: [Link] = []
  /// The address of the site's own mark; nil for the theme's.
  public var mark: String?
  /// The feeds of the whole site.
  public var feeds: [Feed] = []
  /// The address of the web app manifest.
  public var manifest = ""
  /// What stands at the bottom.
  public var footer = FooterValue()
  /// Addresses of the theme's assets by their names.
  public var assets: [String: String] = [:]
  /// The style sheet with what the site changes in the theme; nil when it changes nothing.
  public var overrides: String?

  /// The gate to what only members may read; nil where the site has none.
  public var gate: GateValue?

  /// Other hosts that pictures and films may come from: `https://img.example.org`.
  public var mediaHosts: [String] = []

  /// A site without anything.
  public init() {}

  /// Whether texts in `language`, a BCP 47 tag, are in Traditional characters.
  public static func isTraditional(_ language: String) -> Bool {
    ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains { language.hasPrefix($0) }
  }

  /// The address of a theme's asset from the root of the host; empty when there is none of that name.
  public func asset(_ name: String) -> String { assets[name] ?? "" }
}

/// The bottom of every page.
public struct FooterValue: Sendable {
  /// Links.
  public var links: [Link] = []
  /// Links to friends of the site.
  public var friends: [Link] = []
  /// The ICP record number, linked to the register.
  public var icp: Link?
  /// The public security record number, linked to the register.
  public var police: Link?
  /// The news licence.
  public var licence: String?
  /// How to reach the editors.
  public var contact: String?
  /// What readers should know.
  public var disclaimer: String?
  /// Who holds the rights.
  public var copyright: String?

  /// A footer without anything.
  public init() {}
}

/// What stands in a page's head.
public struct Head: Sendable {
  /// The page's title, without the site's name.
  public var title: String
  /// What the page is about.
  public var description: String
  /// The whole address of the page.
  public var canonical: String
  /// `website`, `article` or `profile`, as Open Graph has it.
  public var type: String
  /// The whole address of a picture.
  public var image: String?
  /// When it was published, in RFC 3339.
  public var published: String?
  /// When it was changed, in RFC 3339.
  public var modified: String?
  /// The language, where it is not the site's.
  public var language: String?
  /// The feeds that belong to the page, the site's left out.
  public var feeds: [Feed]
  /// JSON-LD, escaped for a script element.
  public var structuredData: Markup?
  /// The address of the page before this one in a paginated list.
  public var previous: String?
  /// The address of the page after this one in a paginated list.
  public var next: String?
  /// Whether search engines should pass over the page.
  public var isHidden: Bool
  /// Whether the page belongs to the gate: its policy lets opened pictures in, and opened markup by one way only.
  public var isGated = false

  /// A head.
  public init(title: String, description: String, canonical: String, type: String = "website") {
    self.title = title
    self.description = description
    self.canonical = canonical
    self.type = type
    image = nil
    published = nil
    modified = nil
    language = nil
    feeds = []
    structuredData = nil
    previous = nil
    next = nil
    isHidden = false
  }
}

/// A feed.
public struct Feed: Sendable, Hashable {
  /// The title.
  public var title: String
  /// The address from the root of the host.
  public var url: String
  /// The media type.
  public var mediaType: String

  /// A feed.
  public init(title: String, url: String, mediaType: String) {
    self.title = title
    self.url = url
    self.mediaType = mediaType
  }
}
