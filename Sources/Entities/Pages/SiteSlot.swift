/// A place on pages that an editor's text fills: `slots/NAME.md`.
package enum SiteSlot: String, Sendable, Hashable, CaseIterable {
  /// Below the masthead of every page.
  case masthead
  /// Before the text of every article.
  case articleStart = "article-start"
  /// Behind the text of every article.
  case articleEnd = "article-end"
  /// Above the footer of every page.
  case footer

  /// Whether articles alone have it.
  package var isOfArticles: Bool { self == .articleStart || self == .articleEnd }

  /// The path of its file below the content folder.
  package var relative: String { "slots/\(rawValue).md" }
}
