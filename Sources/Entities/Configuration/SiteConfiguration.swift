import Diagnostics
import SourceFiles

/// The configuration of a site, from site.yml.
package struct SiteConfiguration: Sendable {
  /// The path of the file.
  package var path = ""
  /// The site's name.
  package var title = ""
  /// The line below the name.
  package var tagline: String?
  /// The description of the site for search engines.
  package var description: String?
  /// The base URL of the site without a trailing slash: `https://example.org/forum`.
  package var baseURL = ""
  /// The range of the base URL in the file.
  package var baseURLRange = SourceRange(SourcePosition())
  /// The language as a BCP 47 tag: `zh-Hans`.
  package var language = "zh-Hans"
  /// The time zone of dates without one.
  package var timeZone = SiteTimeZone.shanghai
  /// The date since which the site has existed.
  package var since: PartialDate?
  /// The theme and the site's overrides.
  package var theme = ThemeChoice()
  /// The URL of the picture that other sites show beside links to pages without a cover.
  package var shareImage: String?
  /// The location of `share_cards: true`; `nil` if the site does not enable share cards.
  package var shareCards: SourceRange?
  /// The navigation entries in the masthead.
  package var navigation: [NavigationItem] = []
  /// The footer of every page.
  package var footer = Footer()
  /// The number of articles on each page of a list.
  package var pageSize = 20
  /// The number of articles in a feed.
  package var feedSize = 20
  /// Whether raw HTML in Markdown is passed through.
  package var allowsRawHTML = false
  /// The URL schemes allowed in links in addition to http, https, mailto and tel.
  package var linkSchemes: [String] = []
  /// Whether names of entities in running text become links.
  package var linksMentions = true
  /// The kinds of entities whose names in texts become links; nil for all.
  package var mentionedKinds: Set<String>?
  /// Whether the site has a search.
  package var hasSearch = true
  /// Whether browsers keep visited pages for offline reading, by means of a service worker.
  package var supportsOfflineReading = false
  /// The settings for resized copies of pictures; nil if only the originals are published.
  package var images: ImageSettings?
  /// The edition in Traditional script; nil if there is none.
  package var edition: ScriptEditionSettings?
  /// Whether a release is rejected if the last change to an article does not name its three reviewers.
  package var requiresReviews = false
  /// The severities of the rules.
  package var rules = RuleSettings()

  /// The settings of the gate, if the site has one.
  package var gate: GateSettings?

  /// Creates a configuration with default values.
  package init() {}

  /// The path component of the base URL: empty, or such as `/forum`.
  package var basePath: String {
    let parts = baseURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 3 && !parts[3].isEmpty ? "/" + parts[3] : ""
  }
}

/// The choice of a theme, with the overrides that need no Swift.
package struct ThemeChoice: Sendable, Hashable {
  /// The theme's name.
  package var name = "luntan"
  /// Overrides of the theme's named colours, as `#rrggbb`, sorted by name.
  package var colors: [Override] = []
  /// Overrides for the dark colour scheme, in the same form. A colour overridden only in ``colors`` keeps the theme's
  /// dark value.
  package var dark: [Override] = []
  /// Overrides of the theme's named font stacks, sorted by name.
  package var fonts: [Override] = []
  /// The URL of the site's logo, an SVG below `static/`.
  package var mark: String?
  /// The site's own style sheet, with URLs relative to the root of the host; empty if there is none.
  package var styleSheet: [UInt8] = []

  /// A value that overrides one of the theme's.
  package struct Override: Sendable, Hashable {
    /// The name that the theme gives the value.
    package var name: String
    /// The value.
    package var value: String

    /// Creates an override.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Creates a choice of the default theme without overrides.
  package init() {}
}

/// A navigation entry in the masthead or the footer.
package struct NavigationItem: Sendable, Hashable {
  /// The text of the link.
  package var title: String
  /// The URL, absolute or relative to the root of the site.
  package var url: String

  /// Creates an entry.
  package init(title: String, url: String) {
    self.title = title
    self.url = url
  }
}

/// The footer of every page.
package struct Footer: Sendable, Hashable {
  /// Links.
  package var links: [NavigationItem] = []
  /// Links to affiliated sites.
  package var friends: [NavigationItem] = []
  /// The ICP record number.
  package var icp: String?
  /// The public security record number.
  package var police: String?
  /// The news licence.
  package var licence: String?
  /// The contact details of the editors.
  package var contact: String?
  /// The channels through which readers report illegal content.
  package var report: Report?
  /// The disclaimer.
  package var disclaimer: String?
  /// The holder of the copyright.
  package var copyright: String?

  /// Creates an empty footer.
  package init() {}

  /// The channels through which readers report illegal content.
  package struct Report: Sendable, Hashable {
    /// The telephone number.
    package var phone: String?
    /// The email address.
    package var email: String?
    /// The URL of a form.
    package var url: String?

    /// Creates a report section without channels.
    package init() {}
  }
}
