/// A slot on pages that editors can fill with a text: `slots/NAME.md`.
package enum SiteSlot: String, Sendable, Hashable, CaseIterable {
  /// Below the masthead of every page.
  case masthead
  /// Before the body of every article.
  case articleStart = "article-start"
  /// After the body of every article.
  case articleEnd = "article-end"
  /// Above the footer of every page.
  case footer

  /// Whether the slot exists only on article pages.
  package var isArticleOnly: Bool { self == .articleStart || self == .articleEnd }

  /// The path of its file relative to the content folder.
  package var relativePath: String { "slots/\(rawValue).md" }
}
