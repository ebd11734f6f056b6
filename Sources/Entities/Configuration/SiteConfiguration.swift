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
  /// What the site is, for search engines.
  package var description: String?
  /// The address of the site without a slash at the end: `https://example.org/forum`.
  package var baseURL = ""
  /// Where the file says it.
  package var baseURLRange = SourceRange(SourcePosition())
  /// The language, as in BCP 47: `zh-Hans`.
  package var language = "zh-Hans"
  /// The time zone of dates without one.
  package var timeZone = SiteTimeZone.shanghai
  /// Since when the site is there.
  package var since: PartialDate?
  /// The theme and what the site changes in it.
  package var theme = ThemeChoice()
  /// The URL of the picture that other sites show beside links to pages without a cover.
  package var shareImage: String?
  /// The entries of the masthead.
  package var navigation: [NavigationItem] = []
  /// The footer of every page.
  package var footer = Footer()
  /// The number of articles on a page of a list.
  package var pageSize = 20
  /// How many articles a feed holds.
  package var feedSize = 20
  /// Whether raw HTML in Markdown is kept.
  package var allowsRawHTML = false
  /// The schemes that links in texts may have beside http, https, mailto and tel.
  package var linkSchemes: [String] = []
  /// Whether names in running text become links.
  package var linksMentions = true
  /// The kinds of entities whose names in texts become links; nil for all.
  package var mentionedKinds: Set<String>?
  /// Whether the site has a search.
  package var hasSearch = true
  /// Whether browsers keep the pages that were read for when there is no network.
  package var isReadOffline = false
  /// Which smaller copies of its pictures the site publishes; nil where it publishes the pictures alone.
  package var images: ImageSettings?
  /// The edition in Traditional script; nil where the site has none.
  package var edition: ScriptEditionSettings?
  /// Whether a release is refused where the last change of an article does not name its three reviewers.
  package var requiresReviews = false
  /// What breaches of rules weigh.
  package var rules = RuleSettings()

  /// The settings of the gate, if the site has one.
  package var gate: GateSettings?

  /// Creates a configuration with default values.
  package init() {}

  /// The path part of the base address: empty, or `/forum`.
  package var basePath: String {
    let parts = baseURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 3 && !parts[3].isEmpty ? "/" + parts[3] : ""
  }
}

/// A theme, and what a site changes in it without Swift.
package struct ThemeChoice: Sendable, Hashable {
  /// The theme's name.
  package var name = "luntan"
  /// Colours by the theme's name for them, as `#rrggbb`, in the order of their names.
  package var colors: [Override] = []
  /// Colours of the dark scheme, in the same way; a colour that only ``colors`` names is the theme's own there.
  package var dark: [Override] = []
  /// Font stacks by the theme's name for them, in the order of their names.
  package var fonts: [Override] = []
  /// The address of the site's mark, an SVG below `static/`.
  package var mark: String?
  /// The site's own style sheet, whose URLs begin at the root of the host; empty if there is none.
  package var styleSheet: [UInt8] = []

  /// A value that replaces one of the theme's.
  package struct Override: Sendable, Hashable {
    /// The theme's name for it.
    package var name: String
    /// The value.
    package var value: String

    /// A replacement.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The default theme as it is.
  package init() {}
}

/// An entry of the masthead.
package struct NavigationItem: Sendable, Hashable {
  /// The words.
  package var title: String
  /// The address from the root of the site, or a whole one.
  package var url: String

  /// An entry.
  package init(title: String, url: String) {
    self.title = title
    self.url = url
  }
}

/// The footer of every page.
package struct Footer: Sendable, Hashable {
  /// Links.
  package var links: [NavigationItem] = []
  /// Links to friends of the site.
  package var friends: [NavigationItem] = []
  /// The ICP record number.
  package var icp: String?
  /// The public security record number.
  package var police: String?
  /// The news licence.
  package var licence: String?
  /// How to reach the editors.
  package var contact: String?
  /// Where readers report what breaks the law.
  package var report: Report?
  /// What readers should know.
  package var disclaimer: String?
  /// Who holds the rights.
  package var copyright: String?

  /// An empty footer.
  package init() {}

  /// Where readers report what breaks the law: the ways that there are.
  package struct Report: Sendable, Hashable {
    /// The telephone number.
    package var phone: String?
    /// The mailbox.
    package var email: String?
    /// The URL of a form.
    package var url: String?

    /// No way at all.
    package init() {}
  }
}
