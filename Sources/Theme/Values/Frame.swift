import HTML

/// The parts that every page has: the site, the head, the breadcrumbs.
///
/// Most components of a page receive its frame, so a frame is a single reference.
public struct Frame: Sendable {
  @usableFromInline let parts: Parts

  /// The site.
  @inlinable public var site: SiteValue { parts.shared.site }
  /// The head.
  @inlinable public var head: Head { parts.head }
  /// The breadcrumbs, from the home page to the parent of this page.
  @inlinable public var breadcrumbs: [Link] { parts.breadcrumbs }
  /// The root-relative URL of this page.
  @inlinable public var url: String { parts.url }
  /// The editors' note below the masthead; empty if there is none.
  @inlinable public var mastheadNote: BodyValue { parts.notes.masthead }
  /// The editors' note above the footer; empty if there is none.
  @inlinable public var footerNote: BodyValue { parts.notes.footer }
  /// The cached markup that pages of the site share.
  @inlinable public var fragments: Fragments { parts.shared.fragments }
  /// The part that the frames of all pages share.
  public var shared: Shared { parts.shared }

  /// Creates a frame that shares the parts that pages of the site have in common.
  public init(_ shared: Shared, head: Head, breadcrumbs: [Link], url: String, notes: PageNotes = PageNotes()) {
    parts = Parts(shared, head: head, breadcrumbs: breadcrumbs, url: url, notes: notes)
  }

  /// Creates a frame that shares nothing with other frames.
  public init(site: SiteValue, head: Head, breadcrumbs: [Link], url: String) {
    self.init(Shared(site), head: head, breadcrumbs: breadcrumbs, url: url)
  }

  /// The part that the frames of all pages of a site share. It is a class because pages are rendered on many threads, and
  /// copies of the site's values would make all of them contend for the same reference counts.
  public final class Shared: Sendable {
    /// The site.
    public let site: SiteValue
    /// The cached markup that pages of the site share.
    public let fragments = Fragments()

    /// Creates the shared part of a site's frames.
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

/// The editors' notes that every page shows.
public struct PageNotes: Sendable {
  /// The note below the masthead; empty if there is none.
  public var masthead = BodyValue()
  /// The note above the footer; empty if there is none.
  public var footer = BodyValue()

  /// Creates a page without notes.
  public init() {}
}

/// The values of the site that every page shows.
public struct SiteValue: Sendable {
  /// The name.
  public var title = ""
  /// The tagline.
  public var tagline: String?
  /// The language: `zh-Hans`.
  public var language = "zh-Hans" { didSet { isTraditional = Self.isTraditional(language) } }
  /// Whether the language is written in Traditional characters.
  public private(set) var isTraditional = false
  /// The date of its foundation, as text: `2022年6月`.
  public var since: String?
  /// The root-relative URL of the home page.
  public var home = "/"
  /// The navigation of the masthead.
  public var navigation: [Link] = []
  /// The URL of the site's own mark; nil for the theme's.
  public var mark: String?
  /// The feeds of the whole site.
  public var feeds: [Feed] = []
  /// The URL of the web app manifest.
  public var manifest = ""
  /// The footer.
  public var footer = FooterValue()
  /// URLs of the theme's assets by their names.
  public var assets: [String: String] = [:]
  /// The URL of the style sheet that overrides colours and fonts; nil if the site overrides none.
  public var overrides: String?

  /// The URL of the page about feeds; nil if the footer links to it already.
  public var subscribe: String?

  /// The URL of the list of corrections; nil if the site has none, or if the footer links to it already.
  public var corrections: String?

  /// The URL of the search page; nil if the site has none.
  public var search: String?
  /// The URL below which the data of the search lies: that of the search page, and in an edition that of the site's own; nil if the
  /// site has none.
  public var searchData: String?

  /// The URL of the worker that keeps pages for when there is no network; nil if the site has none. Pages of the gate and those with
  /// restricted parts do not start it.
  public var serviceWorker: String?

  /// The gate to restricted pages; nil if the site has none.
  public var gate: GateValue?

  /// Other hosts that images and videos may come from: `https://img.example.org`.
  public var mediaHosts: [String] = []

  /// Creates a site without anything, in `language`.
  public init(language: String = "zh-Hans") {
    self.language = language
    // Observers are not called while a value is initialized.
    isTraditional = Self.isTraditional(language)
  }

  /// Whether texts in `language`, a BCP 47 tag, are in Traditional characters.
  public static func isTraditional(_ language: String) -> Bool {
    ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains { language.hasPrefix($0) }
  }

  /// The root-relative URL of a theme's asset; empty when there is none of that name.
  public func asset(_ name: String) -> String { assets[name] ?? "" }
}

/// The footer of every page.
public struct FooterValue: Sendable {
  /// Links.
  public var links: [Link] = []
  /// Links to partner sites.
  public var friends: [Link] = []
  /// The ICP record number, linked to the register.
  public var icp: Link?
  /// The public security record number, linked to the register.
  public var police: Link?
  /// The news licence.
  public var licence: String?
  /// The contact of the editors.
  public var contact: String?
  /// The same, its mailboxes and URLs as links.
  public var contactParts: [Name] = []
  /// The ways to report what breaks the law: a telephone number, a mailbox, a form.
  public var report: [Link] = []
  /// The disclaimer.
  public var disclaimer: String?
  /// The copyright notice.
  public var copyright: String?

  /// Creates a footer without anything.
  public init() {}
}

/// The head of a page.
public struct Head: Sendable {
  /// The page's title, without the site's name.
  public var title: String
  /// The description.
  public var description: String
  /// The absolute URL of the page.
  public var canonical: String
  /// `website`, `article` or `profile`, as Open Graph has it.
  public var type: String
  /// The absolute URL of an image.
  public var image: String?
  /// When it was published, in RFC 3339.
  public var published: String?
  /// When it was changed, in RFC 3339.
  public var modified: String?
  /// The language, if it differs from the site's.
  public var language: String?
  /// The feeds of the page, without those of the site.
  public var feeds: [Feed]
  /// JSON-LD, escaped for a script element.
  public var structuredData: Markup?
  /// The URL of the page before this one in a paginated list.
  public var previous: String?
  /// The URL of the page after this one in a paginated list.
  public var next: String?
  /// The page in each edition of the site, the site's own language first, this page among them; empty if there is only one.
  public var alternates: [Alternate] = []
  /// Whether search engines are asked not to index the page.
  public var isHidden: Bool
  /// Whether the page decrypts texts, so that its content policy must allow `blob:` images and a trusted-types policy.
  public var isGated = false

  /// Creates a head.
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

/// A page in one of the editions of a site.
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
