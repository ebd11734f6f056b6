import HTML

/// The values that every page has in common: the site, the head, the breadcrumbs.
///
/// Most components of a page receive its frame, so it is a single reference and cheap to copy.
public struct Frame: Sendable {
  @usableFromInline let parts: Parts

  /// The site.
  @inlinable public var site: SiteValue { parts.shared.site }
  /// The head.
  @inlinable public var head: Head { parts.head }
  /// The breadcrumbs, from the home page to this page's parent.
  @inlinable public var breadcrumbs: [Link] { parts.breadcrumbs }
  /// The root-relative URL of this page.
  @inlinable public var url: String { parts.url }
  /// The editors' note below the masthead; empty if there is none.
  @inlinable public var mastheadNote: BodyValue { parts.notes.masthead }
  /// The editors' note above the footer; empty if there is none.
  @inlinable public var footerNote: BodyValue { parts.notes.footer }
  /// The cached markup that all pages of the site share.
  @inlinable public var fragments: Fragments { parts.shared.fragments }
  /// The values that the frames of all pages share.
  public var shared: Shared { parts.shared }

  /// Creates a frame on top of the values that all pages of the site share.
  public init(_ shared: Shared, head: Head, breadcrumbs: [Link], url: String, notes: PageNotes = PageNotes()) {
    parts = Parts(shared, head: head, breadcrumbs: breadcrumbs, url: url, notes: notes)
  }

  /// Creates a frame that shares no values with other frames.
  public init(site: SiteValue, head: Head, breadcrumbs: [Link], url: String) {
    self.init(Shared(site), head: head, breadcrumbs: breadcrumbs, url: url)
  }

  /// The values that the frames of all pages of a site share. It is a class because pages render on many threads:
  /// copying the site's values would make the threads contend for the same reference counts.
  public final class Shared: Sendable {
    /// The site.
    public let site: SiteValue
    /// The cached markup that all pages of the site share.
    public let fragments = Fragments()

    /// Creates the shared values of a site's frames.
    public init(_ site: SiteValue) { self.site = site }
  }

  /// The storage of a frame.
  @usableFromInline
  final class Parts: Sendable {
    @usableFromInline let shared: Shared
    @usableFromInline let head: Head
    @usableFromInline let breadcrumbs: [Link]
    @usableFromInline let url: String
    @usableFromInline let notes: PageNotes

    init(_ shared: Shared, head: Head, breadcrumbs: [Link], url: String, notes: PageNotes) {
      self.shared = shared
      self.head = head
      self.breadcrumbs = breadcrumbs
      self.url = url
      self.notes = notes
    }
  }
}

/// The editors' notes shown on every page.
public struct PageNotes: Sendable {
  /// The note below the masthead; empty if there is none.
  public var masthead = BodyValue()
  /// The note above the footer; empty if there is none.
  public var footer = BodyValue()

  /// Creates empty notes.
  public init() {}
}

/// The values of a site that every page may show.
public struct SiteValue: Sendable {
  /// The name.
  public var title = ""
  /// The tagline; nil for none.
  public var tagline: String?
  /// The language as a BCP 47 tag: `zh-Hans`.
  public var language = "zh-Hans" { didSet { isTraditional = Self.isTraditional(language) } }
  /// Whether the language is written in Traditional Chinese characters.
  public private(set) var isTraditional = false
  /// The founding date, as text: `2022年6月`.
  public var since: String?
  /// The root-relative URL of the home page.
  public var home = "/"
  /// The navigation entries of the masthead.
  public var navigation: [Link] = []
  /// The URL of the site's own logo; nil if the theme's is used.
  public var logo: String?
  /// The site-wide feeds.
  public var feeds: [Feed] = []
  /// The URL of the web app manifest.
  public var manifest = ""
  /// The footer.
  public var footer = FooterValue()
  /// The URLs of the theme's assets, by file name.
  public var assets: [String: String] = [:]
  /// The URL of the style sheet that overrides colours and fonts; nil if the site overrides none.
  public var overrides: String?

  /// The URL of the page about feeds; nil if the footer already links to it.
  public var subscribe: String?

  /// The URL of the list of corrections; nil if the site has none or the footer already links to it.
  public var corrections: String?

  /// The URL of the search page; nil if the site has none.
  public var search: String?
  /// The base URL of the search data: the search page of the primary edition, whose index serves all editions; nil if
  /// the site has no search.
  public var searchData: String?

  /// The URL of the service worker; nil if the site has none. Gate pages and pages with restricted parts must not
  /// register it.
  public var serviceWorker: String?

  /// The consent gate in front of restricted pages; nil if the site has none.
  public var gate: GateValue?

  /// The origins of external images and videos, for the content security policy: `https://img.example.org`.
  public var mediaHosts: [String] = []

  /// Creates an empty site in `language`.
  public init(language: String = "zh-Hans") {
    self.language = language
    // Property observers are not called during initialization.
    isTraditional = Self.isTraditional(language)
  }

  /// Returns whether `language`, a BCP 47 tag, is written in Traditional Chinese characters.
  public static func isTraditional(_ language: String) -> Bool {
    ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains { language.hasPrefix($0) }
  }

  /// Returns the root-relative URL of the theme's asset called `name`, or an empty string if there is none.
  public func asset(_ name: String) -> String { assets[name] ?? "" }
}

/// The footer of every page.
public struct FooterValue: Sendable {
  /// The footer's own links.
  public var links: [Link] = []
  /// Links to partner sites.
  public var friends: [Link] = []
  /// The ICP record number, linked to the public register.
  public var icp: Link?
  /// The public security record number, linked to the public register.
  public var police: Link?
  /// The number of the news licence.
  public var licence: String?
  /// The contact details of the editors.
  public var contact: String?
  /// ``contact`` as runs of text in which e-mail addresses and URLs are links.
  public var contactParts: [Name] = []
  /// The channels for reporting illegal content: a telephone number, an e-mail address, a form.
  public var report: [Link] = []
  /// The disclaimer.
  public var disclaimer: String?
  /// The copyright notice.
  public var copyright: String?

  /// Creates an empty footer.
  public init() {}
}

/// The metadata of a page.
public struct Head: Sendable {
  /// The page's title without the site's name.
  public var title: String
  /// The description.
  public var description: String
  /// The absolute URL of the page.
  public var canonical: String
  /// The Open Graph type: `website`, `article` or `profile`.
  public var type: String
  /// The absolute URL of an image for link previews.
  public var image: String?
  /// The publication date in RFC 3339 format.
  public var published: String?
  /// The date of the last modification in RFC 3339 format.
  public var modified: String?
  /// The language; nil if it is the site's.
  public var language: String?
  /// The page's own feeds, without the site-wide ones.
  public var feeds: [Feed]
  /// JSON-LD, escaped for use in a `script` element.
  public var structuredData: Markup?
  /// The URL of the previous page of a paginated list.
  public var previous: String?
  /// The URL of the next page of a paginated list.
  public var next: String?
  /// This page in each edition of the site, this edition included and the site's own language first; empty if there is
  /// only one edition.
  public var alternates: [Alternate] = []
  /// Whether search engines should not index the page.
  public var isHidden: Bool
  /// Whether the page decrypts members' texts; its content security policy must then allow `blob:` images and a Trusted
  /// Types policy.
  public var isGated = false

  /// Creates the metadata of a page.
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

/// A page in one edition of a site.
public struct Alternate: Sendable, Hashable {
  /// The language of the edition: `zh-Hant`.
  public var language: String
  /// The absolute URL.
  public var canonical: String
  /// The root-relative URL.
  public var url: String

  /// Creates a page of an edition.
  public init(language: String, canonical: String, url: String) {
    self.language = language
    self.canonical = canonical
    self.url = url
  }
}

/// A feed.
public struct Feed: Sendable, Hashable {
  /// The title.
  public var title: String
  /// The root-relative URL.
  public var url: String
  /// The media type.
  public var mediaType: String

  /// Creates a feed.
  public init(title: String, url: String, mediaType: String) {
    self.title = title
    self.url = url
    self.mediaType = mediaType
  }
}
